using System.Globalization;
using System.Text;
using Wcwidth;

namespace HandoutGen.Diagnostics;

/// <summary>Writes a diagnostic as an author reads it: place, fact, the line with a caret, what to do.</summary>
/// <param name="color">With ANSI colours, for a terminal.</param>
public sealed class DiagnosticFormatter(bool color)
{
    // The widest part of a source line that is shown: body text often stands on one long line.
    private const int WidestLine = 100;
    private const int LongestText = 1000;

    /// <summary>The diagnostic in one to four lines, each ended by a line feed.</summary>
    public string Format(Diagnostic diagnostic)
    {
        var result = new StringBuilder();
        var paint = diagnostic.Severity switch
        {
            Severity.Error => "\u001B[1;31m",
            Severity.Warning => "\u001B[1;33m",
            _ => "\u001B[1;36m",
        };
        var file = diagnostic.Span.File;
        var hasText = file is { Text.Length: > 0 };
        if (file is not null)
        {
            result.Append(Painted(VisibleText.Path($"{diagnostic.Place}: "), "\u001B[1m"));
        }

        result.Append(Painted($"{diagnostic.Word} {diagnostic.Rule.Id}", paint)).Append(": ").Append(VisibleText.Of(Shortened(diagnostic.Message))).Append('\n');
        if (file is not null && hasText)
        {
            AppendExcerpt(result, file, diagnostic.Span, paint);
        }

        if (diagnostic.Hint is not null)
        {
            result.Append(Painted("hint", "\u001B[1;36m")).Append(": ").Append(VisibleText.Of(Shortened(diagnostic.Hint))).Append('\n');
        }

        return result.ToString();
    }

    private void AppendExcerpt(StringBuilder result, SourceFile file, SourceSpan span, string paint)
    {
        var (lineNumber, column) = file.LineAndColumn(span.Start);
        var line = file.Line(lineNumber);
        var start = Math.Min(column - 1, line.Length);
        var end = Math.Clamp(start + Math.Max(1, span.Length), start, Math.Max(line.Length, start + 1));
        var (from, to) = Window(line, start, Math.Min(end, line.Length));
        end = Math.Max(start + 1, Math.Min(end, to));

        var number = lineNumber.ToString(CultureInfo.InvariantCulture);
        result.Append(number).Append(" | ").Append(from > 0 ? "…" : "").Append(VisibleText.Of(line[from..to])).Append(to < line.Length ? "…" : "").Append('\n');
        result.Append(' ', number.Length).Append(" | ").Append(from > 0 ? " " : "");
        foreach (var rune in line.AsSpan(from, start - from).EnumerateRunes())
        {
            // A tab pads as the tab above it does, whatever the terminal's tab stops are.
            result.Append(rune.Value == '\t' ? "\t" : new string(' ', Width(rune)));
        }

        var carets = 0;
        foreach (var rune in line.AsSpan(start, Math.Min(end, line.Length) - start).EnumerateRunes())
        {
            carets += Width(rune);
        }

        result.Append(Painted(new string('^', Math.Max(1, carets)), paint)).Append('\n');
    }

    // The stretch of a long line that is shown; it never cuts a surrogate pair.
    private static (int From, int To) Window(string line, int start, int end)
    {
        if (line.Length <= WidestLine)
        {
            return (0, line.Length);
        }

        var from = Math.Max(0, Math.Min(start - 40, line.Length - WidestLine));
        var to = Math.Min(line.Length, Math.Max(from + WidestLine, Math.Min(end, start + WidestLine)));
        from -= from > 0 && char.IsLowSurrogate(line[from]) ? 1 : 0;
        to -= to < line.Length && char.IsLowSurrogate(line[to]) ? 1 : 0;
        return (from, to);
    }

    // A hidden character shows as a dot of width 1; combining marks have none.
    private static int Width(Rune rune) => rune.IsBmp && VisibleText.IsHidden((char)rune.Value) ? 1 : Math.Max(0, UnicodeCalculator.GetWidth(rune.Value));

    // An author's words stand in messages, and may be long.
    private static string Shortened(string text) =>
        text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText), "…");

    private string Painted(string text, string paint) => color ? $"{paint}{text}\u001B[0m" : text;
}
