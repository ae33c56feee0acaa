using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Body;

/// <summary>
/// The ends of a paragraph's lines. Markdown makes spaces of them, which a reader of prose never sees; a line that says something about a
/// number stays a line, and lines that were meant to stay, as those of an address, are told of.
/// </summary>
internal static class LineEnds
{
    // In characters. A line of prose is longer; one that ends earlier was ended on purpose.
    private const int Short = 60;
    private const int Narrow = 40;
    private const int Ragged = 8;

    /// <summary>The line end at an offset is shown as one: beside a line that begins with a comparison.</summary>
    public static bool IsKept(string text, int lineEnd)
    {
        var start = lineEnd == 0 ? 0 : text.LastIndexOf('\n', lineEnd - 1) + 1;
        var line = BodyLine.At(text, start);
        var next = BodyLine.At(text, Math.Min(text.Length, lineEnd + 1));
        return Blanks.Ends(line.Text(text)) || Blanks.Begins(next.Text(text)) || BeginsWithSign(text, next) || (BeginsWithSign(text, line) && IsShort(text, line, next, Narrow));
    }

    /// <summary>Reports what becomes of a paragraph's line ends, tabs and indentation.</summary>
    /// <param name="map">The Markdown.</param>
    /// <param name="paragraph">The paragraph's place in it.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void Report(ScalarSourceMap map, Markdig.Syntax.SourceSpan paragraph, DiagnosticBag diagnostics)
    {
        var text = map.Value;
        var lines = new List<BodyLine>();
        for (var start = paragraph.Start == 0 ? 0 : text.LastIndexOf('\n', paragraph.Start - 1) + 1; start <= paragraph.End && start < text.Length; start = lines[^1].End + 1)
        {
            lines.Add(BodyLine.At(text, start));
        }

        var longest = lines.Max(line => Width(text, line));
        var room = LineStarts.Room(text, lines, longest);
        var ended = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            ReportSpaces(map, lines[i], diagnostics);
            if (i + 1 < lines.Count && !IsHard(text, lines[i]) && !IsKept(text, lines[i].End))
            {
                if (IsDivided(text, lines[i], lines[i + 1]))
                {
                    diagnostics.Report(
                        MarkdownRules.LinesJoined, map.Span(lines[i].End - 1, 1), "a word is divided at the end of this line, and would be shown with a hyphen and a space", $"write it whole, {Joined(text, lines[i], lines[i + 1])}, and with its hyphen if it has one");
                }
                else if (Container(lines[0], lines[i + 1]) is { } container && LooksApart(text, lines[i], lines[i + 1]))
                {
                    diagnostics.Report(
                        MarkdownRules.ReadOtherwise,
                        map.Span(lines[i + 1].TextStart, lines[i + 1].Text(text).Length),
                        $"this line is read as a part of the {container} above it",
                        "leave a blank line above it if it is none");
                }
                else if (IsShort(text, lines[i], lines[i + 1], Math.Max(longest - Ragged, Narrow)) || LineStarts.AreEnded(text, lines[i], lines[i + 1], Width(text, lines[i]), room))
                {
                    ended.Add(i);
                }
            }
        }

        if (EndsWithBackslash(text, lines[^1]) && lines[^1].End - lines[^1].TextStart > 1)
        {
            diagnostics.Report(
                MarkdownRules.SignsShown, map.Span(lines[^1].End - 1, 1), "no line of this paragraph follows the backslash, and it would be shown", "delete it");
        }

