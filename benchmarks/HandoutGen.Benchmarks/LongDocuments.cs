using System.Diagnostics;
using System.Globalization;
using System.Text;
using HandoutGen.Branding;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Layout.Composition;
using HandoutGen.Model;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Metadata;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Resolution;
using HandoutGen.Source;
using HandoutGen.Source.Handouts;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Benchmarks;

/// <summary>
/// Time and memory of the PDF against the number of pages (<c>-- long</c>): what is held is counted after each step, when
/// the garbage is gone, so that growth shows where it is.
/// </summary>
internal static class LongDocuments
{
    private static readonly int[] Sections = [10, 30, 100, 300, 600];

    /// <summary>Prints a table, one row for each length.</summary>
    public static void Print()
    {
        Measure(Sections[0]); // Code is compiled, fonts are opened.
        Console.WriteLine("| pages | set, ms | paint, ms | write, ms | flow, kB | lines, kB | painted, kB | file, kB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var sections in Sections)
        {
            Console.WriteLine(Measure(sections));
        }
    }

    private static string Measure(int sections)
    {
        var handout = Handout(sections);
        var cache = new ShapeCache();
        var missing = new HashSet<MissingGlyph>();
        var context = new FlowContext(
            handout, new DesignScale(handout.Brand, DesignStep.Roomy, false), new FlowInk(handout.Brand, handout.Language), new PictureShelf(), new DiagnosticBag());
        _ = new FlowComposer(HandoutFlow.Of(context), cache, missing); // Every word is shaped.

        var start = GC.GetTotalMemory(true);
        var clock = Stopwatch.StartNew();
        var flow = HandoutFlow.Of(context);
        var flowTime = clock.Elapsed;
        var flowSize = GC.GetTotalMemory(true) - start;
        clock.Restart();
        var composer = new FlowComposer(flow, cache, missing);
        var setTime = flowTime + clock.Elapsed;
        var lineSize = GC.GetTotalMemory(true) - start - flowSize;
        clock.Restart();
        var writer = new PdfDocumentWriter(new DocumentProperties { Title = "A long handout", Language = handout.Language });
        composer.Paint(writer);
        var paintTime = clock.Elapsed;
        var paintSize = GC.GetTotalMemory(true) - start - flowSize - lineSize;
        clock.Restart();
        var file = writer.Save(new ConformanceReport())!;
        var writeTime = clock.Elapsed;
        GC.KeepAlive(flow);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {composer.PageCount} | {setTime.TotalMilliseconds:0} | {paintTime.TotalMilliseconds:0} | {writeTime.TotalMilliseconds:0} | {flowSize / 1024} | {lineSize / 1024} | {paintSize / 1024} | {file.Length / 1024} |");
    }

    // A section fills about a page: paragraphs, a list, a link, now and then a callout and a table.
    private static ResolvedHandout Handout(int sections)
    {
        var yaml = new StringBuilder("title: A long handout\nsections:\n");
        for (var i = 0; i < sections; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - heading: Section {i}\n    body: |\n");
            foreach (var line in Body(i))
            {
                yaml.Append("      ").Append(line).Append('\n');
            }
        }

        var diagnostics = new DiagnosticBag();
        var files = new DiskFileSource(AppContext.BaseDirectory, "");
        var handout = HandoutReader.Read(new SourceFile("long.yaml", yaml.ToString()), diagnostics)!;
        return HandoutResolver.Resolve(handout, BrandDefaults.Brand, files, null, diagnostics)!;
    }

    private static IEnumerable<string> Body(int section)
    {
        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"Pain number {(section * 9) + (i * 3)} is made by the brain to keep us safe."));
        yield return Words(8);
        yield return "";
        yield return Words(9);
        yield return "";
        yield return "- " + Words(1);
        yield return "- " + Words(2);
        yield return "- " + Words(1);
        yield return "";
        if (section % 3 == 0)
        {
            yield return "::: note";
            yield return Words(2);
            yield return ":::";
            yield return "";
        }

        if (section % 4 == 0)
        {
            yield return "| What | When | How often |";
            yield return "|---|---|---|";
            yield return $"| {Words(1)} | morning | 10 |";
            yield return $"| {Words(2)} | evening | 5 |";
            yield return "";
        }

        yield return $"See [the page](https://example.org/{section}). {Words(9)}";
    }
}
