using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Yaml;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace HandoutGen.Source.Body;

/// <summary>
/// Lines that were meant as something else and are a paragraph to Markdown: the bullets that word processors paste, signs without the
/// space after them, tables without their row of dashes, callouts and numbers as other programs write them. A reader would see the bare signs.
/// </summary>
internal static class LiteralSigns
{
    // Also the bullets of Word's Symbol and Wingdings fonts, which stand in the private use area.
    private const string Bullets = "•◦▪▫‣⁃●○■□➢➤\uF0A7\uF0B7\uF0D8\uF0FC";

    private const string Boxes = "○□";

    /// <summary>Reports the first such line of a paragraph.</summary>
    /// <param name="map">The Markdown.</param>
    /// <param name="paragraph">The paragraph's place in it.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void Report(ScalarSourceMap map, SourceSpan paragraph, DiagnosticBag diagnostics)
    {
        var rows = 0;
        var lines = 0;
        int? previous = null;
        foreach (var (start, line) in Lines(map.Value, paragraph))
        {
            lines++;
            rows += line.Length > 2 && line[0] == '|' && line[^1] == '|' ? 1 : 0;
            if (Complaint(line, isFirst: lines == 1) is var (rule, message, hint))
            {
                diagnostics.Report(rule, map.Span(start, 1), message, hint);
                return;
            }

            var number = Number(line);
            if (number is not null && number == previous + 1)
            {
                diagnostics.Report(
                    MarkdownRules.NoList,
                    map.Span(start, 1),
                    "this line follows the line above in one paragraph, and makes no list with it",
                    "begin each item with \"1. \" or \"- \", or end the line above with a backslash");
                return;
            }

            previous = IsHardBreak(map.Value.AsSpan(start + line.Length), line) ? null : number;
        }

        if (rows > 1 && rows == lines)
        {
            diagnostics.Report(
                MarkdownRules.TableShape, map.Span(paragraph.Start, 1), "this table has no row of dashes", "write | --- | --- | under its first row");
        }
    }

    /// <summary>Reports a quotation that other programs show as a callout: <c>&gt; [!NOTE]</c>.</summary>
    public static void ReportCallout(ScalarSourceMap map, SourceSpan quote, DiagnosticBag diagnostics)
    {
        var (start, line) = Lines(map.Value, quote).FirstOrDefault();
        if (line is ['[', '!', .. var rest] && rest.IndexOf(']', StringComparison.Ordinal) is > 0 and var end)
        {
            diagnostics.Report(
                MarkdownRules.UnknownDiv, map.Span(start, end + 3), "a callout is written otherwise here", $"write \"::: {Kind(rest[..end])}\", the text, and \":::\"");
        }
    }

    /// <summary>
    /// Signs in running text that were meant to make it bold: they stand before a word, or alone with others like them further on.
    /// Those after a word are a note's (<c>take two**</c>), and so is a lone one that begins it.
    /// </summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="at">The offset of <c>**</c>.</param>
    public static bool IsMeantBold(string text, int at)
    {
        var rest = text.AsSpan(at);
        var signs = rest.Length - rest.TrimStart('*').Length;
        if (at > 0 && !char.IsWhiteSpace(text[at - 1]))
        {
            return false;
        }

        rest = rest[signs..];
        if (rest is [var next, ..] && !char.IsWhiteSpace(next))
        {
            return true;
        }

        rest = rest[..(rest.IndexOf("\n\n") is >= 0 and var end ? end : rest.Length)];
        rest = rest[(rest.IndexOf("**") is >= 0 and var further ? further : rest.Length)..];
        return rest.Length - rest.TrimStart('*').Length == signs;
    }

    private static (DiagnosticRule Rule, string Message, string Hint)? Complaint(string line, bool isFirst) => line switch
    {
        [var bullet, var space, _, ..] when Bullets.Contains(bullet) && char.IsWhiteSpace(space) && !IsRowOfBoxes(line) =>
            (MarkdownRules.NoList,
                "a line begins with the bullet of another program, which makes no list here",
                Boxes.Contains(bullet) ? "begin each item with \"- \", or with \"- [ ] \" for a box to tick" : "begin each item with \"- \""),
        ['-', var letter, ..] when char.IsLetter(letter) =>
            (MarkdownRules.NoList, "no space follows the \"-\", so that this is no list", "begin each item with \"- \", or write \\- for the character itself"),
        ['#', ..] when line.TrimStart('#') is [var letter, ..] && char.IsLetter(letter) && !IsHashtag(line, isFirst) =>
            (MarkdownRules.SignsShown, "no space follows the \"#\", so that this is no heading", "write a space after it, or \\# for the character itself"),
        _ => null,
    };

    // "a) ", "(b) ", "C. ", "4.- ": the item's number, or null for a line that begins otherwise.
    private static int? Number(string line)
    {
        var rest = line.AsSpan().TrimStart('(');
        var digits = rest.Length - rest.TrimStart("0123456789").Length;
        if (digits is > 0 and < 3)
        {
            return rest[digits..].StartsWith(".- ") || (line[0] == '(' && rest[digits..].StartsWith(") ")) ? int.Parse(rest[..digits], CultureInfo.InvariantCulture) : null;
        }

        return rest is [var letter, ')' or '.', ' ', ..] && char.IsAsciiLetter(letter) ? char.ToLowerInvariant(letter) : null;
    }

    private static bool IsHardBreak(ReadOnlySpan<char> after, string line) => line.EndsWith('\\') || after.StartsWith("  ");

    // "□ Yes □ No" is what it looks like.
    private static bool IsRowOfBoxes(string line) => Boxes.Contains(line[0]) && line.LastIndexOf(line[0]) > 0;

    // Within a paragraph, or beside others of its kind.
    private static bool IsHashtag(string line, bool isFirst) =>
        line[1] != '#' && (!isFirst || line.IndexOf(" #", StringComparison.Ordinal) > 0);

    private static string Kind(string name) => name.ToUpperInvariant() switch
    {
        "TIP" => "tip",
        "IMPORTANT" => "important",
        "WARNING" or "CAUTION" => "warning",
        _ => "note",
    };

    // The lines with their places, without the marks of quotations and indentation before them and the spaces after them.
    private static IEnumerable<(int Start, string Line)> Lines(string text, SourceSpan block)
    {
        var end = Math.Min(block.End + 1, text.Length);
        for (var start = Math.Max(0, block.Start); start < end;)
        {
            var length = text.AsSpan(start, end - start).IndexOf('\n') is >= 0 and var feed ? feed : end - start;
            var line = text.AsSpan(start, length).TrimStart(" >\t");
            yield return (start + length - line.Length, line.TrimEnd().ToString());
            start += length + 1;
        }
    }
}