        if (ended.Count > 0)
        {
            var first = lines[ended[0]];
            var isProse = ended.TrueForAll(i => Width(text, lines[i]) >= Short);
            var what = isProse ? "paragraph" : "line";
            diagnostics.Report(
                MarkdownRules.LinesJoined,
                map.Span(first.TextStart, first.Text(text).Length),
                ended.Count == 1
                    ? $"this line and the next are one {what} to a reader"
                    : string.Create(CultureInfo.InvariantCulture, $"{ended.Count + 1} {(isProse ? "lines" : "short lines")} run into one{(isProse ? " paragraph" : "")} here"),
                isProse ? "leave a blank line between paragraphs, or end each line that is to stay with a backslash" : $"end each line that is to stay with a backslash: {first.Text(text)}\\");
        }
    }

    private static bool BeginsWithSign(string text, BodyLine line)
    {
        var start = line.TextStart < line.End && text[line.TextStart] == '\\' ? line.TextStart + 1 : line.TextStart;
        return start < line.End && ComparisonSign.IsAt(text, start, line.End);
    }

    // The next line's first word would have had room on it.
    private static bool IsShort(string text, BodyLine line, BodyLine next, int room)
    {
        var rest = next.Text(text);
        var word = rest.IndexOf(' ') is >= 0 and var space ? space : rest.Length;
        var width = Width(text, line);
        return width > 0 && word > 0 && rest.ContainsAnyExcept("=-") && rest[0] != '|' && text[line.TextStart] != '|' && width < Short && width + 1 + word <= room;
    }

    // What a paragraph that begins with a mark goes on in, though this line has not the mark or the indentation: CommonMark, 5.1 and 5.2,
    // "laziness".
    private static string? Container(BodyLine first, BodyLine next) =>
        next.Quotes < first.Quotes ? "quotation"
        : first.IsItem && next.Indent < first.TextStart - first.Start ? "item"
        : null;

    private static bool LooksApart(string text, BodyLine line, BodyLine next) =>
        IsShort(text, line, next, Narrow) || (line.Text(text) is [.., '.' or '!' or '?' or ':' or ';'] && next.Text(text) is [var first, ..] && !char.IsLower(first));

    private static int Width(string text, BodyLine line)
    {
        var width = 0;
        foreach (var c in line.Text(text))
        {
            width += c >= '\u2E80' ? 2 : 1;
        }

        return width;
    }

    private static bool IsHard(string text, BodyLine line) =>
        EndsWithBackslash(text, line) || text.AsSpan(line.Start, line.End - line.Start).EndsWith("  ");

    // Two of them are one that is shown.
    private static bool EndsWithBackslash(string text, BodyLine line) =>
        text.AsSpan(line.Start, line.End - line.Start) is var whole && (whole.Length - whole.TrimEnd('\\').Length) % 2 == 1;

    private static bool IsDivided(string text, BodyLine line, BodyLine next) =>
        line.Text(text) is [.., var letter, '-' or '\u00AD'] && char.IsLetter(letter) && next.Text(text) is [var first, ..] && char.IsLower(first);

    private static string Joined(string text, BodyLine line, BodyLine next)
    {
        var first = line.Text(text)[..^1];
        var second = next.Text(text);
        return string.Concat(first[(first.LastIndexOf(' ') + 1)..], second[..(second.IndexOf(' ') is >= 0 and var space ? space : second.Length)]);
    }

    private static void ReportSpaces(ScalarSourceMap map, BodyLine line, DiagnosticBag diagnostics)
    {
        const int Wide = 4;
        var words = line.Text(map.Value);
        if (words.IndexOf('\t') is >= 0 and var tab)
        {
            var cells = words.ToString().Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            diagnostics.Report(
                MarkdownRules.NotShown, map.Span(line.TextStart + tab, 1), "tabs stand between the words of this line, and are shown as spaces",
                $"for a table write | {string.Join(" | ", cells)} |, with | {string.Join(" | ", cells.Select(_ => "---"))} | under its first row");
        }
        else if (words.IndexOf("   ") is >= 0 and var gap && !words.ContainsAny('`', '|'))
        {
            diagnostics.Report(MarkdownRules.NotShown, map.Span(line.TextStart + gap, 1), "several spaces stand here, and one is shown", "write a table for columns, or ____ for a blank to fill in");
        }

        if (!line.IsItem && line.Indent >= Wide && line.Quotes == 0 && IsFirstOfParagraph(map.Value, line) && !IsInList(map.Value, line))
        {
            diagnostics.Report(
                MarkdownRules.NotShown, map.Span(line.TextStart, words.Length), "this text is indented, and stands at the margin", "take the spaces away, or write ``` above and below lines that are to stay as they are");
        }
    }

    private static bool IsFirstOfParagraph(string text, BodyLine line) => line.Start == 0 || BodyLine.At(text, line.Start < 2 ? 0 : text.LastIndexOf('\n', line.Start - 2) + 1).IsBlank;

    // An item above it holds text that is indented as its own is, and by less than four spaces more.
    private static bool IsInList(string text, BodyLine line)
    {
        for (var start = line.Start; start > 0;)
        {
            start = start < 2 ? 0 : text.LastIndexOf('\n', start - 2) + 1;
            var above = BodyLine.At(text, start);
            if (above.IsItem && above.TextStart - above.Start <= line.Indent)
            {
                return line.Indent < above.TextStart - above.Start + 4;
            }

            if (!above.IsBlank && above.Indent == 0 && !above.IsItem)
            {
                return false;
            }
        }

        return false;
    }
}
