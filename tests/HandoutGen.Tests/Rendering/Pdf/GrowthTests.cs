using System.Collections.Immutable;
using HandoutGen.Cli.Commands;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>What a document takes grows with its length and not faster, whatever it is made of. Memory asked for is counted, since time is no test.</summary>
public sealed class GrowthTests
{
    private static readonly PdfRenderer Renderer = new();

    public static TheoryData<string> Kinds => [.. Bodies.Keys];

    private static Dictionary<string, Func<int, ImmutableArray<Block>>> Bodies { get; } = new()
    {
        ["paragraphs"] = count => [.. Repeat(count, Sample.P("Some twelve words, give or take, that a paragraph is made of."))],
        ["a list"] = count => [List(count)],
        ["numbers"] = count => [Sample.Numbered(1, true, List(count).Items)],
        ["headings"] = count => [.. Enumerable.Range(0, count).Select(i => (Block)new SubHeading(3, $"h{i}", Sample.Words("A heading")))],
        ["a table"] = count => [new TableBlock([ColumnAlignment.Start, ColumnAlignment.Start], Sample.Row("", ""), [.. Enumerable.Repeat(Sample.Row("", ""), count)])],
        ["columns"] = count => [new Columns(2, [List(count)])],
        ["three columns"] = count => [new Columns(3, [List(count)])],
        ["callouts"] = count => [.. Repeat(count, new Callout(CalloutKind.Tip, [Sample.P("Rest.")]))],
        ["a long callout"] = count => [new Callout(CalloutKind.Tip, [List(count)])],
        ["citations"] = count => [.. Repeat(count, Sample.P(new CitationMark(0)))],
        ["one paragraph"] = count => [Sample.P(string.Join(' ', Enumerable.Repeat("words of a paragraph without an end", count)))],
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Four_times_as_much_takes_about_four_times_the_memory(string kind)
    {
        _ = Allocated(kind, 500); // The words are shaped; and it takes more pages than are fitted to one less.
        Assert.InRange(Allocated(kind, 2000) / Allocated(kind, 500), 2, 6);
    }

    private static double Allocated(string kind, int count)
    {
        var handout = Sample.Everything with { Sections = Sample.Of(Bodies[kind](count)).Sections };
        var before = GC.GetAllocatedBytesForCurrentThread();
        Renderer.Render(handout, new RenderOptions(), new DiagnosticBag());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<Block> Repeat(int count, Block block) => Enumerable.Repeat(block, count);

    private static ListBlock List(int count) => new(true, [.. Enumerable.Repeat(Sample.Item(Sample.P("An item of a list")), count)]);
}
