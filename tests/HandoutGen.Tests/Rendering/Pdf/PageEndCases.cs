using System.Collections.Frozen;
using System.Collections.Immutable;
using HandoutGen.Cli.Commands;
using HandoutGen.Images;
using HandoutGen.Model;
using HandoutGen.Pictures;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>Every kind of block at every place near the end of a page.</summary>
internal static class PageEndCases
{
    // The first page takes about 24 of them; a tall block meets its end earlier.
    private static readonly ImmutableArray<int> LinesBefore = [15, 18, 20, 21, 22, 23, 24, 25];

    private const string Sentence = "Pain is made by the brain to keep us safe, and it is always real.";
    private static readonly string Long = string.Join(' ', Enumerable.Repeat(Sentence, 5));

    // One pixel.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static readonly FrozenDictionary<string, Picture> Images = new Dictionary<string, Picture>
    {
        ["picture.png"] = new BitmapPicture(BitmapFormat.Png, Png, 300, 200),
    }.ToFrozenDictionary();

    /// <summary>A handout for each kind of block and each number of lines before it.</summary>
    public static IEnumerable<(string Name, ResolvedHandout Handout)> All() =>
        from block in Blocks()
        from lines in LinesBefore
        select ($"{block.Name}-after-{lines}-lines", After(lines, block.Block));

    private static ResolvedHandout After(int lines, Block block) =>
        Sample.Of([.. Enumerable.Range(0, lines).Select(_ => (Block)Sample.P(Sentence)), block, Sample.P(Long)]) with { Images = Images };

    private static IEnumerable<(string Name, Block Block)> Blocks()
    {
        yield return ("paragraph", Sample.P(Long));
        yield return ("heading", new SubHeading(3, "sub", Sample.Words("A heading near the end of the page")));
        yield return ("list", new ListBlock(true, [.. Items(5)]));
        yield return ("numbers", Sample.Numbered(8, false, [.. Items(4)]));
        yield return ("nested-list", new ListBlock(true, [Sample.Item(Sample.P(Sentence), Sample.Numbered(1, true, [.. Items(3)])), .. Items(2)]));
        yield return ("table", Table(6));
        yield return ("figure", new Figure("picture.png", "A picture", Sample.Words("Its caption")));
        yield return ("callout", new Callout(CalloutKind.Note, [Sample.P(Long), new ListBlock(true, [.. Items(3)])]));
        yield return ("long-callout", new Callout(CalloutKind.Warning, [.. Enumerable.Range(0, 12).Select(_ => (Block)Sample.P(Long))]));
        yield return ("quote", new Quote([Sample.P(Long), Sample.P(Long)]));
        yield return ("columns", new Columns(2, [new ListBlock(true, [.. Items(9)])]));
        yield return ("columns-of-text", new Columns(2, [Sample.P(Long), Sample.P(Long), Table(2)]));
        yield return ("code", new CodeBlock(string.Join('\n', Enumerable.Range(1, 9).Select(i => $"line {i}"))));
        yield return ("rule", new ThematicBreak());
    }

    private static IEnumerable<ListItem> Items(int count) => Enumerable.Range(0, count).Select(i => Sample.Item(Sample.P(i % 2 == 0 ? Sentence : Long)));

    private static TableBlock Table(int rows) => new(
        [ColumnAlignment.Start, ColumnAlignment.End],
        Sample.Row("Sign", "Minutes"),
        [.. Enumerable.Range(0, rows).Select(i => Sample.Row(i % 2 == 0 ? Long : Sentence, "10"))]);
}
