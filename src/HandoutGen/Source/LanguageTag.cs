namespace HandoutGen.Source;

/// <summary>BCP 47 language tags (RFC 5646, section 2.1).</summary>
internal static class LanguageTag
{
    private const string Names =
        "english en-US;american en-US;british en-GB;spanish es;español es;espanol es;castellano es;german de;deutsch de;french fr;français fr;francais fr;"
        + "italian it;italiano it;portuguese pt;português pt;portugues pt;brazilian pt-BR;russian ru;русский ru;arabic ar;العربية ar;chinese zh-Hans;mandarin zh-Hans;中文 zh-Hans;"
        + "vietnamese vi;dutch nl;polish pl;hebrew he;farsi fa;persian fa;turkish tr;korean ko;japanese ja;tagalog tl;hindi hi;ukrainian uk;somali so;haitian ht;creole ht";

    /// <summary>The tag of a language that is named in words, or null.</summary>
    public static string? Called(string name)
    {
        var word = name.Split([' ', '(', ','], 2)[0].ToLowerInvariant();
        return Names.Split(';').Select(row => row.Split(' ')).FirstOrDefault(row => row[0] == word)?[1];
    }

    /// <summary>The tag in its usual letter case (section 2.1.1: "zh-Hant-TW"), or null when it is not well-formed.</summary>
    public static string? Canonical(string tag)
    {
        var parts = tag.Split('-');
        if (parts[0].Length is not (2 or 3) || !IsAlpha(parts[0]))
        {
            return null;
        }

        var at = 1;
        parts[0] = parts[0].ToLowerInvariant();
        for (var extended = 0; extended < 3 && at < parts.Length && parts[at].Length == 3 && IsAlpha(parts[at]); extended++)
        {
            parts[at] = parts[at].ToLowerInvariant();
            at++;
        }

        if (at < parts.Length && parts[at].Length == 4 && IsAlpha(parts[at]))
        {
            parts[at] = char.ToUpperInvariant(parts[at][0]) + parts[at][1..].ToLowerInvariant();
            at++;
        }

        if (at < parts.Length && ((parts[at].Length == 2 && IsAlpha(parts[at])) || (parts[at].Length == 3 && parts[at].All(char.IsAsciiDigit))))
        {
            parts[at] = parts[at].ToUpperInvariant();
            at++;
        }

        while (at < parts.Length && IsVariant(parts[at]))
        {
            parts[at] = parts[at].ToLowerInvariant();
            at++;
        }

        // Extensions and private use: a singleton, then subtags.
        while (at < parts.Length && parts[at].Length == 1 && char.IsAsciiLetterOrDigit(parts[at][0]))
        {
            var first = at + 1;
            var shortest = parts[at] is "x" or "X" ? 1 : 2;
            for (at = first; at < parts.Length && parts[at].Length >= shortest && parts[at].Length <= 8 && IsAlphanumeric(parts[at]); at++)
            {
            }

            if (at == first)
            {
                return null;
            }
        }

        return at == parts.Length ? string.Join('-', parts) : null;
    }

    private static bool IsVariant(string part) =>
        IsAlphanumeric(part) && (part.Length is >= 5 and <= 8 || (part.Length == 4 && char.IsAsciiDigit(part[0])));

    private static bool IsAlpha(string part) => part.All(char.IsAsciiLetter);

    private static bool IsAlphanumeric(string part) => part.All(char.IsAsciiLetterOrDigit);
}
