using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Yaml;
using Markdig.Syntax;

namespace HandoutGen.Source.Body;

/// <summary>A list that was meant to stand within an item, and is not as deep as the item's text: Markdown puts it beside the item's own list.</summary>
internal static class ListIndent
{
    /// <summary>Reports a list that is indented further than the one above it.</summary>
    /// <param name="map">The Markdown.</param>
    /// <param name="above">The list above it.</param>
    /// <param name="list">The list.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void Report(ScalarSourceMap map, ListBlock above, ListBlock list, DiagnosticBag diagnostics)
    {
        var (item, inner) = (Line(map.Value, above[^1].Span.Start), Line(map.Value, list.Span.Start));
        if (inner.Indent > item.Indent)
        {
            var label = map.Value[item.MarkStart..item.TextStart].TrimEnd();
            var text = item.TextStart - item.Start;
            diagnostics.Report(
                MarkdownRules.ReadOtherwise,
                map.Span(inner.MarkStart, Math.Max(1, inner.End - inner.MarkStart)),
                $"this list is read as one beside the item \"{label}\" above it, and not as a part of it",
                string.Create(CultureInfo.InvariantCulture, $"write {text - inner.Indent} more {(text - inner.Indent == 1 ? "space" : "spaces")} before its lines, or none for a list of its own"));
        }
    }

    private static BodyLine Line(string text, int start) => BodyLine.At(text, start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1);
}
