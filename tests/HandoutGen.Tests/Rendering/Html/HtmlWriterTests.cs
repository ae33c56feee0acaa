using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using HandoutGen.Branding;
using HandoutGen.Cli.Commands;
using HandoutGen.Model;
using HandoutGen.Rendering.Html;
using static HandoutGen.Tests.Rendering.Sample;

namespace HandoutGen.Tests.Rendering.Html;

public sealed class HtmlWriterTests
{
    // What an author, or somebody who means harm, might put anywhere: every character that HTML gives a meaning, and any other that it allows.
    private static readonly string[] Meaningful =
    [
        "<", ">", "&", "\"", "'", "`", "=", "</style>", "</script>", "<!--", "-->", "]]>", "&lt;", "&#0;", "javascript:", "\u00A0", "\u2028", "é", "→", "𝄞", "עברית",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Int[0, Meaningful.Length - 1].Select(i => Meaningful[i]),
            Gen.Char['!', '~'].Select(character => character.ToString()),
            Gen.Int[0xA1, 0x2FFFF].Where(code => Rune.IsValid(code) && (code & 0xFFFE) != 0xFFFE && code is < 0xFDD0 or > 0xFDEF).Select(code => new Rune(code).ToString()))
        .Array[1, 12].Select(string.Concat);

    [Fact]
    public void Any_text_in_any_inline_comes_back_from_a_parser() => AnyText.Sample(text =>
    {
        var page = HtmlRendererTests.Parse((Of(
            P(text),
            P(new Styled(TextStyle.Strong, Words(text)), new CodeSpan(text), new ForeignText("fr", Words(text))),
            P(Web("https://example.org/" + text, text)),
            new CodeBlock(text)) with
        {
            TitleBlock = new TitleBlock(text, [text], [new Author(text, null)]),
        }).Framed());
        Assert.Equal(text, page.QuerySelector("main section > p")!.TextContent);
        Assert.Equal(text, page.QuerySelector("main strong")!.TextContent);
        Assert.Equal(text, page.QuerySelector("main p code")!.TextContent);
        Assert.Equal(text, page.QuerySelector("main span[lang=fr]")!.TextContent);
        Assert.Equal(text, page.QuerySelector("main section a")!.TextContent);
        Assert.Equal("https://example.org/" + text, page.QuerySelector("main section a")!.GetAttribute("href"));
        Assert.Equal(text, page.QuerySelector("pre")!.TextContent);
        Assert.Equal(text, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(text, page.QuerySelector("title")!.TextContent);
        Assert.Equal(text, page.QuerySelector("meta[name=author]")!.GetAttribute("content"));
    }, iter: 300);

    [Fact]
    public void Any_text_in_any_part_of_a_brand_comes_back_from_a_parser() => AnyText.Sample(text =>
    {
        var page = HtmlRendererTests.Parse((Of() with
        {
            Brand = Practice with
            {
                Name = text,
                Tagline = text,
                Disclaimer = Words(text),
                Contact = [new ContactLine("phone", new BrandValue(text, "tel:" + text))],
                Logo = null,
            },
        }).Framed());
        Assert.Equal(text, page.QuerySelector(".name")!.TextContent);
        Assert.Equal(text, page.QuerySelector(".tagline")!.TextContent);
        Assert.Equal(text, page.QuerySelector(".disclaimer")!.TextContent);
        Assert.Equal("tel:" + text, page.QuerySelector(".contact a")!.GetAttribute("href"));
    }, iter: 100);

    [Theory]
    [InlineData("a\0b\u001Fc\u007Fd\u009Fe\uFDD0f\uFFFF", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFD")]
    public void Characters_that_html_forbids_are_marked(string text, string expected)
    {
        var html = Encoding.UTF8.GetString(new HtmlWriter().Element("p", text, ("title", text)).ToUtf8());
        Assert.Equal($"<p title=\"{expected}\">{expected}</p>", html);
    }

    [Fact]
    public void Half_of_a_character_is_marked() =>
        Assert.Equal("<p>a\uFFFDb</p>", Encoding.UTF8.GetString(new HtmlWriter().Element("p", "a" + '\uD800' + "b").ToUtf8()));

    [Fact]
    public void Style_sheet_cannot_end_its_element() =>
        Assert.Throws<ArgumentException>(() => new HtmlWriter().Style("p { } </style><script>"));

    [Fact]
    public void Element_that_was_not_ended_is_noticed() => Assert.Throws<InvalidOperationException>(() => new HtmlWriter().Start("p").ToUtf8());
}
