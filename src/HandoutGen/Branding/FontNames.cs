using System.Collections.Immutable;

namespace HandoutGen.Branding;

/// <summary>What the name of a font family says of it.</summary>
internal static class FontNames
{
    // Faces with serifs whose names do not say so, as brands for the web name them.
    private static readonly ImmutableArray<string> Serifs =
    [
        "garamond", "georgia", "times", "merriweather", "playfair", "lora", "baskerville", "caslon", "bodoni", "slab", "antiqua", "palatino", "cambria",
        "crimson", "fraunces", "cormorant", "spectral", "literata", "newsreader", "bitter", "domine", "cardo", "vollkorn", "alegreya", "gelasio",
        "tinos", "charter", "minion", "didot", "century", "bookman", "arvo", "rokkitt", "tisa", "freight text", "sabon", "bembo", "jenson", "cinzel",
        "libre caslon", "old standard", "prata", "gloock", "young", "lusitana", "noticia", "constantia", "recoleta", "sentinel", "mercury", "tiempos",
        "canela", "chronicle", "utopia", "galliard", "perpetua", "rockwell", "clarendon", "instrument serif",
    ];

    // What makers add to a family's name for the form of its files.
    private static readonly ImmutableArray<string> Forms = ["variable", "vf", "v", "var", "roman", "text", "italic", "regular"];

    /// <summary>The family has serifs, by its name or by the generic name at the end of its list.</summary>
    /// <param name="family">The first family.</param>
    /// <param name="list">The list as CSS writes it.</param>
    public static bool IsSerif(string family, string list)
    {
        var generic = list.Split(',')[^1].Trim().Trim('"', '\'').ToLowerInvariant();
        if (generic is "serif" or "ui-serif")
        {
            return true;
        }

        var name = family.ToLowerInvariant();
        return !name.Contains("sans", StringComparison.Ordinal) && generic is not ("sans-serif" or "monospace" or "ui-sans-serif" or "ui-monospace")
            && (name.Contains("serif", StringComparison.Ordinal) || Serifs.Any(serif => name.Contains(serif, StringComparison.Ordinal)));
    }

    /// <summary>Letters and digits alone: "opensans" for "Open Sans", "Open_Sans" and "open-sans".</summary>
    public static string Compact(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Two names are of one family: the makers' words for the form of the files do not count.</summary>
    public static bool AreOne(string one, string other) => Compact(WithoutForm(one)) == Compact(WithoutForm(other));

    /// <summary>The optical size in points that a family is drawn for ("Inter 18pt"); null where its name has none.</summary>
    public static int? OpticalSize(string family)
    {
        var word = family.Split(' ')[^1];
        return word.EndsWith("pt", StringComparison.OrdinalIgnoreCase) && int.TryParse(word.AsSpan(0, word.Length - 2), out var size) && size is > 0 and < 1000 ? size : null;
    }

    private static string WithoutForm(string name)
    {
        var words = name.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Length > 1 && (Forms.Contains(words[^1].ToLowerInvariant()) || OpticalSize(words[^1]) is not null) ? words[..^1] : words;
        return string.Join(' ', kept);
    }
}
