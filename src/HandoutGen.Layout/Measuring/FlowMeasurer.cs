using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Strips;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Layout.Measuring;

/// <summary>
/// Measures a flow at one width: nodes become strips under each other. It reckons from the start of the measure;
/// <see cref="LeftOf"/> says where that is on paper.
/// </summary>
internal sealed partial class FlowMeasurer : IFlowVisitor<Frame>
{
    private readonly MeasureContext _context;
    private readonly double _measure;
    private readonly StripSequence _strips = new();

    private FlowMeasurer(MeasureContext context, double measure)
    {
        _context = context;
        _measure = measure;
    }

    /// <summary>Measures nodes at a width in points.</summary>
    public static VerticalList Measure(ImmutableArray<FlowNode> nodes, double width, MeasureContext context) =>
        Measure(nodes, new Frame(0, width), context);

    private static VerticalList Measure(ImmutableArray<FlowNode> nodes, Frame frame, MeasureContext context)
    {
        var measurer = new FlowMeasurer(context, frame.Width);
        measurer.AddAll(nodes, frame);
        return measurer._strips.ToList();
    }

    private void AddAll(ImmutableArray<FlowNode> nodes, Frame frame)
    {
        foreach (var node in nodes)
        {
            _strips.Space(node.SpaceBefore);
            node.Accept(this, frame.Within(-node.OutdentStart, -node.OutdentEnd));
            _strips.Space(node.SpaceAfter);
        }
    }

    // lines: how many lines of text the strip is worth to a heading that must not stand alone.
    private void Add(Piece piece, int index, double height, double? baseline, BreakRules rules, int lines, Frame frame) =>
        _strips.Add(new Strip(piece, index, 0, height, baseline, rules, frame.Enclosure), lines);

    // The left edge on paper of what reaches so far from the start of the measure.
    private double LeftOf(double start, double width) => _context.RightToLeft ? _measure - start - width : start;

    private PreparedParagraph Prepare(ImmutableArray<TextRun> runs, bool hasOwnDirection = false) =>
        ParagraphLayout.Prepare(runs, _context.Cache, _context.Missing, hasOwnDirection ? TextDirection.Auto : _context.Direction);

    private ImmutableArray<TextLine> Lay(PreparedParagraph prepared, LineWidths widths, LineBreakOptions options)
    {
        var lines = prepared.Lay(widths, options);
        _context.DividedWords.AddRange(
            from line in lines
            where prepared.Divided(line) is not null
            select new DividedWord((line.Hyphen!.Tag as InlineMark)?.Origin, prepared.Divided(line)!));
        return lines;
    }

    // The baseline that centres the face's own height in the leading.
    private static double Baseline(TextStyle style, double leading)
    {
        var face = style.Fonts.Faces[0];
        var scale = style.Size / face.UnitsPerEm;
        return (leading / 2) + ((face.Ascender + face.Descender) * scale / 2);
    }
}
