using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Body;

/// <summary>Notes that authors write to themselves, <c>&lt;!-- … --&gt;</c>: shown nowhere.</summary>
internal static class AuthorNotes
{
    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>The text without its notes; a line that holds nothing else goes with them, and text after one stays.</summary>
    public static ScalarSourceMap Remove(ScalarSourceMap map, IReadOnlyList<Markdig.Syntax.SourceSpan> code, DiagnosticBag diagnostics)
    {
        var text = map.Value;
        var edits = new List<TextEdit>();
        for (var start = text.IndexOf(Open, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Open, start, StringComparison.Ordinal))
        {
            if (IsEscaped(text, start) || code.Any(span => span.Start <= start && start <= span.End))
            {
                start += Open.Length;
                continue;
            }

            var close = text.IndexOf(Close, start + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                diagnostics.Report(
                    MarkdownRules.UnclosedNote, map.Span(start, Open.Length), "a note to yourself begins here and is never closed", "write --> where it ends, or \\<!-- for the characters themselves");
                edits.Add(new TextEdit(start, text.Length - start, ""));
                break;
            }

            edits.Add(Widened(text, start, close + Close.Length, edits.Count == 0 ? 0 : edits[^1].Start + edits[^1].Length));
            start = edits[^1].Start + edits[^1].Length;
        }

        return edits.Count == 0 ? map : map.Edit(edits);
    }

    // With the spaces after it, and with the line end when nothing else stands on its lines.
    private static TextEdit Widened(string text, int start, int end, int from)
    {
        var lineStart = Math.Max(from, start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1);
        var isAtStart = text.AsSpan(lineStart, start - lineStart).IsWhiteSpace();
        while (end < text.Length && text[end] is ' ' or '\t' && (isAtStart || start == 0 || char.IsWhiteSpace(text[start - 1])))
        {
            end++;
        }

        if (end < text.Length && text[end] != '\n')
        {
            return new TextEdit(start, end - start, "");
        }

        if (isAtStart)
        {
            return new TextEdit(lineStart, Math.Min(text.Length, end + 1) - lineStart, "");
        }

        while (start > from && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return new TextEdit(start, end - start, "");
    }

    private static bool IsEscaped(string text, int position)
    {
        var before = position;
        while (before > 0 && text[before - 1] == '\\')
        {
            before--;
        }

        return (position - before) % 2 == 1;
    }
}
