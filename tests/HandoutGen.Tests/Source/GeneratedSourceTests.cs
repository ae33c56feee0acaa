using System.Text;
using CsCheck;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source;
using HandoutGen.Source.Body;
using HandoutGen.Source.Handouts;
using HandoutGen.Yaml;

namespace HandoutGen.Tests.Source;

/// <summary>Whatever an author writes, there is an answer, and what is read stands where the answer says.</summary>
public sealed class GeneratedSourceTests
{
    private static readonly Gen<string> YamlPiece = Pick(
        "title", "sections", "heading", "body", "references", "id", "type", "author", "issued", ": ", ":", "- ", "\n", "\n  ", "\n    ", "\t", "\r\n",
        "\"", "'", "|", ">", "|2-", "{", "}", "[", "]", ",", "#", " # ", "&a ", "*a", "!x ", "%", "@", "`", "\\", "---\n", "...\n", "? ", "<<", "é",
        "\U0001F600", "text", "2022", "\\u00e9", "\\x", "\0", "\u0007", "\u2028", "\uFEFF", "a b", "others", "[@a]", "{{brand.name}}", "null", " #1", "\u00A0", "\\ud800", "\\u202e", "\u200B");

    private static readonly Gen<string> MarkdownPiece = Pick(
        "a", "word ", " ", "\n", "\n\n", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n# ", "\n### ", "\n\n    ", "*", "**", "_", "`", "``", "\n```\n", "[", "]",
        "(", ")", "](https://x.org)", "![", "](a.png)", "{lang=fr}", "{", "}", "{{", "}}", "{{brand.name}}", "@a", "[@a; @b]", "[-@a, p. 3]", ";", "-@",
        "\n::: note\n", "\n:::\n", "\n::: {.columns-2}\n", "\n| a | b |\n|---|---|\n| c | d |\n", "|", "\\", "\\[", "&amp;", "&", "<b>", "<!--", "<", ">",
        "https://x.org", "www.x.org", "me@x.org", "\n---\n", "\n===\n", "é", "中文", "\U0001F600", "\u00A0", "  \n", "[r]", "\n[r]: https://x.org\n", "!", "~", "~~", "^", "[ ] ", "\n- [x] ", "• ", "\u200B", "\u202E");

    private static readonly Gen<string> Yaml = YamlPiece.Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> Markdown = MarkdownPiece.Array[0, 40].Select(string.Concat);

    [Fact]
    public void No_yaml_is_too_strange_to_be_answered() =>
        Yaml.Sample(text =>
        {
            var diagnostics = new DiagnosticBag();
            if (SourceText.Decode("x.yaml", Encoding.UTF8.GetBytes(text), diagnostics) is { } file)
            {
                var handout = HandoutReader.Read(file, diagnostics);
                Assert.True(handout is not null || diagnostics.HasErrors);
            }

            AssertPlaced(diagnostics);
        }, iter: 3_000);

    [Fact]
    public void No_markdown_is_too_strange_to_be_answered() =>
        Markdown.Sample(text =>
        {
            var diagnostics = new DiagnosticBag();
            var file = new SourceFile("x", text);
            BodyMarkdown.Read(Fixture.Whole(file), 2, new BodyContext(diagnostics, new AnchorNames(), []));
            InlineMarkdown.Read(new ScalarSourceMap(Fixture.Whole(file)), new BodyContext(diagnostics, new AnchorNames(), null));
            AssertPlaced(diagnostics);
        }, iter: 3_000);

    [Fact]
    public void Text_stands_where_its_span_says() =>
        Markdown.Where(text => text.AsSpan().IndexOfAny("\\&\u00A0") < 0 && !text.Contains("<!--", StringComparison.Ordinal)).Sample(text =>
        {
            var citations = new List<SourceCitation>();
            var file = new SourceFile("x", text);
            var diagnostics = new DiagnosticBag();
            var blocks = BodyMarkdown.Read(Fixture.Whole(file), 2, new BodyContext(diagnostics, new AnchorNames(), citations));
            if (diagnostics.Items.Any(diagnostic => diagnostic.Severity == Severity.Error))
            {
                return; // it is refused, and Markdig takes a paragraph apart that a table runs into
            }

            foreach (var inline in TextSpans.Inlines(blocks).OfType<Text>())
            {
                Assert.Equal(Bare(inline.Value.Replace("☐", "[]", StringComparison.Ordinal).Replace("☑", "[x]", StringComparison.Ordinal)), Bare(Fixture.Written(inline.Span)));
            }

            foreach (var citation in citations)
            {
                Assert.Equal(citation.Citation.Cites.Select(cite => cite.ItemId), citation.CiteSpans.Select(Fixture.Written));
            }
        }, iter: 3_000);

    [Fact]
    public void A_scalar_of_any_style_leads_back_to_its_characters() =>
        Gen.Select(Pick("a", "b c", "é", "\U0001F600", "'", "\"", "\n", "\n\n", "  ", "*x*", "[@id]", "- y").Array[1, 20].Select(string.Concat), Gen.Int[0, 4])
            .Where((value, _) => value.Trim().Length > 0)
            .Sample((value, style) =>
            {
                var yaml = Write(value, style);
                var diagnostics = new DiagnosticBag();
                var node = YamlReader.Read(new SourceFile("x", yaml), diagnostics);
                if (node is not YamlMapping { Entries: [{ Value: YamlScalar scalar }] })
                {
                    return; // some values cannot stand without quotes
                }

                var map = new ScalarSourceMap(scalar);
                for (var i = 0; i < scalar.Value.Length; i++)
                {
                    if (!char.IsWhiteSpace(scalar.Value[i]))
                    {
                        var written = yaml[map.Span(i, 1).Start];
                        Assert.True(written == scalar.Value[i] || (written == '\\' && style == 1), $"{yaml}\n{i}: {scalar.Value[i]} is not {written}");
                    }
                }
            }, iter: 3_000);

    private static Gen<string> Pick(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static string Write(string value, int style) => style switch
    {
        0 => $"k: '{value.Replace("'", "''", StringComparison.Ordinal).Replace("\n", "\n\n  ", StringComparison.Ordinal)}'\n",
        1 => $"k: \"{value.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"\n",
        2 => $"k: |\n    x\n    {value.Replace("\n", "\n    ", StringComparison.Ordinal)}\n",
        3 => $"k: >-\r\n  x\r\n  {value.Replace("\n", "\r\n  ", StringComparison.Ordinal)}\r\n",
        _ => $"k: x{value.Replace("\n", "\n\n  ", StringComparison.Ordinal)}\n",
    };

    // Indentation, quotation marks and the marks of lists may stand between the lines of a text.
    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '>'));

    private static void AssertPlaced(DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in diagnostics.Items)
        {
            Assert.NotNull(diagnostic.Span.File);
            Assert.InRange(diagnostic.Span.Start, 0, diagnostic.Span.File.Text.Length);
            Assert.InRange(diagnostic.Span.Start + diagnostic.Span.Length, 0, diagnostic.Span.File.Text.Length);
            Assert.NotEmpty(new DiagnosticFormatter(color: false).Format(diagnostic));
        }
    }
}
