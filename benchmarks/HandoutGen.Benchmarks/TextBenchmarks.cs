using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Typography;
using HandoutGen.Typography.Fonts;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Benchmarks;

/// <summary>The example handout's text, paragraph by paragraph: shaping and line breaking told apart.</summary>
[MemoryDiagnoser, MinColumn]
public class TextBenchmarks
{
    private static readonly LineWidths Widths = new(468);

    private TextRun[][] _paragraphs = [];
    private PreparedParagraph[] _prepared = [];
    private ShapeCache _warm = new();

    /// <summary>Reads the text and the fonts, and fills the cache.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "HandoutGen.sln")))
        {
            root = root.Parent!;
        }

        var files = Directory.GetFiles(Path.Combine(root.FullName, "fonts/source-sans-3"), "*.ttf").Order(StringComparer.Ordinal);
        var faces = files.Select(file => FontFace.Open(File.ReadAllBytes(file))).ToImmutableArray();
        var style = new TextStyle(new FontStack([new FontFamily(faces[0].FamilyName, faces)], 400, false), 11.5, Rgb.Black, "en-US");
        var paragraphs = File.ReadAllText(Path.Combine(root.FullName, "handout.yaml")).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        _paragraphs = [.. paragraphs.Select(text => new[] { new TextRun(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), style) })];
        _warm = new ShapeCache();
        _prepared = [.. _paragraphs.Select(runs => ParagraphLayout.Prepare(runs, _warm))];
    }

    /// <summary>Every word shaped by HarfBuzz, once.</summary>
    [Benchmark]
    public int PrepareCold() => Prepare(new ShapeCache());

    /// <summary>Every word known.</summary>
    [Benchmark]
    public int PrepareWarm() => Prepare(_warm);

    /// <summary>The rules of UAX #14 and the typographic ones.</summary>
    [Benchmark]
    public int FindBreaks()
    {
        var count = 0;
        foreach (var runs in _paragraphs)
        {
            var breaks = new LineBreak[runs[0].Text.Length];
            LineBreakRules.Find(runs[0].Text, breaks);
            TypographicBreaks.Apply(runs[0].Text, "en-US", breaks);
            count += breaks.Length;
        }

        return count;
    }

    /// <summary>One text of the runs, its directions and breaks.</summary>
    [Benchmark]
    public int Collect()
    {
        var count = 0;
        foreach (var runs in _paragraphs)
        {
            count += CollectedText.Collect(runs, TextDirection.Auto).Text.Length;
        }

        return count;
    }

    /// <summary>The pieces, from a cache that knows every word.</summary>
    [Benchmark]
    public int Itemize()
    {
        var pieces = 0;
        foreach (var paragraph in _prepared)
        {
            pieces += Itemizer.Itemize(paragraph.Source, _warm, null).Count;
        }

        return pieces;
    }

    /// <summary>The choice of line ends by least total cost.</summary>
    [Benchmark]
    public int TotalFitBreaking()
    {
        var lines = 0;
        foreach (var paragraph in _prepared)
        {
            lines += TotalFit.Choose(paragraph.Opportunities, Widths).Length;
        }

        return lines;
    }

    /// <summary>Line ends and the glyphs of each line.</summary>
    [Benchmark]
    public int BreakAndAssemble()
    {
        var lines = 0;
        foreach (var paragraph in _prepared)
        {
            lines += paragraph.Lay(Widths, LineBreakOptions.Body).Length;
        }

        return lines;
    }

    private int Prepare(ShapeCache cache)
    {
        var pieces = 0;
        foreach (var runs in _paragraphs)
        {
            pieces += ParagraphLayout.Prepare(runs, cache).Pieces.Count;
        }

        return pieces;
    }
}
