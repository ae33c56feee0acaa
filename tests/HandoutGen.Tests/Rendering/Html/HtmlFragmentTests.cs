using System.Text;
using AngleSharp.Html.Parser;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Html;
using static HandoutGen.Tests.Rendering.Sample;

namespace HandoutGen.Tests.Rendering.Html;

public sealed class HtmlFragmentTests
{
    private static readonly string[] Elements =
    [
        "a", "bdi", "blockquote", "br", "code", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "b", "img", "li", "ol", "p", "pre", "span",
        "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
    ];

    private static readonly string[] Attributes = ["alt", "dir", "height", "href", "id", "lang", "scope", "src", "start", "value", "width"];

    [Fact]
    public void A_fragment_has_plain_elements_and_no_look()
    {
        var page = Parse(Everything);
        Assert.Empty(page.Head!.Children);
        Assert.Subset(Elements.ToHashSet(), page.Body!.QuerySelectorAll("*").Select(element => element.LocalName).ToHashSet());
        Assert.Subset(Attributes.ToHashSet(), page.Body!.QuerySelectorAll("*").SelectMany(element => element.Attributes).Select(attribute => attribute.Name).ToHashSet());
    }

    [Fact]
    public void A_fragment_has_the_words_of_the_page() =>
        Assert.Equal(
            HandoutWords.OfHtml(HtmlRendererTests.Render(Everything), withTargets: false), HandoutWords.OfHtml(Render(Everything), withTargets: false));

    [Fact]
    public void What_the_style_draws_on_the_page_is_written_out()
    {
        var page = Parse(Of(
            new ListBlock(true, [Item(P("do")) with { Box = CheckBox.Empty }, Item(P("done")) with { Box = CheckBox.Ticked }]),
            new Callout(CalloutKind.Warning, [P("Mind the step.")])));
        Assert.Equal(["☐ do", "☑ done"], page.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Equal("Warning", page.QuerySelector("blockquote > p > strong")!.TextContent);
    }

    [Fact]
    public void Its_links_lead_to_places_that_it_has() =>
        Assert.All(Parse(Everything).QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(link.Owner!.GetElementById(link.GetAttribute("href")![1..])));

    [Fact]
    public void A_fragment_is_made_only_when_it_is_named()
    {
        Assert.DoesNotContain(Built([]), path => path.Contains("fragment", StringComparison.Ordinal));
        Assert.Equal(["sample.fragment.html"], Built(["fragment"]));

        static IEnumerable<string> Built(string[] formats) =>
            HandoutBuilder.Render(Everything, new BuildOptions([.. formats], new RenderOptions(), null), new DiagnosticBag()).Select(artifact => artifact.Path);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(ResolvedHandout handout) => new HtmlParser().ParseDocument(Render(handout));

    private static string Render(ResolvedHandout handout) =>
        Encoding.UTF8.GetString(new HtmlFragmentRenderer().Render(handout, new RenderOptions(), new DiagnosticBag()));
}
