using System.Collections.Immutable;
using HandoutGen.Branding.Color;
using HandoutGen.Branding.Contrast;
using HandoutGen.Diagnostics;
using HandoutGen.Layout.Composition;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Structure;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Typography;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;
using TextStyle = HandoutGen.Typography.Shaping.TextStyle;

namespace HandoutGen.Rendering.Preview;

/// <summary>A brand sheet as a PDF of one page: the text in the brand's own size where it fits, smaller where it does not.</summary>
internal sealed class BrandSheetPdf(BrandSheet sheet, DiagnosticBag diagnostics)
{
    private const int SwatchesInARow = 3;

    // From the roomiest to the closest; the last is what any brand fits on.
    private static readonly ImmutableArray<(DesignStep Step, double Label)> Steps =
    [
        (Step(0, 1.4, 0.75), 8.5), (Step(0, 1.35, 0.6), 8.5), (Step(0.5, 1.3, 0.5), 8.5), (Step(1, 1.3, 0.5), 8.5), (Step(2, 1.3, 0.5), 8.5),
        (Step(3, 1.3, 0.5), 8.5), (Step(5, 1.3, 0.5), 8.5), (Step(double.MaxValue, 1.25, 0.5), 8), (Step(double.MaxValue, 1.2, 0.25), 7),
    ];

    private readonly ShapeCache _cache = new();
    private readonly PictureShelf _pictures = new();
    private readonly FlowInk _ink = new(sheet.Handout.Brand, sheet.Handout.Language);
    private FlowContext _context = null!;
    private double _label;

    private BrandColors Colors => _ink.Colors;

    /// <summary>The file's bytes; empty after an error.</summary>
    public byte[] Render()
    {
        var missing = new HashSet<MissingGlyph>();
        FlowComposer? composer = null;
        foreach (var (step, label) in Steps)
        {
            _context = new FlowContext(sheet.Handout, new DesignScale(sheet.Handout.Brand, step, largePrint: false), _ink, _pictures, diagnostics);
            _label = label;
            composer = new FlowComposer(Page(), _cache, missing);
            if (composer.PageCount == 1)
            {
                break;
            }
        }

        var writer = new PdfDocumentWriter(PdfRenderer.Properties(sheet.Handout));
        composer!.Paint(writer);
        MissingGlyphDiagnostics.Report(missing, sheet.Handout, diagnostics);
        var report = new ConformanceReport();
        var bytes = writer.Save(report);
        ConformanceDiagnostics.Report(report, sheet.Handout, diagnostics);
        return bytes ?? [];
    }

    // The margins of two columns: the sheet has columns of its own.
    private static DesignStep Step(double shrink, double lineHeight, double air) => new(2, shrink, lineHeight, air, "");

    private FlowDocument Page()
    {
        var scale = _context.Scale;
        var gap = 4 * scale.Unit;
        return new FlowDocument(
            // Swatches and callouts are narrow by design.
            HandoutFlow.Geometry(_context) with { LeastMeasure = 0 },
            [
                MastheadFlow.Of(_context),
                .. HandoutFlow.Title(_context, scale.Body * 1.6),
                new FlowRow([new FlowCell(Specimen(), scale.Wide * 0.5, 0), new FlowCell(ColorSwatches(), null, 0)], gap * 1.5),
                .. BrandSheet.Callouts.Chunk(4).Select(row => new FlowRow([.. row.Select(callout => new FlowCell([Blocks(null).Visit(callout)], null, 0))], gap / 2) { SpaceBefore = scale.Space(4) }),
                .. Contrasts(),
            ],
            RunningLinesFlow.Of(_context));
    }

    private HeadingFlow Heading(FlowElement parent) => new(_context, parent, atTop: false);

    private BlockFlow Blocks(FlowElement? parent) => new(_context, parent, nesting: 0, atTop: false);

    private ImmutableArray<FlowNode> Specimen()
    {
        var section = sheet.Handout.Sections[0];
        var element = new FlowElement(StructureType.Sect, null);
        return [Heading(element).Of(2, section.Id, section.Heading, section.Span), .. Blocks(element).All(section.Body)];
    }

    private ImmutableArray<FlowNode> ColorSwatches()
    {
        var section = new FlowElement(StructureType.Sect, null);
        var list = new FlowElement(StructureType.L, section) { Numbering = ListNumbering.None };
        var gap = 1.5 * _context.Scale.Unit;
        return
        [
            Heading(section).Of(2, "colours", [new Text("Colours")], default(SourceSpan)),
            .. sheet.Swatches.Chunk(SwatchesInARow).Select(row => new FlowRow([.. row.Select(color => new FlowCell([Swatch(color.Name, color.Value, list)], null, 0))], gap)
            {
                SpaceAfter = gap,
            }),
        ];
    }

