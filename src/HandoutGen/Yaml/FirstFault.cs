using HandoutGen.Diagnostics;

namespace HandoutGen.Yaml;

/// <summary>What is wrong with a line, and what to do.</summary>
/// <param name="Offset">Where it is wrong.</param>
/// <param name="Message">The fact.</param>
/// <param name="Hint">The way out, or null.</param>
internal sealed record LineFault(int Offset, string Message, string? Hint);

/// <summary>What a format knows of a line that is no YAML; null for nothing.</summary>
internal delegate LineFault? LineKnowledge(SourceFile file, YamlLine line);

/// <summary>
/// Finds the line that is to blame. A parser notices it late: text that fell out of a body may still begin a value, a comment ends one, and
/// only a later line makes no sense. So the lines are walked from the top.
/// </summary>
internal static class FirstFault
{
    /// <summary>The first such line, or null.</summary>
    /// <param name="file">A file that is no YAML.</param>
    /// <param name="last">The line of the parser's complaint: nothing below it is to blame.</param>
    /// <param name="knowledge">What the format knows of such lines, or null.</param>
    public static LineFault? Find(SourceFile file, int last, LineKnowledge? knowledge)
    {
        if (file.Text.AsSpan().TrimStart() is ['{' or '[', ..])
        {
            return null; // JSON: lines mean nothing
        }

        for (var number = 1; number <= Math.Min(last, file.LineCount); number++)
        {
            var line = YamlLine.Of(file, number);
            if (line.HasOtherIndent && OtherIndent(file, line, null) is { } indent)
            {
                return indent;
            }

            if ((knowledge?.Invoke(file, line) ?? KeySlip.Of(file, line)) is { } slip)
            {
                return slip;
            }

            if (line.BeginsBlock)
            {
                var (fault, end) = InBlock(file, line);
                if (fault is not null)
                {
                    return fault;
                }

                number = end - 1;
            }
            else if (line is { Key: not null, Value: "" or not ['"' or '\'' or '[' or '{' or '&' or '*' or '!' or '#', ..] } && CommentInText(file, line) is { } comment)
            {
                return comment;
            }
        }

        return null;
    }

    // Walks the text under "body: |" to the first line after it.
    private static (LineFault? Fault, int End) InBlock(SourceFile file, YamlLine header)
    {
        var number = header.Number + 1;
        var widest = default(YamlLine);
        for (; number <= file.LineCount && YamlLine.Of(file, number) is { IsBlank: true } blank; number++)
        {
            widest = widest.Text is null || blank.Text.Length > widest.Text.Length ? blank : widest;
        }

        if (number > file.LineCount)
        {
            return (null, number);
        }

        var first = YamlLine.Of(file, number);
        var room = header.Value.FirstOrDefault(char.IsAsciiDigit) is var digit and not '\0' ? header.KeyColumn + digit - '0' : first.Indentation;
        if (room <= header.KeyColumn)
        {
            return (first.HasOtherIndent ? OtherIndent(file, first, header)
                : IsOutside(file, first, header) ? null
                : Stray(file, first, header, header.KeyColumn + 2), number);
        }

        if (widest.Text is { } spaces && spaces.Length > room && spaces.AsSpan().IndexOfAnyExcept(' ') < 0)
        {
            return (new LineFault(
                file.Offset(widest.Number, 1), $"this blank line holds {spaces.Length} spaces, more than the text below it begins with", "delete the spaces of this line"), number);
        }

        for (; number <= file.LineCount; number++)
        {
            var line = YamlLine.Of(file, number);
            if (line.IsBlank || line.Indentation >= room)
            {
                continue;
            }

            if (line.HasOtherIndent)
            {
                return (OtherIndent(file, line, header, room), number);
            }

            if (line.IsComment && line.Indentation <= header.KeyColumn)
            {
                return (EndsByComment(file, line, header, room), number);
            }

            return (line.Indentation <= header.KeyColumn && IsOutside(file, line, header) ? null : Stray(file, line, header, room), number);
        }

        return (null, number);
    }

