using HandoutGen.Diagnostics;
using HandoutGen.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandoutGen.Source.Body;

/// <summary>Lines such as <c>[label]: https://…</c>: shown nowhere, so that one that no link uses is reported.</summary>
internal static class LinkDefinitions
{
    /// <summary>Reports those of a document that nothing uses.</summary>
    public static void Report(MarkdownDocument document, ScalarSourceMap map, Census census, DiagnosticBag diagnostics)
    {
        var used = document.Descendants<LinkInline>().Select(link => link.Reference).OfType<LinkReferenceDefinition>().ToHashSet();
        foreach (var definition in document.Descendants<LinkReferenceDefinition>())
        {
            census.Count(definition.Span);
            var span = map.Span(definition.Span.Start, definition.Span.Length);
            if (definition.Label?.StartsWith('^') == true)
            {
                // CommonMark takes a footnote of one word for the address of a link, and it would be lost.
                diagnostics.Report(MarkdownRules.Footnote, span, "a handout has no footnotes", "put the note into the text");
            }
            else if (!used.Contains(definition))
            {
                diagnostics.Report(
                    MarkdownRules.NotShown, span, $"this line gives an address to links with the text \"{definition.Label}\", and there are none: it is shown nowhere",
                    $"write \\[{definition.Label}]: for the characters themselves");
            }
        }
    }
}
