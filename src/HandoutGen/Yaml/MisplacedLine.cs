using HandoutGen.Diagnostics;

namespace HandoutGen.Yaml;

/// <summary>Says why a line stands where no such line can, and what its author probably meant.</summary>
internal static class MisplacedLine
{
    /// <summary>A colon and a space where no key can be.</summary>
    public static LineFault AtColon(SourceFile file, int start)
    {
        var (line, column) = file.LineAndColumn(start);
        var before = file.Line(line)[..Math.Min(column - 1, file.Line(line).Length)];
        if (before.Contains(": ", StringComparison.Ordinal))
        {
            return new(start, "a second \": \" stands in this value", InQuotes(file, start));
        }

        if (TextWithoutBar(file, line) is { } bar)
        {
            return bar;
        }

        for (var above = line - 1; above >= 1; above--)
        {
            var other = file.Line(above);
            if (other.Trim().Length == 0)
            {
                continue;
            }

            return Indentation(file.Line(line)) > Indentation(other)
                ? new(start, "this line is indented deeper than the line above, which has its value already", Alignment(YamlLine.Of(file, above)))
                : new(file.Offset(above, Indentation(other) + 1), "this line has no key", KeyForLine(YamlLine.Of(file, above)) ?? "write a key, a colon and a space before the value");
        }

        return new(start, "a colon stands where no key can be", "put the value in quotes");
    }

    /// <summary>Any other complaint about the order of keys, items and values.</summary>
    public static LineFault Elsewhere(SourceFile file, int start, string complaint)
    {
        if (start >= file.Text.Length)
        {
            return new(start, "the file ends too early", null);
        }

        var (line, column) = file.LineAndColumn(start);
        var text = file.Line(line);
        var before = text[..Math.Min(column - 1, text.Length)].TrimEnd();
        if (before.EndsWith('"') || before.EndsWith('\''))
        {
            return before.EndsWith('\'') && char.IsLetter(text[column - 1])
                ? new(start - 1, "an apostrophe ends a value that is in single quotes", InOtherQuotes(file, line, '"') ?? "write the value in double quotes, or the apostrophe twice: ''")
                : before.EndsWith('"') && text.AsSpan(column - 1).Contains('"')
                ? new(start, "text follows the closing quotation mark", InOtherQuotes(file, line, '\'') ?? "write \\\" for a quotation mark within the value, or put the value in single quotes")
                : new(start, "text follows the closing quotation mark", InQuotes(file, start));
        }

        if (before.EndsWith(']') || before.EndsWith('}'))
        {
            return new(start, $"text follows the closing \"{before[^1]}\"", InQuotes(file, start));
        }

        // "title: - Sleep", "title: , so": the sign begins the value.
        if (YamlLine.Of(file, line) is { Key: not null, Value: ['-' or ',' or '}' or ']', ..] } signed && column - 1 >= signed.KeyColumn + signed.Key.Length)
        {
            var isList = signed.Value[0] == '-' && line < file.LineCount && YamlLine.Of(file, line + 1) is { IsItem: true } next && next.Indentation > signed.KeyColumn;
            return new(start, $"a value cannot begin with \"{signed.Value[0]}\"", isList ? $"write \"{signed.Key}: |\" and the text on the lines below it" : InQuotes(file, start));
        }

        if (YamlLine.Of(file, 1) is { Indentation: > 0, Key: not null } first && YamlLine.Of(file, line) is { Indentation: var here, Key: not null } && here < first.Indentation)
        {
            return new(file.Offset(1, 1), "spaces stand before the first key, and the keys beside it have none", $"begin it at the margin: {first.Key}: {first.Value}");
        }

        if ((QuotedWhole(file, line) ?? (line > 1 ? QuotedWhole(file, line - 1) : null)) is { } whole)
        {
            return whole;
        }

        var value = 1 + Math.Max(before.LastIndexOf(": ", StringComparison.Ordinal) + 1, before.LastIndexOf("- ", StringComparison.Ordinal) + 1);
        if (value > 1 && value < before.Length && before[value] is '*' or '&' or '!')
        {
            return new(file.Offset(line, value + 1), $"a value that begins with \"{before[value]}\" means something else in YAML", "put the value in quotes");
        }

        if (text[column - 1] == '?')
        {
            return new(start, "a value cannot begin with \"?\"", InQuotes(file, start));
        }

        if (complaint.Contains("'-' indicator", StringComparison.Ordinal) && StandsUnderDashes(file, line))
        {
            return new(start, "a list goes on here, and this line begins no item of it", "begin it with \"- \", or indent it as deep as the keys of the item above");
        }

        if (TextWithoutBar(file, line) is { } bar)
        {
            return bar;
        }

        if (YamlLine.Of(file, line) is { Key: not null, IsItem: false } && KeyAbove(file, line) is { } neighbour)
        {
            return new(start, "the indentation of this line fits no line above", Alignment(neighbour));
        }

        if (text.AsSpan().TrimStart().StartsWith("- ") && !complaint.Contains("block collection", StringComparison.Ordinal))
        {
            return new(start, "a list item stands where a key is expected", "indent it under its key, as its neighbours are");
        }

        if (YamlLine.Of(file, line) is { IsItem: true } && ItemAbove(file, line) is { } item)
        {
            return new(start, "the indentation of this line fits no line above", $"align it with the item on line {item.Number}: begin it with {item.Indentation} spaces");
        }

        return text.Contains(": ", StringComparison.Ordinal) || text.TrimEnd().EndsWith(':')
            ? new(start, "the indentation of this line fits no line above", "align it with the key it stands beside")
            : new(start, "this line has no key, and its indentation puts it outside the value above", BeginsText(file, line) ? "indent it deeper than the key above it" : KeyForLine(YamlLine.Of(file, line)) ?? "indent it as deep as the text above it");
    }

