using HandoutGen.Diagnostics;
using HandoutGen.Yaml;
using Markdig.Syntax;

namespace HandoutGen.Source.Body;

/// <summary>
/// A body as Markdown is to read it: without the author's notes, with its comparison signs escaped, and with pasted lists as lists.
/// Every character leads back to where it was written.
/// </summary>
/// <param name="Map">The text.</param>
/// <param name="Document">What Markdown reads in it.</param>
/// <param name="Labels">The labels of items that were written otherwise, by the offset of their mark in the text.</param>
internal sealed record PreparedBody(ScalarSourceMap Map, MarkdownDocument Document, IReadOnlyDictionary<int, string> Labels)
{
    /// <summary>Prepares a body; null when it is too deep for Markdown.</summary>
    public static PreparedBody? Of(ScalarSourceMap written, DiagnosticBag diagnostics)
    {
        var map = AuthorNotes.Remove(written, Code(written.Value), diagnostics);
        var code = Code(map.Value);
        var lines = BodyLine.All(map.Value).Where(line => !code.Any(span => span.Start <= line.Start && line.Start <= span.End)).ToArray();

        // A mark that makes no item where it stands, since it is indented too far, is left as it was typed.
        var refused = new HashSet<int>();
        while (true)
        {
            var edits = new BodyEdits(map, lines, refused);
            var prepared = edits.Apply(out var labels, out var items);
            if (BodyMarkdown.TryParse(prepared.Value, MarkdownDialect.Blocks) is not { } document)
            {
                return null;
            }

            var read = document.Descendants<ListItemBlock>().Select(item => item.Span.Start).ToHashSet();
            var others = items.Where(item => !read.Contains(item.At)).Select(item => item.Line).ToList();
            if (others.Count == 0)
            {
                edits.Report(diagnostics);
                return new PreparedBody(prepared, document, labels);
            }

            refused.UnionWith(others);
        }
    }

    // Where a fence or backticks keep characters as they are.
    private static List<Markdig.Syntax.SourceSpan> Code(string text)
    {
        if (!text.Contains('`', StringComparison.Ordinal) && !text.Contains("~~~", StringComparison.Ordinal))
        {
            return [];
        }

        var document = BodyMarkdown.TryParse(text, MarkdownDialect.Blocks);
        return document is null
            ? []
            : [.. document.Descendants().Where(node => node is FencedCodeBlock or Markdig.Syntax.Inlines.CodeInline).Select(node => node.Span)];
    }
}
