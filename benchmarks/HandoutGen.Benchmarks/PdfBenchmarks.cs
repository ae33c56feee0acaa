using BenchmarkDotNet.Attributes;
using HandoutGen.Branding;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Layout.Composition;
using HandoutGen.Model;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Metadata;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Resolution;
using HandoutGen.Source;
using HandoutGen.Source.Handouts;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Benchmarks;

/// <summary>
/// The example handout as PDF in a warm process, its steps told apart: setting (shaping, line and page breaking: see
/// <see cref="TextBenchmarks"/> for the first two), painting, and painting with writing.
/// </summary>
[MemoryDiagnoser, MinColumn]
public class PdfBenchmarks
{
    private static readonly DocumentProperties Properties = new() { Title = "A handout", Language = "en-US" };

    private readonly PdfRenderer _renderer = new();
    private readonly ShapeCache _cache = new();
    private ResolvedHandout _handout = null!;
    private FlowComposer _composed = null!;

    /// <summary>Reads and resolves the example.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "HandoutGen.sln")))
        {
            root = root.Parent!;
        }

        var diagnostics = new DiagnosticBag();
        var files = new DiskFileSource(root.FullName, "");
        var text = File.ReadAllText(Path.Combine(root.FullName, "handout.yaml"));
        var handout = HandoutReader.Read(new SourceFile("handout.yaml", text), diagnostics)!;
        var brand = handout.Brand is BrandFile file ? BrandReader.ReadFile(file.Path, files, null, file.Span, diagnostics)! : BrandDefaults.Brand;
        _handout = HandoutResolver.Resolve(handout, brand, files, null, diagnostics)!;
        _composed = Set();
    }

    /// <summary>Everything: from the resolved handout to the file's bytes.</summary>
    [Benchmark(Baseline = true)]
    public byte[] Whole() => _renderer.Render(_handout, new RenderOptions(), new DiagnosticBag());

    /// <summary>From the resolved handout to lines on pages.</summary>
    [Benchmark]
    public FlowComposer Set()
    {
        var diagnostics = new DiagnosticBag();
        var missing = new HashSet<MissingGlyph>();
        var ink = new FlowInk(_handout.Brand, _handout.Language);
        var pictures = new PictureShelf();
        return new PageFit(_handout, new RenderOptions(), diagnostics).Choose(step =>
        {
            var scale = new DesignScale(_handout.Brand, step, false);
            var flow = HandoutFlow.Of(new FlowContext(_handout, scale, ink, pictures, diagnostics));
            return (new FlowComposer(flow, _cache, missing), scale);
        });
    }

    /// <summary>From lines on pages to content and structure tree.</summary>
    [Benchmark]
    public PdfDocumentWriter Paint()
    {
        var writer = new PdfDocumentWriter(Properties);
        _composed.Paint(writer);
        return writer;
    }

    /// <summary>From lines on pages to the file's bytes: checks, subsets (known in a warm process), compression.</summary>
    [Benchmark]
    public byte[]? PaintAndWrite() => Paint().Save(new ConformanceReport());
}
