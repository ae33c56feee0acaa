using HandoutGen.Diagnostics;

namespace HandoutGen.Yaml;

/// <summary>Slips of the pen where a key or an item begins: a sign that is not quite YAML's, or a space too few.</summary>
internal static class KeySlip
{
    private const string Bullets = "–—−•·●▪◦‣*";

    /// <summary>What is wrong with the beginning of a line that is part of no text; null for nothing.</summary>
    public static LineFault? Of(SourceFile file, YamlLine line)
    {
        if (line.Key is not null || line.IsBlank || line.IsComment)
        {
            return null;
        }

        var rest = line.Text.AsSpan(Math.Min(line.KeyColumn, line.Text.Length));
        LineFault At(int column, string message, string hint) => new(file.Offset(line.Number, line.KeyColumn + column + 1), message, hint);

        if (rest.Length > 1 && rest[0] == '-' && Word(rest[1..]) is { Length: > 0 } item && Colon(rest, 1 + item.Length))
        {
            return At(0, "no space follows the dash", $"write \"- {item}: …\"");
        }

        if (rest.Length > 2 && Bullets.Contains(rest[0], StringComparison.Ordinal) && rest[1] == ' ' && Word(rest[2..].TrimStart()) is { Length: > 0 } bullet
            && Colon(rest, rest.IndexOf(bullet) + bullet.Length))
        {
            return At(0, $"\"{rest[0]}\" begins no item of a list in YAML", $"write a hyphen and a space: \"- {bullet}: …\"");
        }

        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and <= 2 && rest.Length > digits + 2 && rest[digits] is '.' or ')' && rest[digits + 1] == ' '
            && Word(rest[(digits + 2)..].TrimStart()) is { Length: > 0 } numbered && Colon(rest, rest.IndexOf(numbered) + numbered.Length))
        {
            return At(0, $"\"{rest[..(digits + 1)]}\" begins no item of a list in YAML", $"write a hyphen and a space: \"- {numbered}: …\"");
        }

        if (Word(rest) is not { Length: > 0 } key)
        {
            return null;
        }

        var after = rest[key.Length..];
        var value = after.TrimStart(" =:：").ToString();
        if (after.TrimStart() is ['：', ..])
        {
            return At(after.IndexOf('：') + key.Length, "this colon is of another kind (U+FF1A)", $"write \"{key}: {value}\"");
        }

        if (after.TrimStart() is ['=', ..])
        {
            return At(after.IndexOf('=') + key.Length, "an equals sign follows the key, and a colon has to", $"write \"{key}: {value}\"");
        }

        if (after.TrimStart() is [':', ..] && after[0] == ' ' && value.Length > 0)
        {
            return null; // "key : value" is YAML
        }

        return after is [':', not ' ' and not '/', ..] && !char.IsWhiteSpace(after[1]) && line.Text.AsSpan(line.KeyColumn + key.Length + 1).IndexOf("//") != 0
            ? At(key.Length, "no space follows the colon", $"write a space after it: \"{key}: {value}\"")
            : null;
    }

    private static bool Colon(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == ':';

    // The letters that a key begins with; digits begin a time, not a key.
    private static string Word(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");
        return (end < 0 ? text : text[..end]).ToString() is [not '-', ..] word ? word : "";
    }
}
