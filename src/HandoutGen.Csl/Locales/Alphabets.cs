using System.Collections.Frozen;

namespace HandoutGen.Csl.Locales;

/// <summary>
/// Letters that a language counts as letters of their own (the tailorings of the Unicode collation algorithm, by letter): each group begins with
/// the letter that the others follow. Elsewhere they sort as their base letter.
/// </summary>
internal static class Alphabets
{
    /// <summary>Comes after all characters that a letter's own key consists of.</summary>
    private const char After = '\uFFF0';

    private static readonly FrozenDictionary<string, FrozenDictionary<char, string>> ByLanguage = new Dictionary<string, string>
    {
        ["cs"] = "cč rř sš zž",
        ["da"] = "zæøå",
        ["es"] = "nñ",
        ["et"] = "sšzž wõäöü",
        ["fi"] = "zåäö",
        ["hr"] = "cčć dđ sš zž",
        ["hu"] = "oöő uüű",
        ["is"] = "aá dð eé ií oó uú yý zþæö",
        ["lt"] = "cč sš zž",
        ["lv"] = "cč gģ kķ lļ nņ sš zž",
        ["nb"] = "zæøå",
        ["nn"] = "zæøå",
        ["pl"] = "aą cć eę lł nń oó sś zźż",
        ["ro"] = "aăâ iî sș tț",
        ["sk"] = "aä cč oô sš zž",
        ["sl"] = "cčć dđ sš zž",
        ["sv"] = "zåäö",
        ["tr"] = "cç gğ oö sş uü",
        ["uk"] = "гґ еє иії",
        ["vi"] = "dđ",
    }.ToFrozenDictionary(static pair => pair.Key, static pair => Keys(pair.Value), StringComparer.Ordinal);

    /// <summary>For each small letter of its own the key that it sorts by; null when the language has none.</summary>
    public static FrozenDictionary<char, string>? Of(string language) => ByLanguage.GetValueOrDefault(language);

    private static FrozenDictionary<char, string> Keys(string groups)
    {
        var keys = new Dictionary<char, string>();
        foreach (string group in groups.Split(' '))
        {
            for (int i = 1; i < group.Length; i++) keys.Add(group[i], string.Concat(group[0].ToString(), ((char)(After + i)).ToString()));
        }

        return keys.ToFrozenDictionary();
    }
}
