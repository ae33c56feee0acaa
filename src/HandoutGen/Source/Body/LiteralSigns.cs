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
    private static readonly string[] SelfNotes =
        ["TODO", "ToDo", "FIXME", "XXX", "TBD", "TBC", "HACK", "Note to self", "Notes to self"];

    /// <summary>Reports each such line of a paragraph.</summary>
    /// <param name="map">The Markdown.</param>
    /// <param name="paragraph">The paragraph's place in it.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void Report(ScalarSourceMap map, SourceSpan paragraph, DiagnosticBag diagnostics)
    {
        var (rows, bars) = (0, new HashSet<int>());
        var lines = 0;
        foreach (var (start, line) in Lines(map.Value, paragraph))
        {
            lines++;
            rows += line.Length > 2 && line[0] == '|' && line[^1] == '|' ? 1 : 0;
            bars.Add(line.AsSpan().Count(" | "));
            if (Complaint(line, isFirst: lines == 1) is var (rule, message, hint))
            {
                diagnostics.Report(rule, map.Span(start, 1), message, hint);
            }

            if (SelfNote(line) is { } word)
            {
                diagnostics.Report(
                    MarkdownRules.NoteToSelf, map.Span(start, line.Length), $"\"{word}\" looks like a note to yourself, and a reader would see it", $"write <!-- {line} --> to keep it to yourself");
            }
        }

        // Each line of it, with bars around it or only between the cells, as some programs allow.
        if (lines > 1 && (rows == lines || (rows == 0 && bars is { Count: 1 } && bars.Single() > 0)))
        {
            diagnostics.Report(
                MarkdownRules.TableShape, map.Span(paragraph.Start, 1), "this table has no row of dashes", "write | --- | --- | under its first row");
        }
    }

    /// <summary>The words of a note that an author forgot to take out, or null.</summary>
    public static string? SelfNote(string line)
    {
        var text = line.TrimStart(" *_([-#".ToCharArray());
        return SelfNotes.FirstOrDefault(word =>
            text.StartsWith(word, word.Contains(' ', StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])));
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

    /// <summary>Whether a <c>*</c> that begins a line stands for one after a word of a line above it, as in <c>free*</c>.</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="at">The offset of the sign that begins the line.</param>
    public static bool IsNoteMark(string text, int at)
    {
        const int Near = 2000;
        for (var start = text.LastIndexOf('\n', Math.Max(0, at - Near)) + 1; start < at;)
        {
            var line = BodyLine.At(text, start);
            start = line.End + 1;
            var words = line.Text(text);
            if (words.Count('*') % 2 == 1 && words.IndexOf('*') is > 0 and var sign && !char.IsWhiteSpace(words[sign - 1]) && (sign + 1 == words.Length || !char.IsLetterOrDigit(words[sign + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static (DiagnosticRule Rule, string Message, string Hint)? Complaint(string line, bool isFirst) => line switch
    {
        ['-' or '*' or '+', ' ' or '\t', _, ..] =>
            (MarkdownRules.NoList, $"\"{line[0]}\" begins no item here: the line is indented too far", $"take spaces away before it: {line}"),
        _ when PastedMark.Read(line) is { IsCertain: true } mark =>
            (MarkdownRules.NoList, $"\"{mark.Label}\" begins no item here: the line is indented too far", $"write it further to the left: - {line[mark.Length..]}"),
        [var sign] when PastedMark.Read(line + " a") is { IsCertain: true } =>
            (MarkdownRules.NoList, $"\"{sign}\" stands alone on this line, and begins no item", "write \"- \" and its text on one line"),
        ['-', var letter, ..] when char.IsLetter(letter) =>
            (MarkdownRules.NoList, "no space follows the \"-\", so that this is no list", $"write \"- {line[1..]}\" for an item, or \\- for the character itself"),
        ['*', var letter, ..] when char.IsLetter(letter) && line.LastIndexOf('*') == 0 =>
            (MarkdownRules.NoList, "no space follows the \"*\", so that this is no list", $"write \"- {line[1..]}\" for an item, or \\* for the character itself"),
        [>= '0' and <= '9', ..] when NumberEnd(line) is > 0 and var end && (line[end] == ' ' ? !isFirst : char.IsLetter(line[end]) && end < 4) =>
            (MarkdownRules.NoList,
                $"\"{line[..end]}\" begins no item {(isFirst ? "without a space after it" : "right under a line of text")}",
                isFirst ? $"write \"{line[..end]} {line[end..]}\" for an item" : $"leave a blank line above it for a list, or write {line[..(end - 1)]}\\{line[end - 1]} if it is none"),
        ['#', ..] when line.TrimStart('#') is [var letter, ..] && char.IsLetter(letter) && !IsHashtag(line, isFirst) =>
            (MarkdownRules.SignsShown, "no space follows the \"#\", so that this is no heading", "write a space after it, or \\# for the character itself"),
        ['#', '#', '#', '#', '#', '#', '#', ..] when line.TrimStart('#') is [' ', _, ..] =>
            (MarkdownRules.SignsShown, "a heading has six \"#\" at most, and these would be shown", $"write ##{line.TrimStart('#')}"),
        ['#', ..] when line.TrimStart('#') is [' ', _, ..] =>
            (MarkdownRules.SignsShown, "this heading is indented too far, and its \"#\" would be shown", $"take spaces away before it: {line}"),
        _ => null,
    };

    // The end of "12." or "12)", or 0.
    private static int NumberEnd(string line)
    {
        var digits = line.AsSpan().IndexOfAnyExcept("0123456789");
        return digits is > 0 and < 10 && line[digits] is '.' or ')' && digits + 1 < line.Length ? digits + 1 : 0;
    }

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
