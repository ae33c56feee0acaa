using System.Collections.Frozen;

namespace HandoutGen.Rendering;

/// <summary>Whether a language is written from right to left.</summary>
public static class WritingDirection
{
    // The scripts of Unicode that run from right to left and are in use today, by their ISO 15924 codes.
    private static readonly FrozenSet<string> RightToLeftScripts =
        new[] { "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The languages whose usual script (the "Suppress-Script" of the IANA registry, or CLDR's likely script) is one of them.
    private static readonly FrozenSet<string> RightToLeftLanguages =
        new[] { "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "mzn", "nqo", "prs", "ps", "rhg", "sd", "syr", "ug", "ur", "yi" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a language that is written from right to left.</summary>
    /// <param name="language">A BCP 47 tag: its script subtag decides, else its language.</param>
    public static bool IsRightToLeft(string language)
    {
        var subtags = language.Split('-');
        var script = subtags.Skip(1).TakeWhile(subtag => subtag.Length > 1).FirstOrDefault(subtag => subtag.Length == 4 && char.IsAsciiLetter(subtag[0]));
        return script is null ? RightToLeftLanguages.Contains(subtags[0]) : RightToLeftScripts.Contains(script);
    }
}
