using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using HandoutGen.Cli.Commands;
using HandoutGen.Csl.Evaluation;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
using HandoutGen.Pictures;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Source.Handouts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>Handouts that nobody wrote: every kind of block in every other, in both directions, in columns, in large print, fitted and not.</summary>
public sealed partial class AnyHandoutTests
{
    private static readonly PdfRenderer Renderer = new();

    private static readonly Gen<Shape> Leaf = Gen.Select(Gen.Int[0, 6], Gen.Int[1, 60], (kind, size) => new Shape(kind, size, []));
    private static readonly Gen<Shape> Inner = Container(Leaf);
    private static readonly Gen<Shape> Outer = Container(Inner);

    private static readonly Gen<(Shape[] Body, string Language, int Pages, bool LargePrint, bool IsBranded)> Handouts =
        Gen.Select(Outer.Array[1, 25], Gen.Bool.Select(isBackwards => isBackwards ? "he" : "en"), Gen.Int[0, 3], Gen.Int[0, 3].Select(i => i == 0), Gen.Bool);

    [Fact]
    public void Words_are_read_once_and_in_order_stand_on_the_paper_and_do_not_run_into_each_other() => Handouts.Sample(
        shape =>
        {
            var handout = Handout(shape.Body, shape.Language, shape.Pages, shape.IsBranded, out var count);
            var diagnostics = new DiagnosticBag();
            var options = new RenderOptions(shape.LargePrint);
            var document = Renderer.Compose(handout, options, diagnostics);
            var tree = StructureDump.Print(document.Root, document.Pages, document.Properties.Language);
            Assert.Equal(Enumerable.Range(0, count), Numbers().Matches(tree).Select(word => int.Parse(word.ValueSpan[1..], CultureInfo.InvariantCulture)));
            Assert.DoesNotContain(diagnostics.Items, item => item.Severity == Severity.Error && item.Rule != PdfRules.DoesNotFit);

            using var pdf = PdfDocument.Open(Renderer.Render(handout, options, new DiagnosticBag()));
            foreach (var page in pdf.GetPages())
            {
                StandsOnThePaper(page, shape.LargePrint);
                DoNotRunIntoEachOther(page);
            }
        },
        iter: 30,
        threads: 1);

    private static void StandsOnThePaper(Page page, bool largePrint)
    {
        var letters = page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
        Assert.All(letters, letter => Assert.InRange(letter.BoundingBox.Left, 40, page.Width - 40));
        Assert.All(letters, letter => Assert.InRange(letter.BoundingBox.Right, 40, page.Width - 40));
        Assert.All(letters, letter => Assert.InRange(letter.StartBaseLine.Y, 18, page.Height - 18));

        // Between the running lines of the foot and the text there is white.
        var foot = letters.Where(letter => letter.Value == "P").Min(letter => letter.StartBaseLine.Y);
        var lowest = letters.Where(letter => letter.StartBaseLine.Y > foot + 0.1).Min(letter => letter.StartBaseLine.Y);
        Assert.True(lowest > foot + (largePrint ? 30 : 15), $"text at {lowest}, the foot at {foot}");
    }

