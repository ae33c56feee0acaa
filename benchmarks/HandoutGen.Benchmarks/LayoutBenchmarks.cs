using BenchmarkDotNet.Attributes;
using HandoutGen.Branding;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Measuring;
using HandoutGen.Layout.Strips;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Benchmarks;

/// <summary>Measuring and page breaking of long documents: the time for 300 pages is ten times that for 30.</summary>
[MemoryDiagnoser, MinColumn]
public class LayoutBenchmarks
{
    private static readonly PageHeights Heights = new(650, 650, 16);

    private readonly ShapeCache _cache = new();
    private FlowParagraph[] _paragraphs = [];
    private VerticalList _list = null!;

    /// <summary>How many pages the document has.</summary>
    [Params(30, 300)]
    public int Pages { get; set; }

    /// <summary>Nine paragraphs of four lines for each page, every third of them kept with the next.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var style = new TextStyle(new FontStack([BundledFonts.SourceSans], 400, italic: false), 11.5, Rgb.Black, "en-US");
        var text = string.Join(' ', Enumerable.Repeat("Pain is made by the brain to keep us safe, and it is always real.", 4));
        var element = new FlowElement(StructureType.P, null);
        _paragraphs = [.. Enumerable.Range(0, Pages * 9).Select(i => new FlowParagraph(element, [new TextRun(text, style)], 16)
        {
            KeepLines = i % 3 == 0 ? 2 : 0,
            SpaceAfter = 8,
        })];
        _list = Measure();
    }

    /// <summary>From paragraphs to lines, the words being known.</summary>
    [Benchmark]
    public object Lines() => Measure();

    /// <summary>From lines to pages.</summary>
    [Benchmark]
    public int Break() => PageBreaker.Break(_list, Heights).Length;

    private VerticalList Measure() =>
        FlowMeasurer.Measure([.. _paragraphs], 350, new MeasureContext(_cache, new HashSet<MissingGlyph>(), Heights.Others));
}
