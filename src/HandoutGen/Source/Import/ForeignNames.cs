using System.Collections.Immutable;
using HandoutGen.Csl;

namespace HandoutGen.Source.Import;

/// <summary>Names as the formats have them.</summary>
internal static class ForeignNames
{
    /// <summary>The names of BibTeX: "Last, First and Last, Jr., First and First von Last and {Institution} and others".</summary>
    public static NameList OfBibTex(string value)
    {
        var names = ImmutableArray.CreateBuilder<CslName>();
        var others = false;
        foreach (var part in Split(value, " and "))
        {
            if (part is "others" or "et al." or "et al")
            {
                others = true;
            }
            else if (part is ['{', .., '}'] && Split(part, " ").Count == 1)
            {
                names.Add(new CslName { Literal = LatexText.Of(part, keepCase: false) });
            }
            else if (part.Length > 0)
            {
                names.Add(OfParts([.. Split(part, ",").Select(word => LatexText.Of(word, keepCase: false))], part));
            }
        }

        return new NameList(names.ToImmutable(), others);
    }

    /// <summary>One name of the other formats: "Ashar, Yoni K", "Ashar YK", "World Health Organization,"; null for "et al.".</summary>
    public static CslName? Of(string value)
    {
        value = value.Trim();
        if (value is "et al." or "et al" or "" or "others" or "...")
        {
            return null;
        }

        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && parts[1].Length > 0)
        {
            return new CslName { Family = parts[0], Given = Spaced(parts[1]), Suffix = parts.Length > 2 && parts[2].Length > 0 ? parts[2] : null, ParseNames = true };
        }

        var space = value.LastIndexOf(' ');
        return parts.Length == 1 && space > 0 && value[(space + 1)..] is { Length: <= 3 } initials && initials.All(char.IsUpper) && value[..space].Any(char.IsLower)
            ? new CslName { Family = value[..space], Given = Spaced(initials), ParseNames = true }
            : new CslName { Literal = parts[0] };
    }

    private static CslName OfParts(ImmutableArray<string> parts, string written)
    {
        if (parts.Length > 1)
        {
            return new CslName { Family = parts[0], Given = parts[^1].Length > 0 ? Spaced(parts[^1]) : null, Suffix = parts.Length > 2 ? parts[1] : null, ParseNames = true };
        }

        // "Ludwig van Beethoven": the family name begins with the first small word, else it is the last.
        var words = Split(written, " ");
        var small = words.FindIndex(word => char.IsLower(word[0]));
        var family = small > 0 && small < words.Count - 1 ? small : words.Count - 1;
        string Joined(IEnumerable<string> some) => LatexText.Of(string.Join(' ', some), keepCase: false);
        return words.Count == 1
            ? new CslName { Literal = parts[0] }
            : new CslName { Family = Joined(words[family..]), Given = Spaced(Joined(words[..family])), ParseNames = true };
    }

    // "YK" as "Y. K."; "Yoni K" as "Yoni K."
    private static string Spaced(string given) => string.Join(' ', given.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(
        word => word.Length <= 3 && word.All(char.IsUpper) ? word.Select(letter => $"{letter}.") : [word]));

    // Outside braces only.
    private static List<string> Split(string text, string separator)
    {
        var parts = new List<string>();
        var depth = 0;
        var begin = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && string.CompareOrdinal(text, i, separator, 0, separator.Length) == 0)
            {
                parts.Add(text[begin..i].Trim());
                begin = i + separator.Length;
                i = begin - 1;
            }
        }

        parts.Add(text[begin..].Trim());
        return parts;
    }
}
