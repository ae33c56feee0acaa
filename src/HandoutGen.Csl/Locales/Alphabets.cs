namespace HandoutGen.Csl.Locales;

/// <summary>
/// Letters that a language counts as letters of their own (the tailorings of the Unicode collation algorithm, by letter): each group begins with
/// the letter that the others follow. Elsewhere they sort as their base letter.
/// </summary>
internal static class Alphabets
{
    /// <summary>Comes after all characters that a letter's own key consists of.</summary>
    private const char After = '\uFFF0';

    /// <summary>For each small letter of its own the key that it sorts by; null when the language has none.</summary>
    public static IReadOnlyDictionary<char, string>? Of(string language)
    {
        if (Groups(language) is not { } groups)
        {
            return null;
        }

        var keys = new Dictionary<char, string>();
        foreach (var group in groups.Split(' '))
        {
            for (var i = 1; i < group.Length; i++)
            {
                keys.Add(group[i], string.Concat(group[0].ToString(), ((char)(After + i)).ToString()));
            }
        }

        return keys;
    }

    private static string? Groups(string language) => language switch
    {
        "cs" => "cč rř sš zž",
        "da" or "nb" or "nn" or "no" => "zæøå",
        "es" => "nñ",
        "et" => "sšzž wõäöü",
        "fi" or "sv" => "zåäö",
        "hr" or "sl" => "cčć dđ sš zž",
        "hu" => "oöő uüű",
        "is" => "aá dð eé ií oó uú yý zþæö",
        "lt" => "cč sš zž",
        "lv" => "cč gģ kķ lļ nņ sš zž",
        "pl" => "aą cć eę lł nń oó sś zźż",
        "ro" => "aăâ iî sș tț",
        "sk" => "aä cč oô sš zž",
        "tr" => "cç gğ oö sş uü",
        "uk" => "гґ еє иії",
        "vi" => "dđ",
        _ => null,
    };
}
