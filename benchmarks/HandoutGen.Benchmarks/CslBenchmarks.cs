using BenchmarkDotNet.Attributes;
using HandoutGen.Csl;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Benchmarks;

/// <summary>Formatting reference lists and loading styles, warm, in the bundled APA style (or another that CSL_STYLE names by path).</summary>
[MemoryDiagnoser]
public class CslBenchmarks
{
    private string _xml = string.Empty;
    private CitationProcessor _processor = null!;
    private List<CslItem> _items = [];
    private List<Citation> _citations = [];

    [Params(4, 1000, 4000)]
    public int References { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var path = Environment.GetEnvironmentVariable("CSL_STYLE");
        _xml = path is null ? string.Empty : File.ReadAllText(path);
        var style = path is null ? BundledStyles.Load("apa") : CslStyle.Parse(_xml, "style", null, [])!;
        _processor = new CitationProcessor(style, BundledLocales.For("en-US"));
        _items = CslReferences.Make(References);
        _citations = CslReferences.Cite(_items);
    }

    [Benchmark]
    public FormattedDocument List() => _processor.Format(_items, []);

    [Benchmark]
    public FormattedDocument ListAndCitations() => _processor.Format(_items, _citations);

    [Benchmark]
    public CslStyle? LoadStyle() => _xml.Length == 0 ? null : CslStyle.Parse(_xml, "style", null, []);
}
