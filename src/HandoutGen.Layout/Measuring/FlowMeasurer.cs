using System.Collections.Immutable;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Painting;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Layout.Measuring;

/// <summary>What measuring needs besides the flow.</summary>
/// <param name="Cache">The words already shaped.</param>
/// <param name="Missing">Takes each character that no font has, with the mark of its run.</param>
/// <param name="PageHeight">The text height of a page in points: what is taller need not be kept whole.</param>
/// <param name="RightToLeft">The document is read from right to left.</param>
/// <param name="LeastMeasure">Nothing is indented that would make the measure less than this, in points.</param>
internal sealed record MeasureContext(
    ShapeCache Cache, ICollection<MissingGlyph> Missing, double PageHeight, bool RightToLeft = false, double LeastMeasure = 0)
{
    /// <summary>The tables that are set with broken words.</summary>
    public List<TightTable> TightTables { get; } = [];

    /// <summary>The direction of its paragraphs.</summary>
    public TextDirection Direction => RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;
}

/// <summary>
/// Measures a flow at one width: nodes become strips under each other. It reckons from the start of the measure;
/// <see cref="LeftOf"/> says where that is on paper.
/// </summary>
internal sealed partial class FlowMeasurer : IFlowVisitor
{
    private readonly MeasureContext _context;
    private readonly bool _inColumns;
    private readonly ImmutableArray<Strip>.Builder _strips = ImmutableArray.CreateBuilder<Strip>();
    private readonly double _measure;
    private double _start;
    private double _width;
    private double _space;
    private bool _dropsSpace = true;
    private int _keepLines;
    private bool _afterHeading;
    private BreakRules _rules;
    private Enclosure? _enclosure;
    private List<(FlowLabel Label, TextLine Line, double Left)>? _labels;
    private int _itemDepth;

    // How far the innermost list is indented, unless the bar or ground of a box stands between it and this place.
    private double _listIndent;

    private FlowMeasurer(MeasureContext context, double width, bool inColumns)
    {
        _context = context;
        _measure = width;
        _width = width;
        _inColumns = inColumns;
    }

    /// <summary>Measures nodes at a width in points.</summary>
    public static VerticalList Measure(ImmutableArray<FlowNode> nodes, double width, MeasureContext context) =>
        Measure(nodes, width, context, inColumns: false);

    private static VerticalList Measure(ImmutableArray<FlowNode> nodes, double width, MeasureContext context, bool inColumns)
    {
        var measurer = new FlowMeasurer(context, width, inColumns);
        measurer.AddAll(nodes);
        return new VerticalList(measurer._strips.DrainToImmutable());
    }

    private void AddAll(ImmutableArray<FlowNode> nodes)
    {
        foreach (var node in nodes)
        {
            _space = Math.Max(_space, node.SpaceBefore);
            var (start, width) = (_start, _width);
            (_start, _width) = (start - node.OutdentStart, width + node.OutdentStart + node.OutdentEnd);
            node.Accept(this);
            (_start, _width) = (start, width);
            _space = Math.Max(_space, node.SpaceAfter);
        }
    }

    // lines: how many lines of text the strip is worth to a heading that must not stand alone.
    private void Add(Piece piece, int index, double height, double? baseline, BreakRules rules, int lines)
    {
        rules |= _rules;
        if (_keepLines > 0)
        {
            rules |= BreakRules.StrandsHeading;
            _keepLines -= lines;
        }

        _strips.Add(new Strip(piece, index, _dropsSpace ? 0 : _space, height, baseline, rules, _enclosure) { Label = TakeLabels() });
        _space = 0;
        _dropsSpace = false;
        _rules = BreakRules.None;
        _afterHeading &= lines == 0;
    }

    // Everything from a strip on that is worth keeping together.
    private void Mark(int from, int end, BreakRules rules)
    {
        for (var i = from; i < end; i++)
        {
            _strips[i] = _strips[i] with { Break = _strips[i].Break | rules };
        }
    }

    private double HeightOf(int from)
    {
        var height = 0.0;
        for (var i = from; i < _strips.Count; i++)
        {
            height += _strips[i].Space + _strips[i].Height;
        }

        return height;
    }

    private ItemLabel? TakeLabels()
    {
        ItemLabel? label = null;
        for (var i = (_labels?.Count ?? 0) - 1; i >= 0; i--)
        {
            var (flow, line, left) = _labels![i];
            label = new ItemLabel(flow, line, left, Baseline(flow.Run.Style, 1.4 * flow.Run.Style.Size), label);
        }

        _labels?.Clear();
        return label;
    }

    // The left edge on paper of what reaches so far from the start of the measure.
    private double LeftOf(double start, double width) => _context.RightToLeft ? _measure - start - width : start;

    private PreparedParagraph Prepare(ImmutableArray<TextRun> runs, bool hasOwnDirection = false) =>
        ParagraphLayout.Prepare(runs, _context.Cache, _context.Missing, hasOwnDirection ? TextDirection.Auto : _context.Direction);

    // The baseline that centres the face's own height in the leading.
    private static double Baseline(TextStyle style, double leading)
    {
        var face = style.Fonts.Faces[0];
        var scale = style.Size / face.UnitsPerEm;
        return (leading / 2) + ((face.Ascender + face.Descender) * scale / 2);
    }
}
