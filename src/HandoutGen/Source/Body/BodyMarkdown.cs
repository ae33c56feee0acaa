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
        var told = context.Diagnostics.Items.Count;
        var written = new ScalarSourceMap(body);
        if (IsTooLong(body.Value, body.Span, context.Diagnostics))
        {
            return [];
        }

        ForgottenBar.Report(body, written, context.Diagnostics);
        if (PreparedBody.Of(written, context.Diagnostics) is not { } prepared)
        {
            ReportDepth(body.Span, context.Diagnostics);
            return [];
        }

        var document = prepared.Document;
        if (!context.Holds(document.Descendants().Take(BodyContext.MaximumParts + 1).Count()))
        {
            context.Diagnostics.Report(
                MarkdownRules.TooComplex,
                body.Span.FirstCharacter,
                $"with this text the handout has more than {BodyContext.MaximumParts} paragraphs, items, cells, emphases and the like",
                "make several handouts of it");
            return [];
        }

        var census = new Census(prepared.Map);
        var shallowest = document.Descendants<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        var blocks = new BlockReader(prepared, census, context, new HeadingLevels(sectionLevel, shallowest, context.Diagnostics)).Read(document);
        LinkDefinitions.Report(document, prepared.Map, census, context.Diagnostics);
        if (context.Diagnostics.Items.Skip(told).All(diagnostic => diagnostic.Severity != Severity.Error))
        {
            census.Report(context.Diagnostics);
        }

        return blocks;
    }

    private static bool IsTooLong(string text, Diagnostics.SourceSpan span, DiagnosticBag diagnostics)
    {
        if (text.Length > MaximumLength)
        {
            diagnostics.Report(
                MarkdownRules.TooComplex,
                span.FirstCharacter,
                $"this text has {text.Length} characters; at most {MaximumLength} are read",
                "divide it into sections");
        }

        return text.Length > MaximumLength;
    }

    /// <summary>Parses Markdown; null after a diagnostic when it is too long or too deep.</summary>
    public static MarkdownDocument? Parse(string text, Diagnostics.SourceSpan span, Markdig.MarkdownPipeline pipeline, DiagnosticBag diagnostics)
    {
        if (IsTooLong(text, span, diagnostics))
        {
            return null;
        }

        var document = TryParse(text, pipeline);
        if (document is null)
        {
            ReportDepth(span, diagnostics);
        }

        return document;
    }

    private static void ReportDepth(Diagnostics.SourceSpan span, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            MarkdownRules.TooComplex, span.FirstCharacter, "lists or quotations nest too deep in this text, or a paragraph has thousands of emphases", "divide it");

    /// <summary>Parses Markdown; null when it is too deep.</summary>
    public static MarkdownDocument? TryParse(string text, Markdig.MarkdownPipeline pipeline)
    {
        try
        {
            return Markdig.Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            return null; // Markdig's only complaint about a text; it counts each emphasis of a paragraph as a level too
        }
    }
}
