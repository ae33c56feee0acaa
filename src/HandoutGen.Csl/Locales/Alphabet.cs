using System.Collections.Frozen;

namespace HandoutGen.Csl.Locales;

/// <summary>
/// What a language makes of the common order of letters: its own script comes before all others, and some letters count as letters of their own
/// (the tailorings of the Unicode collation algorithm, by letter). Elsewhere they sort as their base letter.
/// </summary>
internal sealed class Alphabet
{
    /// <summary>Comes after all characters that a letter's own key consists of.</summary>
    private const char After = '\uFFF0';

    private readonly FrozenDictionary<char, string> _own;
    private readonly string[] _digraphs;
    private readonly (char First, char Last)[] _script;

    private Alphabet(FrozenDictionary<char, string> own, string[] digraphs, (char First, char Last)[] script)
    {
        _own = own;
        _digraphs = digraphs;
        _script = script;
    }

    public static Alphabet Of(string language)
    {
        var keys = new Dictionary<char, string>();
        foreach (var group in Groups(language))
        {
            for (var i = 1; i < group.Length; i++)
            {
                keys.Add(group[i], string.Concat(group[0].ToString(), ((char)(After + i)).ToString()));
            }
        }

        return new Alphabet(keys.ToFrozenDictionary(), Digraphs(language), Script(language));
    }

    /// <summary>What a small letter of the language's own sorts by; null for every other.</summary>
    public string? KeyOf(char letter) => _own.GetValueOrDefault(letter);

    /// <summary>What two letters that count as one sort by; null where the two at a place do not.</summary>
    public string? KeyOfDigraph(string text, int at)
    {
        foreach (var digraph in _digraphs)
        {
            if (at + 1 < text.Length && char.ToLowerInvariant(text[at]) == digraph[0] && char.ToLowerInvariant(text[at + 1]) == digraph[1])
            {
                return string.Concat(digraph.AsSpan(2), After.ToString());
            }
        }

        return null;
    }

    /// <summary>The letter is of the script that the language is written in, where that is not Latin.</summary>
    public bool IsOwnScript(char letter) => Array.Exists(_script, range => letter >= range.First && letter <= range.Last);

    /// <summary>Each group begins with the letter that the others follow.</summary>
    private static string[] Groups(string language) => language switch
    {
        "az" => ["cç", "eə", "gğ", "hxı", "kq", "oö", "sş", "uü"],
        "cs" => ["cč", "rř", "sš", "zž"],
        "da" or "nb" or "nn" or "no" => ["zæøå"],
        "es" => ["nñ"],
        "et" => ["sšzž", "wõäöü"],
        "fi" or "sv" => ["zåäö"],
        "hr" or "sl" => ["cčć", "dđ", "sš", "zž"],
        "hu" => ["oöő", "uüű"],
        "is" => ["aá", "dð", "eé", "ií", "oó", "uú", "yý", "zþæö"],
        "lt" => ["cč", "sš", "zž"],
        "lv" => ["cč", "gģ", "kķ", "lļ", "nņ", "sš", "zž"],
        "pl" => ["aą", "cć", "eę", "lł", "nń", "oó", "sś", "zźż"],
        "ro" => ["aăâ", "iî", "sș", "tț"],
        "sk" => ["aä", "cč", "oô", "sš", "zž"],
        "tr" => ["cç", "gğ", "hı", "oö", "sş", "uü"],
        "uk" => ["гґ", "еє", "иії"],
        "vi" => ["aăâ", "dđ", "eê", "oôơ", "uư"],
        _ => [],
    };

    /// <summary>Two letters, and the letter that they follow.</summary>
    private static string[] Digraphs(string language) => language switch
    {
        "cs" or "sk" => ["chh"],
        "hr" => ["džd", "ljl", "njn"],
        "hu" => ["csc", "dzd", "gyg", "lyl", "nyn", "szs", "tyt", "zsz"],
        "cy" => ["chc", "ddd", "fff", "ngg", "lll", "php", "rhr", "tht"],
        _ => [],
    };

    private static (char First, char Last)[] Script(string language) => language switch
    {
        "be" or "bg" or "kk" or "ky" or "mk" or "mn" or "ru" or "sr" or "tg" or "uk" => [('\u0400', '\u052F')],
        "el" => [('\u0370', '\u03FF'), ('\u1F00', '\u1FFF')],
        "hy" => [('\u0530', '\u058F')],
        "he" or "yi" => [('\u0590', '\u05FF')],
        "ar" or "fa" or "ps" or "ur" => [('\u0600', '\u077F')],
        "hi" or "mr" or "ne" => [('\u0900', '\u097F')],
        "th" => [('\u0E00', '\u0E7F')],
        "ka" => [('\u10A0', '\u10FF')],
        "km" => [('\u1780', '\u17FF')],
        "ja" => [('\u3040', '\u30FF'), ('\u4E00', '\u9FFF')],
        "zh" => [('\u4E00', '\u9FFF')],
        "ko" => [('\uAC00', '\uD7A3'), ('\u4E00', '\u9FFF')],
        _ => [],
    };
}
