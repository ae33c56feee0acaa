using HandoutGen.Diagnostics;

namespace HandoutGen.Yaml;

/// <summary>Says what is wrong with a line that is not YAML, in the words of someone who has never read the specification.</summary>
internal static class MalformedYaml
{
    // "\uD83D"
    private const int EscapeLength = 6;

    /// <param name="file">The file.</param>
    /// <param name="start">The offset at which the parser's complaint begins.</param>
    /// <param name="end">The offset at which it ends.</param>
    /// <param name="complaint">The parser's own words; empty when it has none.</param>
    /// <param name="opening">The offset of an open <c>[</c> or <c>{</c>, or -1.</param>
    /// <param name="knowledge">What the format knows of such lines, or null.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void Report(
        SourceFile file, int start, int end, string complaint, int opening, LineKnowledge? knowledge, DiagnosticBag diagnostics)
    {
        start = Math.Clamp(start, 0, file.Text.Length);
        var (offset, message, hint) = FirstFault.Find(file, file.LineAndColumn(start).Line, knowledge) ?? Explain(file, start, end, complaint, opening);
        diagnostics.Report(YamlRules.MalformedYaml, new SourceSpan(file, offset, offset < file.Text.Length ? 1 : 0), message, hint);
    }

    /// <summary>Reports a space that is none to YAML: word processors write no-break spaces.</summary>
    /// <param name="span">It stands at the beginning.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void ReportSpace(SourceSpan span, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            YamlRules.MalformedYaml, span with { Length = 1 }, $"a space of another kind (U+{(int)span.File!.Text[span.Start]:X4}) stands here", "delete it and type a space");

    private static LineFault Explain(SourceFile file, int start, int end, string complaint, int opening)
    {
        if (NoYaml(file) is { } other)
        {
            return other;
        }

        bool Says(string words) => complaint.Contains(words, StringComparison.Ordinal);

        var text = file.Text;
        var at = start < text.Length ? text[start] : '\0';
        if (Says("tab") && TabFrom(file, start) is { } tab)
        {
            return new(tab, "a tab indents this line", "indent with spaces: YAML allows no tabs there");
        }

        if (OtherSpace(file, start) is { } space)
        {
            return new(space, $"a space of another kind (U+{(int)text[space]:X4}) stands here", "delete it and type a space");
        }

        if (Says("block scalar") && at is '|' or '>')
        {
            var following = file.Line(file.LineAndColumn(start).Line).AsSpan(file.LineAndColumn(start).Column).TrimStart();
            return new(
                start,
                $"text follows the \"{at}\" on its line",
                at == '>' && following is [>= '0' and <= '9' or '=', ..] ? MisplacedLine.InQuotes(file, start) : "begin the text on the next line, indented; or, if the sign belongs to it, put the whole value in quotes");
        }

        if (Says("quoted scalar") && (Says("end of stream") || Says("indentation") || Says("document indicator")))
        {
            var isCurly = file.Line(file.LineAndColumn(start).Line).AsSpan().ContainsAny('”', '’');
            return new(start, $"the quotation mark {at} opens here and is never closed", isCurly ? $"close the value with {at}: a curly quotation mark does not" : $"close the value with {at}");
        }

        if (Says("unknown escape") || Says("hexadecimal number") || Says("Unicode character escape"))
        {
            var escape = Math.Clamp(end, start, text.Length);
            return new(escape, "a backslash in double quotes begins an escape that YAML does not know", "write \\\\, or use single quotes; between the folders of a path write /");
        }

        if (Says("Unicode") && HalfCharacter(text, start) is { } half)
        {
            return new(half, $"the escape {text.AsSpan(half, EscapeLength)} is half a character", "write the character itself, or \\U and its eight digits");
        }

        if (opening >= 0)
        {
            var bracket = text[Math.Min(opening, text.Length - 1)];
            var closing = bracket == '{' ? '}' : ']';
            return new(opening, $"the \"{bracket}\" that opens here is never closed", $"close it with \"{closing}\", or put the value in quotes");
        }

        if (Says("cannot start any token") || Says("anchor or alias") || Says("tag"))
        {
            return at == '\t'
                ? new(start, "a tab stands where a value begins", "use spaces")
                : new(start, $"a value cannot begin with \"{at}\"", MisplacedLine.InQuotes(file, start));
        }

        return Says("invalid mapping") ? MisplacedLine.AtColon(file, start) : MisplacedLine.Elsewhere(file, start, complaint);
    }

    // A page of another kind that was given the name of a YAML file.
    private static LineFault? NoYaml(SourceFile file)
    {
        const string Way = "`handoutgen init` writes a handout to put the text into: \"title: …\", \"sections:\", \"  - heading: …\", \"    body: |\" and the text in the lines under it";
        var text = file.Text.AsSpan().TrimStart();
        if (text.StartsWith("<"))
        {
            return new(file.Text.Length - text.Length, "this file is a web page or other XML, not YAML", Way);
        }

        if (text.StartsWith("```"))
        {
            return new(file.Text.Length - text.Length, "the marks of a block of code stand around this handout", "delete the lines that begin with ```");
        }

        var lines = Enumerable.Range(1, file.LineCount).Select(number => YamlLine.Of(file, number));
        return text is ['{' or '[', ..] || lines.Any(line => line is { Indentation: <= 3, Key: not null, IsItem: false } || KeySlip.Of(file, line) is not null)
            ? null
            : new(file.Text.Length - text.Length, "no line of this file begins with a key: it is plain text or Markdown, not YAML", Way);
    }

    // A no-break space or its like where indentation, a dash or a key's colon asks for a space: on the line of the complaint, or after
    // the key above it, whose value then goes on.
    private static int? OtherSpace(SourceFile file, int start)
    {
        var (line, _) = file.LineAndColumn(start);
        return OtherSpaceIn(file, line, atStart: true) ?? (line > 1 ? OtherSpaceIn(file, line - 1, atStart: false) : null);
    }

    private static int? OtherSpaceIn(SourceFile file, int line, bool atStart)
    {
        var text = file.Line(line);
        for (var i = 0; i < text.Length; i++)
        {
            var before = text.AsSpan(0, i).TrimStart(" -");
            if (char.IsWhiteSpace(text[i]) && text[i] is not (' ' or '\t') && (before.IsEmpty ? atStart : before[^1] == ':' && IsKey(before[..^1])))
            {
                return file.Offset(line, i + 1);
            }
        }

        return null;
    }

    private static bool IsKey(ReadOnlySpan<char> word) => !word.IsEmpty && word.IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-") < 0;

    // The first surrogate code point that is escaped by itself; two of them in a row, as JSON has it, are one character.
    private static int? HalfCharacter(string text, int start)
    {
        for (var at = text.IndexOf('\\', start); at >= 0 && at + EscapeLength <= text.Length; at = text.IndexOf('\\', at + 2))
        {
            if (IsSurrogate(text.AsSpan(at), "89AB"))
            {
                if (!IsSurrogate(text.AsSpan(at + EscapeLength), "CDEF"))
                {
                    return at;
                }

                at += EscapeLength;
            }
            else if (IsSurrogate(text.AsSpan(at), "CDEF"))
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsSurrogate(ReadOnlySpan<char> text, string half) =>
        text.StartsWith("\\uD", StringComparison.OrdinalIgnoreCase) && text[1] == 'u'
        && text.Length >= EscapeLength && half.Contains(char.ToUpperInvariant(text[3]), StringComparison.Ordinal);

    private static int? TabFrom(SourceFile file, int start)
    {
        var (line, _) = file.LineAndColumn(start);
        for (; line <= file.LineCount; line++)
        {
            var text = file.Line(line);
            var tab = text.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && text.AsSpan(0, tab).Trim().IsEmpty)
            {
                return file.Offset(line, tab + 1);
            }
        }

        return null;
    }
}