    // "title: Sleep", with the key within the quotation marks.
    private static LineFault? QuotedWhole(SourceFile file, int line)
    {
        var text = file.Line(line);
        var words = text.Trim().Trim('"', '\'');
        var colon = words.IndexOf(": ", StringComparison.Ordinal);
        return text.TrimStart() is ['"' or '\'', ..] && text.TrimEnd() is [.., '"' or '\''] && colon > 0 && words.AsSpan(0, colon).IndexOfAny(' ', '"', '\'') < 0
            ? new(file.Offset(line, 1), "quotation marks stand around the key and its value", $"write {words[..colon]}: \"{words[(colon + 2)..]}\"")
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

    // "body:" with its text in the lines under it, of which one does not look like a key's value.
    private static LineFault? TextWithoutBar(SourceFile file, int number)
    {
        for (var above = number - 1; above >= 1; above--)
        {
            var line = YamlLine.Of(file, above);
            if (line.Key is null || line.KeyColumn >= YamlLine.Of(file, number).Indentation)
            {
                if (line is { IsBlank: false, Indentation: 0 })
                {
                    return null;
                }

                continue;
            }

            // A value of several words goes on; one of a word has a misplaced key under it.
            var isText = line.Value.Length == 0
                ? YamlLine.Of(file, above + 1) is { IsItem: false, Key: null or [< 'a' or > 'z', ..] }
                : line.Value.Contains(' ') && line.Value[0] is not ('"' or '\'' or '|' or '>' or '[' or '{')
                    && YamlLine.Of(file, number).Key is not [>= 'a' and <= 'z', ..];
            return isText && line.Key is not ("sections" or "references" or "layout")
                ? new(
                    file.Offset(above, line.KeyColumn + 1),
                    $"text of several lines stands under \"{line.Key}\" without a \"|\"",
                    $"write \"{line.Key}: |\", and all of the text in the lines under it, indented alike")
                : null;
        }

        return null;
    }

    private static YamlLine? KeyAbove(SourceFile file, int number) =>
        Enumerable.Range(1, number - 1).Reverse().Select(above => YamlLine.Of(file, above)).Where(line => line.Key is not null)
            .Select(line => (YamlLine?)line).FirstOrDefault();

    private static YamlLine? ItemAbove(SourceFile file, int number) =>
        Enumerable.Range(1, number - 1).Reverse().Select(above => YamlLine.Of(file, above)).Where(line => line is { IsItem: true, Key: not null })
            .Select(line => (YamlLine?)line).FirstOrDefault();

    private static string Alignment(YamlLine neighbour) =>
        neighbour.Key is null ? "align it with the line above"
        : neighbour.KeyColumn == 0 ? $"align it with \"{neighbour.Key}\" on line {neighbour.Number}: begin it at the margin"
        : $"align it with \"{neighbour.Key}\" on line {neighbour.Number}: begin it with {neighbour.KeyColumn} spaces";

    // "title Sleep"
    private static string? KeyForLine(YamlLine line)
    {
        var words = line.Text.AsSpan(Math.Min(line.KeyColumn, line.Text.Length)).Trim().ToString().Split(' ', 2);
        var key = words[0].TrimEnd(';', ',', '.', '-', '–', '—');
        return words is [[>= 'a' and <= 'z', ..], { Length: > 0 } value] && key.All(c => c is '-' or (>= 'a' and <= 'z'))
            ? $"write a colon after the key: \"{key}: {value}\""
            : line.Number == 1 ? $"write a key before it: \"title: {line.Text.Trim()}\"" : null;
    }

    /// <summary>The line to write with its value in quotes; for a long value only what to do.</summary>
    public static string InQuotes(SourceFile file, int start)
    {
        const int Longest = 80;
        var line = YamlLine.Of(file, file.LineAndColumn(start).Line);
        var value = line.Value is [('“' or '„' or '«' or '‘'), .. var inner, ('”' or '“' or '»' or '’')] ? inner : line.Value;
        var curly = value.Length < line.Value.Length ? ", straight ones" : "";
        if (line.Key is null || value.Length is 0 or > Longest)
        {
            return "put the whole value in quotes" + curly;
        }

        var quoted = value.Contains('"') || value.Contains('\\') ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{value}\"";
        return $"put the whole value in quotes{curly}: {line.Key}: {quoted}";
    }

    // The line to write with the quotation marks of the other kind; null where they stand within the value too.
    private static string? InOtherQuotes(SourceFile file, int number, char quote)
    {
        var line = YamlLine.Of(file, number);
        var other = quote == '"' ? '\'' : '"';
        return line.Key is not null && line.Value is [var first, .. var inner, var last] && first == other && last == other && !inner.Contains(quote) && !inner.Contains('\\')
            ? $"write {line.Key}: {quote}{inner}{quote}"
            : null;
    }

    private static int Indentation(string line) => line.Length - line.TrimStart(' ').Length;
}
