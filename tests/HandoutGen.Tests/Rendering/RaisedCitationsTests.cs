using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Tests.Rendering.Html;
using HandoutGen.Tests.Rendering.PlainText;
using UglyToad.PdfPig;

namespace HandoutGen.Tests.Rendering;

public sealed class RaisedCitationsTests
{
    [Theory]
    [InlineData("en-US", "pain ", ". More", "pain.1 More")]
    [InlineData("en", "pain", ", and", "pain,1 and")]
    [InlineData("en-GB", "pain ", "; more", "pain1; more")]
    [InlineData("en-US", "pain. ", " More", "pain.1 More")]
    [InlineData("en-US", "", " says", "1 says")]
    [InlineData("es-ES", "dolor ", ". Y", "dolor1. Y")]
    public void A_raised_citation_stands_where_it_is_set(string language, string before, string after, string expected)
    {
        var handout = Cited(language, new Text(before), new CitationMark(0), new Text(after));
        Assert.Contains(expected, string.Join(' ', HandoutWords.OfHtml(HtmlRendererTests.Render(handout))), StringComparison.Ordinal);
        using var pdf = PdfDocument.Open(new PdfRenderer().Render(handout, new RenderOptions(), new DiagnosticBag()));
        Assert.Contains(expected, pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_raised_citations_in_one_sentence_are_each_placed()
    {
        var handout = Cited("en-US", new Text("pain "), new CitationMark(0), new Text(", fear "), new CitationMark(0), new Text("."));
        Assert.Contains("pain,1 fear.1", string.Join(' ', HandoutWords.OfHtml(HtmlRendererTests.Render(handout))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_in_words_stays_where_its_author_put_it()
    {
        var handout = Cited("en-US", new Text("pain "), new CitationMark(1), new Text("."));
        Assert.Contains("pain (Ashar). ", HandoutText(handout), StringComparison.Ordinal);
        Assert.Contains("pain (Ashar).", string.Join(' ', HandoutWords.OfHtml(HtmlRendererTests.Render(handout))), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_looks_a_raised_citation_stands_in_brackets() =>
        Assert.Contains("5 mg [1]. ", HandoutText(Cited("en-US", new Text("5 mg "), new CitationMark(0), new Text("."))), StringComparison.Ordinal);

    private static string HandoutText(ResolvedHandout handout) => TextRendererTests.Render(handout).Replace('\n', ' ');

    private static ResolvedHandout Cited(string language, params ImmutableArray<Inline> content) => Sample.Of(new Paragraph(content)) with
    {
        Language = language,
        Citations =
        [
            [new Styled(TextStyle.Superscript, [new Link(new InternalTarget("ref-a"), [new Text("1")])])],
            [new Text("("), new Link(new InternalTarget("ref-a"), [new Text("Ashar")]), new Text(")")],
        ],
        References = new ReferenceList("references", "References", HangingIndent: true, [new ReferenceEntry("ref-a", [new Text("1.")], [new Text("Ashar. Pain.")], [0])]),
    };
}
