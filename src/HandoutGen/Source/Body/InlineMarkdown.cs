using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Yaml;
using Markdig.Syntax;
using Inline = HandoutGen.Model.Inline;

namespace HandoutGen.Source.Body;

/// <summary>Reads one paragraph of running text: a heading, a caption, a line of a brand.</summary>
internal static class InlineMarkdown
{
    /// <summary>Reads a brand's footer or disclaimer: emphasis, links, code and <c>{{brand.…}}</c> marks, but no citation.</summary>
    public static ImmutableArray<Inline> Read(YamlScalar scalar, DiagnosticBag diagnostics) =>
        Read(new ScalarSourceMap(scalar), new BodyContext(diagnostics, new AnchorNames(), null));

    /// <summary>Reads running text from any stretch of a scalar.</summary>
    public static ImmutableArray<Inline> Read(ScalarSourceMap map, BodyContext context)
    {
        var all = map.Span(0, map.Value.Length);
        if (string.IsNullOrWhiteSpace(map.Value) || BodyMarkdown.Parse(map.Value, all, MarkdownDialect.Inlines, context.Diagnostics) is not { } document)
        {
            return [];
        }

        var census = new Census(map);
        var reader = new InlineReader(map, census, context);
        var paragraphs = document.OfType<ParagraphBlock>().ToList();
        if (paragraphs.Count > 1)
        {
            context.Diagnostics.Report(
                MarkdownRules.NotOneLine, reader.Span(paragraphs[1].Span), "a second paragraph begins here", "keep this text in one paragraph");
        }

        return paragraphs.Count == 0 ? [] : reader.Read(paragraphs[0].Inline);
    }
}