    // A tile with an edge that is seen on any page, its name and value in it.
    private FlowBox Swatch(string name, Rgb color, FlowElement list)
    {
        const double Edge = 1;
        var unit = _context.Scale.Unit;
        var item = new FlowElement(StructureType.LI, list);
        var body = new FlowElement(StructureType.LBody, item);
        var style = _ink.Text(_label, ContrastRatio.BlackOrWhite(color)) with { TabularFigures = true };
        var strong = _ink.Text(_label, ContrastRatio.BlackOrWhite(color), 600);
        var text = new FlowParagraph(body, [new TextRun(name + InlineFlow.LineEnd, strong), new TextRun(color.ToString(), style)], _label * 1.3);
        var tile = new FlowBox([text], new BoxStyle { Ground = FlowInk.Of(color), PaddingStart = 1.5 * unit, PaddingEnd = unit, PaddingTop = _context.Scale.Space(6), PaddingBottom = unit });
        return new FlowBox([tile], new BoxStyle { Ground = FlowInk.Of(Colors.Rule), PaddingStart = Edge, PaddingEnd = Edge, PaddingTop = Edge, PaddingBottom = Edge });
    }

    private IEnumerable<FlowNode> Contrasts()
    {
        var section = new FlowElement(StructureType.Sect, null);
        yield return Heading(section).Of(2, "contrast", [new Text("Contrast")], default(SourceSpan));
        var text = _ink.Text(_label, sheet.Ink);
        yield return Line(sheet.Verdict, section, text) with { SpaceAfter = _context.Scale.Space(2) };
        yield return Table(section, "on", BrandSheet.Grounds, [.. BrandSheet.Rows]);
        yield return Table(
            section, "alone", [.. BrandSheet.Others.Select(pair => $"{pair.Upper} on {pair.Lower}")], [("ratio", [.. BrandSheet.Others])]) with
        {
            SpaceBefore = _context.Scale.Space(3),
        };
    }

    private FlowTable Table(FlowElement parent, string corner, ImmutableArray<string> heads, ImmutableArray<(string Name, ImmutableArray<ContrastPair?> Pairs)> rows)
    {
        var element = new FlowElement(StructureType.Table, parent);
        var (head, body) = (new FlowElement(StructureType.THead, element), new FlowElement(StructureType.TBody, element));
        var text = _ink.Text(_label, sheet.Ink);
        var strong = _ink.Text(_label, sheet.Ink, 600);
        var style = new TableStyle(
            _label * 1.3, 1.5 * _context.Scale.Unit, 0.22 * _label, FlowInk.Of(Colors.Tint), FlowInk.Of(Colors.Rule), FlowInk.Of(Colors.Primary))
        {
            LeastSize = _label,
        };
        return new FlowTable(
            element,
            [TextAlignment.Start, .. heads.Select(_ => TextAlignment.Center)],
            Row(head, StructureType.TH, cell => [new FlowTableCell(cell(), Words(corner, strong)), .. heads.Select(name => new FlowTableCell(cell(), Words(name, strong)))]),
            [.. rows.Select(row => Row(body, StructureType.TD, cell => [new FlowTableCell(cell(), Words(row.Name, text)), .. row.Pairs.Select(pair => Cell(pair, cell()))]))],
            style);

        static FlowTableRow Row(FlowElement group, StructureType type, Func<Func<FlowElement>, ImmutableArray<FlowTableCell>> cells)
        {
            var row = new FlowElement(StructureType.TR, group);
            return new FlowTableRow(row, cells(() => new FlowElement(type, row) { Scope = type == StructureType.TH ? TableScope.Column : null }));
        }
    }

    // The ratio in the pair's own colours; what is no text shows as a bullet beside it.
    private FlowTableCell Cell(ContrastPair? pair, FlowElement element)
    {
        if (pair is null)
        {
            return new FlowTableCell(element, Words("–", _ink.Text(_label, Colors.Muted)));
        }

        var ink = sheet.InkOf(pair);
        var style = _ink.Text(_label, ink, sheet.Fails(pair) ? 700 : 400) with { TabularFigures = true };
        var sign = pair.IsText ? [] : Words("• ", _ink.Text(_label, pair.UpperOf(Colors), 700));
        return new FlowTableCell(element, [.. sign, .. Words(sheet.RatioOf(pair), style)], FlowInk.Of(pair.LowerOf(Colors)));
    }

    private FlowParagraph Line(string text, FlowElement parent, TextStyle style) =>
        new(new FlowElement(StructureType.P, parent), Words(text, style), _label * 1.3);

    private static ImmutableArray<TextRun> Words(string text, TextStyle style) => text.Length == 0 ? [] : [new TextRun(text, style)];
}
