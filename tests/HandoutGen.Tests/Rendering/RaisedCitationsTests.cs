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
        Assert.Contains(expected.Replace('1', '¹'), pdf.GetPage(1).Text, StringComparison.Ordinal); // Copied, it is no digit of the text.
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

    [Theory]
    [InlineData("Hurt [@a] [@b].", "Hurt [1,2].", "")]
    [InlineData("As @a [p. 3] says, and @b.", "As Veld [1(p3)] says, and Diaz [2].", "")]
    [InlineData("Take 5 [@a] mg, 10 cm [@b] off.", "Take 5 [1] mg, 10 cm [2] off.", "HG0339 HG0339")]
    public void A_style_with_raised_numbers_is_read_from_the_source(string body, string expected, string reported)
    {
        var yaml = $"""
            title: Any
            citation-style: ama
            sections:
              - heading: One
                body: |
                  {body}
            references:
              - {"{ id: a, type: book, title: Pain, author: [{ family: Veld, given: A. }], issued: 2020 }"}
              - {"{ id: b, type: book, title: Fear, author: [{ family: Diaz, given: B. }], issued: 2021 }"}
            """;
        var diagnostics = new DiagnosticBag();
        var handout = HandoutGen.Source.Handouts.HandoutReader.Read(new SourceFile("handout.yaml", yaml), diagnostics);
        var artifacts = HandoutBuilder.Build(
            handout!, HandoutGen.Branding.BrandDefaults.Brand, new Branding.MemoryFiles(), new BuildOptions([], new RenderOptions(), null), diagnostics);
        Assert.Equal(reported, string.Join(' ', diagnostics.Items.Where(item => item.Rule.Id != "HG0204").Select(item => item.Rule.Id)));
        var text = artifacts.Single(artifact => artifact.Path.EndsWith(".txt", StringComparison.Ordinal));
        Assert.Contains(expected, System.Text.Encoding.UTF8.GetString(text.Bytes.Span), StringComparison.Ordinal);
        var page = System.Text.Encoding.UTF8.GetString(artifacts.Single(artifact => artifact.Path.EndsWith(".html", StringComparison.Ordinal)).Bytes.Span);
        Assert.DoesNotMatch(@"(?:Veld|Diaz)(?:<[^>]+>)* (?:<[^>]+>)*<sup", page);
    }

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