    private static void DoNotRunIntoEachOther(Page page)
    {
        var letters = page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value) && letter.BoundingBox.Area > 0).OrderBy(letter => letter.StartBaseLine.Y).ToList();
        for (var i = 0; i < letters.Count; i++)
        {
            for (var j = i + 1; j < letters.Count && letters[j].StartBaseLine.Y - letters[i].StartBaseLine.Y < 12; j++)
            {
                var (a, b) = (letters[i].BoundingBox, letters[j].BoundingBox);
                var width = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
                var height = Math.Min(a.Top, b.Top) - Math.Max(a.Bottom, b.Bottom);
                Assert.False(width > 0 && height > 0 && width * height > 0.3 * Math.Min(a.Area, b.Area), $"\"{letters[i].Value}\" and \"{letters[j].Value}\" stand on each other at {a.BottomLeft}");
            }
        }
    }

    private static Gen<Shape> Container(Gen<Shape> inner) => Gen.Frequency(
        (3, Leaf),
        (2, Gen.Select(Gen.Int[7, 13], inner.Array[1, 5], (kind, children) => new Shape(kind, children.Length, children))));

    private static ResolvedHandout Handout(Shape[] body, string language, int pages, bool isBranded, out int count)
    {
        var words = new Counter();
        var handout = Sample.Of([.. body.Select(shape => Block(shape, words, 3))]) with
        {
            Language = language,
            Pages = pages == 0 ? null : new Located<int>(pages, default),
            Images = new Dictionary<string, Picture> { ["any.png"] = Sample.Everything.Images["cycle.png"] }.ToFrozenDictionary(),
        };
        count = words.Count;
        return !isBranded ? handout : (handout with
        {
            TitleBlock = Sample.Everything.TitleBlock,
            References = Sample.Everything.References with { Entries = [.. Sample.Everything.References.Entries.Select(entry => entry with { CitedBy = [] })] },
            Date = Sample.Everything.Date,
            Brand = Sample.Practice with { PageSize = Model.PageSize.A4 },
        }).Framed();
    }

    private static Block Block(Shape shape, Counter words, int level)
    {
        ImmutableArray<ListItem> Items() => [.. shape.Children.Select(child => Sample.Item(Sample.P(words.Next(4)), Block(child, words, level + 1)))];
        ImmutableArray<Block> Children() => [.. shape.Children.Select(child => Block(child, words, level + 1))];
        return shape.Kind switch
        {
            0 or 1 => Sample.P(words.Next(shape.Size)),
            2 => new SubHeading(3, $"h{words.Count}", Sample.Words(words.Next((shape.Size % 12) + 1))),
            3 => Table(shape.Size, words),
            4 => new CodeBlock(words.Next((shape.Size % 20) + 1)),
            5 => new Figure("any.png", "A picture", shape.Size % 2 == 0 ? [] : Sample.Words(words.Next(3))),
            6 => shape.Size % 3 == 0 ? new ThematicBreak() : Sample.P(new Text(words.Next(2) + " "), new CodeSpan(words.Next(2)), new Text(" "), Sample.Web("https://example.org", "a link")),
            7 => new ListBlock(shape.Size % 2 == 0, Items()),
            8 => Sample.Numbered(8, shape.Size % 2 == 0, Items()),
            9 => new ListBlock(true, [.. shape.Children.Select(child => Sample.Item(Block(child, words, level + 1)))]),
            10 => new Callout((CalloutKind)(shape.Size % 4), Children()),
            11 => new Quote(Children()),
            _ => new Columns(shape.Kind - 10, Children()),
        };
    }

    private static TableBlock Table(int size, Counter words)
    {
        var columns = (size % 5) + 1;
        ImmutableArray<TableCell> Row(int length) => [.. Enumerable.Range(0, columns).Select(i => new TableCell(Sample.Words(words.Next(i == 0 ? length : 1)), default))];
        return new TableBlock([.. Enumerable.Range(0, columns).Select(i => (ColumnAlignment)(i % 3))], Row(1), [.. Enumerable.Range(0, (size / 5) + 1).Select(i => Row((i % 4) + 1))]);
    }

    [GeneratedRegex("w[0-9]+")]
    private static partial Regex Numbers();

    private sealed record Shape(int Kind, int Size, Shape[] Children)
    {
        public override string ToString() => $"{Kind}:{Size}[{string.Join(", ", Children.Select(child => child.ToString()))}]";
    }

    private sealed class Counter
    {
        public int Count { get; private set; }

        public string Next(int words)
        {
            Count += words;
            return string.Join(' ', Enumerable.Range(Count - words, words).Select(i => $"w{i}"));
        }
    }
}
