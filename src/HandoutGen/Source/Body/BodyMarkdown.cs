using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Yaml;
using Markdig.Syntax;
using Block = HandoutGen.Model.Block;

namespace HandoutGen.Source.Body;

/// <summary>Reads the Markdown of a section's body.</summary>
internal static class BodyMarkdown
{
    /// <summary>The longest body, in characters: forty pages of text.</summary>
    public const int MaximumLength = 100_000;

    /// <summary>Reads a body.</summary>
    /// <param name="body">The YAML scalar.</param>
    /// <param name="sectionLevel">The level of the section's heading.</param>
    /// <param name="context">What the bodies of the handout share.</param>
    public static ImmutableArray<Block> Read(YamlScalar body, int sectionLevel, BodyContext context)
    {
        if (Parse(body.Value, body.Span, MarkdownDialect.Blocks, context.Diagnostics) is not { } document)
        {
            return [];
        }

        var map = new ScalarSourceMap(body);
        foreach (var definition in document.Descendants<LinkReferenceDefinition>().Where(definition => definition.Label?.StartsWith('^') == true))
        {
            // CommonMark takes a footnote of one word for the address of a link, and it would be lost.
            context.Diagnostics.Report(
                MarkdownRules.Footnote, map.Span(definition.Span.Start, definition.Span.Length), "a handout has no footnotes", "put the note into the text");
        }

        var shallowest = document.Descendants<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        return new BlockReader(map, context, new HeadingLevels(sectionLevel, shallowest, context.Diagnostics)).Read(document);
    }

    /// <summary>Parses Markdown; null after a diagnostic when it is too long or too deep.</summary>
    public static MarkdownDocument? Parse(string text, Diagnostics.SourceSpan span, Markdig.MarkdownPipeline pipeline, DiagnosticBag diagnostics)
    {
        if (text.Length > MaximumLength)
        {
            diagnostics.Report(
                MarkdownRules.TooComplex,
                span.FirstCharacter,
                $"this text has {text.Length} characters; at most {MaximumLength} are read",
                "divide it into sections");
            return null;
        }

        try
        {
            return Markdig.Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's only complaint about a text; it counts each emphasis of a paragraph as a level too.
            diagnostics.Report(
                MarkdownRules.TooComplex,
                span.FirstCharacter,
                "lists or quotations nest too deep in this text, or a paragraph has thousands of emphases",
                "divide it");
            return null;
        }
    }
}
