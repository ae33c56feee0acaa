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
    /// <param name="diagnostics">Where it is reported.</param>
    public static void Report(SourceFile file, int start, int end, string complaint, int opening, DiagnosticBag diagnostics)
    {
        var (offset, message, hint) = Explain(file, Math.Clamp(start, 0, file.Text.Length), end, complaint, opening);
        diagnostics.Report(YamlRules.MalformedYaml, new SourceSpan(file, offset, offset < file.Text.Length ? 1 : 0), message, hint);
    }

    /// <summary>Reports a space that is none to YAML: word processors write no-break spaces.</summary>
    /// <param name="span">It stands at the beginning.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void ReportSpace(SourceSpan span, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            YamlRules.MalformedYaml, span with { Length = 1 }, $"a space of another kind (U+{(int)span.File!.Text[span.Start]:X4}) stands here", "delete it and type a space");

    private static (int Offset, string Message, string? Hint) Explain(
        SourceFile file, int start, int end, string complaint, int opening)
    {
        bool Says(string words) => complaint.Contains(words, StringComparison.Ordinal);

        var text = file.Text;
        var at = start < text.Length ? text[start] : '\0';
        if (Says("tab") && TabFrom(file, start) is { } tab)
        {
            return (tab, "a tab indents this line", "indent with spaces: YAML allows no tabs there");
        }

        if (OtherSpace(file, start) is { } space)
        {
            return (space, $"a space of another kind (U+{(int)text[space]:X4}) stands here", "delete it and type a space");
        }

        if (Says("block scalar") && at is '|' or '>')
        {
            return (start, $"text follows the \"{at}\" on its line", "begin the text on the next line, indented");
        }

        if (Says("quoted scalar") && (Says("end of stream") || Says("indentation") || Says("document indicator")))
        {
            return (start, $"the quotation mark {at} opens here and is never closed", file.Line(file.LineAndColumn(start).Line).AsSpan().ContainsAny('”', '’') ? $"close the value with {at}: a curly quotation mark does not" : $"close the value with {at}");
        }

        if (Says("unknown escape") || Says("hexadecimal number") || Says("Unicode character escape"))
        {
            var escape = Math.Clamp(end, start, text.Length);
            return (escape, "a backslash in double quotes begins an escape that YAML does not know", "write \\\\, or use single quotes");
        }

        if (Says("Unicode") && HalfCharacter(text, start) is { } half)
        {
            return (half, $"the escape {text.AsSpan(half, EscapeLength)} is half a character", "write the character itself, or \\U and its eight digits");
        }

        if (opening >= 0)
        {
            var bracket = text[Math.Min(opening, text.Length - 1)];
            var closing = bracket == '{' ? '}' : ']';
            return (opening, $"the \"{bracket}\" that opens here is never closed", $"close it with \"{closing}\", or put the value in quotes");
        }

        if (Says("cannot start any token") || Says("anchor or alias") || Says("tag"))
        {
            return at == '\t'
                ? (start, "a tab stands where a value begins", "use spaces")
                : (start, $"a value cannot begin with \"{at}\"", "put the value in quotes");
        }

        return Says("invalid mapping") ? ExplainColon(file, start) : ExplainStructure(file, start, complaint);
    }

    // A ": " where no key can be.
    private static (int Offset, string Message, string? Hint) ExplainColon(SourceFile file, int start)
    {
        var (line, column) = file.LineAndColumn(start);
        var before = file.Line(line)[..Math.Min(column - 1, file.Line(line).Length)];
        if (before.Contains(": ", StringComparison.Ordinal))
        {
            return (start, "a second \": \" stands in this value", "put the whole value in quotes");
        }

        for (var above = line - 1; above >= 1; above--)
        {
            var other = file.Line(above);
            if (other.Trim().Length == 0)
            {
                continue;
            }

            return Indentation(file.Line(line)) > Indentation(other)
                ? (start, "this line is indented deeper than the line above, which has its value already", "align it with the line above")
                : (file.Offset(above, Indentation(other) + 1), "this line has no key", "write a key, a colon and a space before the value");
        }

        return (start, "a colon stands where no key can be", "put the value in quotes");
    }

    private static (int Offset, string Message, string? Hint) ExplainStructure(SourceFile file, int start, string complaint)
    {
        if (start >= file.Text.Length)
        {
            return (start, "the file ends too early", null);
        }

        var (line, column) = file.LineAndColumn(start);
        var text = file.Line(line);
        var before = text[..Math.Min(column - 1, text.Length)].TrimEnd();
        if (before.EndsWith('"') || before.EndsWith('\''))
        {
            return (start, "text follows the closing quotation mark", "put the whole value in quotes");
        }

        if (before.EndsWith(']') || before.EndsWith('}'))
        {
            return (start, $"text follows the closing \"{before[^1]}\"", "put the whole value in quotes");
        }

        var value = 1 + Math.Max(before.LastIndexOf(": ", StringComparison.Ordinal) + 1, before.LastIndexOf("- ", StringComparison.Ordinal) + 1);
        if (value > 1 && value < before.Length && before[value] is '*' or '&' or '!')
        {
            return (file.Offset(line, value + 1), $"a value that begins with \"{before[value]}\" means something else in YAML", "put the value in quotes");
        }

        if (text[column - 1] == '?')
        {
            return (start, "a value cannot begin with \"?\"", "put the value in quotes");
        }

        if (complaint.Contains("'-' indicator", StringComparison.Ordinal) && StandsUnderDashes(file, line))
        {
            return (start, "a list goes on here, and this line begins no item of it", "begin it with \"- \", or indent it as deep as the keys of the item above");
        }

        if (KeyWithoutSpace(text) is { } colon)
        {
            return (file.Offset(line, colon + 1), "no space follows the colon", "write a space after it");
        }

        if (text.AsSpan().TrimStart().StartsWith("- ") && !complaint.Contains("block collection", StringComparison.Ordinal))
        {
            return (start, "a list item stands where a key is expected", "indent it under its key, as its neighbours are");
        }

        return text.Contains(": ", StringComparison.Ordinal) || text.TrimEnd().EndsWith(':')
            ? (start, "the indentation of this line fits no line above", "align it with the key it stands beside")
            : (start, "this line has no key, and its indentation puts it outside the value above", BeginsText(file, line) ? "indent it deeper than the key above it" : "indent it as deep as the text above it");
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

    // "body:|" and "body:Text", where the line is nothing else.
    private static int? KeyWithoutSpace(string line)
    {
        var key = line.AsSpan().TrimStart(" -");
        var colon = key.IndexOf(':');
        return colon > 0 && colon + 1 < key.Length && key[colon + 1] is not (' ' or '/') && IsKey(key[..colon])
            ? line.Length - key.Length + colon
            : null;
    }

    // A list item above begins where this line does.
    private static bool StandsUnderDashes(SourceFile file, int line)
    {
        var indentation = Indentation(file.Line(line));
        return Enumerable.Range(1, line - 1).Select(file.Line).Any(above => Indentation(above) == indentation && above.AsSpan(indentation).StartsWith("- "));
    }

    // The line above is a key whose text begins after it: "body: |".
    private static bool BeginsText(SourceFile file, int line)
    {
        do
        {
            line--;
        }
        while (line > 1 && file.Line(line).Trim().Length == 0);
        return line >= 1 && file.Line(line).TrimEnd().TrimEnd('-', '+', '1', '2', '4') is [.., '|' or '>'];
    }

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

    private static int Indentation(string line) => line.Length - line.TrimStart(' ').Length;
}
