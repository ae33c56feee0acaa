using System.Collections.Immutable;
using CsCheck;
using HandoutGen.Cli.Commands;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Tests.Rendering.Html;
using HandoutGen.Tests.Rendering.PlainText;
using static HandoutGen.Tests.Rendering.Sample;

namespace HandoutGen.Tests.Rendering;

public sealed class SameWordsTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.Char['a', 'z'].Array[1, 12].Select(letters => new string(letters)),
        Gen.Int[0, 3].Select(i => new[] { "well-being,", "→", "(Ashar", "3–4" }[i]));

    private static readonly Gen<ImmutableArray<Inline>> Running = Gen.OneOf(
            Word.Array[1, 20].Select(words => (Inline)new Text(string.Join(' ', words) + " ")),
            Gen.Select(Word, Gen.Enum<TextStyle>(), (word, style) => (Inline)new Styled(style, Words(word))),
            Gen.Select(Word, Word, (word, site) => (Inline)Web("https://example.org/" + site, word)),
            Word.Select(word => (Inline)new CodeSpan(word)),
            Gen.Const((Inline)new LineBreak()))
        .Array[1, 5].Select(inlines => inlines.Prepend(new Text("start ")).ToImmutableArray());

    private static readonly Gen<Block> Blocks = Gen.Recursive<Block>((depth, nested) => depth >= 3 ? Leaf() : Gen.OneOf(
        Leaf(),
        Gen.Select(Gen.Bool, Gen.Int[0, 120], nested.Array[1, 3].Array[1, 4], (numbered, first, items) =>
            (Block)new ListBlock(first % 2 == 0, [.. items.Select((item, i) => Item([.. item]) with
            {
                Box = numbered || i % 3 == 0 ? null : (CheckBox)(first % 2),
                Label = numbered ? Label(first, i) : null,
            })])),
        Gen.Select(Gen.Enum<CalloutKind>(), nested.Array[1, 3], (kind, content) => (Block)new Callout(kind, [.. content])),
        nested.Array[1, 3].Select(content => (Block)new Quote([.. content])),
        nested.Array[1, 3].Select(content => (Block)new Columns(2, [.. content]))));

    [Fact]
    public void Everything_has_the_same_words_in_html_and_text()
    {
        // A table whose cells wrap repeats its header in plain text; it has a test of its own.
        var sections = Everything.Sections.Select(section => section with { Body = [.. section.Body.Where(block => block is not TableBlock)] });
        SameWords(Everything with { Sections = [.. sections] });
    }

    [Fact]
    public void Any_handout_has_the_same_words_in_html_and_text() =>
        Blocks.Array[1, 4].Sample(blocks => SameWords(Of([.. blocks])), iter: 200);

    [Fact]
    public void Example_holds_the_words_that_it_was_made_from()
    {
        var seed = File.ReadAllText(OutsideData.Require("seed/handout.txt")).Replace("*", "", StringComparison.Ordinal);
        var expected = HandoutWords.OfText(seed[seed.IndexOf("Understanding", StringComparison.Ordinal)..]);
        var handout = ExampleHandout.In("body-wise-parent");
        Assert.All(
            [HandoutWords.OfHtml(HtmlRendererTests.Render(handout)), HandoutWords.OfText(TextRendererTests.Render(handout))],
            words => Assert.Equal(expected, words.SkipWhile(word => word != "Understanding").Take(expected.Length)));
    }

    [Theory]
    [InlineData("body-wise-parent")]
    [InlineData("northlight")]
    [InlineData("riverbend-pain-clinic")]
    [InlineData("second-spring")]
    public void Example_has_the_words_of_the_web_page_in_its_pdf(string brand)
    {
        var handout = ExampleHandout.In(brand);
        var pdf = HandoutWords.OfPdf(new PdfRenderer().Render(handout, new RenderOptions(), new DiagnosticBag()));
        var page = HandoutWords.OfHtml(HtmlRendererTests.Render(handout), withTargets: false, withAlternatives: false, withRunningLines: false);

        // The running lines of the PDF's pages stand between them; nothing else does.
        var next = 0;
        var others = pdf.Count(word => next >= page.Length || word != page[next] || next++ < 0);
        Assert.True(next == page.Length, $"the PDF has no \"{page.ElementAtOrDefault(next)}\" after \"{string.Join(' ', page.Take(next).TakeLast(5))}\"");
        Assert.InRange(others, 0, 90);
    }

    private static string Label(int first, int i) => (first % 5) switch
    {
        0 => $"{first + i})",
        1 => $"{(char)('a' + i)}.",
        2 => $"{first * (i + 1)}.",
        3 => $"0{i}.",
        _ => $"{first + i}.",
    };

    private static Gen<Block> Leaf() => Running.Select(content => (Block)new Paragraph(content));

    private static void SameWords(ResolvedHandout handout) => Assert.Equal(
        HandoutWords.OfHtml(HtmlRendererTests.Render(handout)), HandoutWords.OfText(TextRendererTests.Render(handout)));
}
