using HandoutGen.Diagnostics;

namespace HandoutGen.Yaml;

/// <summary>A line of a file that is no YAML as a whole, read by itself: what its author probably meant it to be.</summary>
internal readonly record struct YamlLine
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

    private YamlLine(int number, string text)
    {
        (Number, Text) = (number, text);
        Indentation = text.Length - text.TrimStart(' ').Length;
        KeyColumn = Indentation;
        while (KeyColumn + 1 < text.Length && text[KeyColumn] == '-' && text[KeyColumn + 1] == ' ')
        {
            KeyColumn += text.AsSpan(KeyColumn + 1).IndexOfAnyExcept(' ') is >= 0 and var spaces ? spaces + 1 : text.Length - KeyColumn;
        }

        var rest = text.AsSpan(Math.Min(KeyColumn, text.Length));
        var end = rest.IndexOfAnyExcept(Letters);
        if (end > 0 && rest[0] != '-' && rest[end] == ':' && (end + 1 == rest.Length || rest[end + 1] == ' '))
        {
            Key = rest[..end].ToString();
            Value = rest[(end + 1)..].Trim().ToString();
        }
    }

    /// <summary>From 1.</summary>
    public int Number { get; }

    /// <summary>The line without its end.</summary>
    public string Text { get; }

    /// <summary>The spaces that it begins with.</summary>
    public int Indentation { get; }

    /// <summary>Where the key stands, after the dashes of list items (from 0).</summary>
    public int KeyColumn { get; }

    /// <summary>A word before a colon and a space, or null.</summary>
    public string? Key { get; }

    /// <summary>What follows the key on its line; empty without a key.</summary>
    public string Value { get; } = "";

    /// <summary>Nothing but spaces and tabs.</summary>
    public bool IsBlank => Text.AsSpan().Trim(" \t").IsEmpty;

    /// <summary>It begins with a dash and a space.</summary>
    public bool IsItem => KeyColumn > Indentation || Text.AsSpan(Indentation) is "-";

    /// <summary>To YAML, a comment.</summary>
    public bool IsComment => Indentation < Text.Length && Text[Indentation] == '#';

    /// <summary>Where one document ends, or another begins.</summary>
    public bool IsMarker => Text.TrimEnd() is "---" or "...";

    /// <summary>Its text follows in the lines under it: <c>body: |</c>.</summary>
    public bool BeginsBlock => Value.Length is > 0 and <= 3 && Value[0] is '|' or '>' && Value.AsSpan(1).IndexOfAnyExcept("+-123456789") < 0;

    /// <summary>The first character that is no space is white space all the same: a tab, or a no-break space of a word processor.</summary>
    public bool HasOtherIndent => Indentation < Text.Length && char.IsWhiteSpace(Text[Indentation]) && !IsBlank;

    /// <summary>A line of a file, from 1.</summary>
    public static YamlLine Of(SourceFile file, int number) => new(number, file.Line(number));
}