    // The text goes on under the comment, where nothing can.
    private static LineFault? EndsByComment(SourceFile file, YamlLine comment, YamlLine header, int room)
    {
        var next = comment.Number;
        while (next < file.LineCount && YamlLine.Of(file, next) is { IsBlank: true } or { IsComment: true })
        {
            next++;
        }

        return YamlLine.Of(file, next) is { IsBlank: false } line && line.Indentation >= room
            ? new LineFault(
                file.Offset(comment.Number, comment.Indentation + 1),
                $"a line that begins with \"#\" here is a comment in YAML, and ends the text of \"{header.Key}\"",
                $"begin it with {room} spaces if it belongs to the text, or delete it")
            : null;
    }

    // A key, an item of a list that is open, or the document's end: the text is over.
    private static bool IsOutside(SourceFile file, YamlLine line, YamlLine header) =>
        line.IsMarker || (line.IsItem ? HasItemsAt(file, line.Indentation, header.Number) : line.Key is not null || line.Text.AsSpan(line.Indentation) is ['"' or '\'' or '}' or ']', ..]);

    private static bool HasItemsAt(SourceFile file, int indentation, int before) =>
        Enumerable.Range(1, before).Reverse().Select(number => YamlLine.Of(file, number)).Any(line => line.IsItem && line.Indentation == indentation);

    private static LineFault Stray(SourceFile file, YamlLine line, YamlLine header, int room)
    {
        var last = line.Number;
        if (line is { IsItem: true, Key: { } key } && Enumerable.Range(1, header.Number).Reverse().Select(number => YamlLine.Of(file, number)).FirstOrDefault(above => above.IsItem && above.Key == key) is { Key: not null } item)
        {
            return new LineFault(
                file.Offset(line.Number, line.Indentation + 1),
                "the indentation of this line fits no line above",
                $"align it and the lines under it with the item on line {item.Number}: begin it {(item.Indentation == 0 ? "at the margin" : $"with {item.Indentation} spaces")}");
        }

        for (var number = line.Number + 1; number <= file.LineCount; number++)
        {
            var next = YamlLine.Of(file, number);
            if (!next.IsBlank && (next.Indentation >= room || IsOutside(file, next, header)))
            {
                break;
            }

            last = next.IsBlank ? last : number;
        }

        var what = header.Key is null ? "the text above it" : $"the text of \"{header.Key}\" above it";
        return new LineFault(
            file.Offset(line.Number, line.Indentation + 1),
            line.Indentation > header.KeyColumn ? $"this line begins further left than {what}" : $"this line stands outside {what}",
            last == line.Number ? $"begin it with {room} spaces" : $"begin the lines {line.Number} to {last} with {room} spaces");
    }

    private static LineFault? OtherIndent(SourceFile file, YamlLine line, YamlLine? header, int room = 0)
    {
        var character = line.Text[line.Indentation];
        room = room > 0 ? room : header is { } above ? above.KeyColumn + 2 : 0;
        var last = line.Number;
        while (last < file.LineCount && YamlLine.Of(file, last + 1).HasOtherIndent)
        {
            last++;
        }

        var lines = last == line.Number ? "the line" : $"the lines {line.Number} to {last}";
        var way = room > 0 ? $"begin {lines} with {room} spaces" : last == line.Number ? "delete it and type spaces" : $"delete it and type spaces in {lines}";
        return new LineFault(
            file.Offset(line.Number, line.Indentation + 1),
            character == '\t' ? "a tab indents this line" : $"a space of another kind (U+{(int)character:X4}) indents this line",
            character == '\t' ? $"{way}: YAML allows no tabs there" : $"{way}: word processors and web pages use this one, YAML does not");
    }

    // "body: Some text", whose lines under it a "#" cuts off.
    private static LineFault? CommentInText(SourceFile file, YamlLine header)
    {
        for (var number = header.Number + 1; number < file.LineCount; number++)
        {
            var line = YamlLine.Of(file, number);
            if (line.IsBlank)
            {
                continue;
            }

            if (line.Indentation <= header.KeyColumn || line.Key is not null || line.IsItem)
            {
                return null;
            }

            if (line.IsComment && (header.Value.Length > 0 || number > header.Number + 1)
                && YamlLine.Of(file, number + 1) is { IsBlank: false, Key: null, IsItem: false } next && next.Indentation > header.KeyColumn)
            {
                return new LineFault(
                    file.Offset(number, line.Indentation + 1),
                    $"a line that begins with \"#\" is a comment in YAML, and ends the text of \"{header.Key}\" above it",
                    $"write \"{header.Key}: |\", and all of the text in the lines under it");
            }
        }

        return null;
    }
}
