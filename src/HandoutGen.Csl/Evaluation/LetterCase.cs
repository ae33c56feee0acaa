using System.Text;

namespace HandoutGen.Csl.Evaluation;

/// <summary>Capitals and small letters as a language has them (Unicode, SpecialCasing). The invariant mapping knows no languages and maps one character to one.</summary>
/// <param name="Language">A language without its dialect.</param>
internal readonly record struct LetterCase(string Language)
{
    public static readonly LetterCase Invariant = new(string.Empty);

    private bool IsTurkic => Language is "tr" or "az";

    /// <param name="tag">A BCP 47 tag.</param>
    public static LetterCase Of(string tag) => new(LocaleFallback.Language(tag));

    public char Upper(char c) => c switch
    {
        'i' when IsTurkic => 'İ',
        'ı' => 'I',
        _ when Language == "el" => GreekCapital(c),
        _ => char.ToUpperInvariant(c),
    };

    public char Lower(char c) => c switch
    {
        'I' when IsTurkic => 'ı',
        'İ' => 'i',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>All in capitals; a few are longer than their small letter.</summary>
    public string Upper(string text)
    {
        var upper = new StringBuilder(text.Length + 2);
        foreach (var c in text)
        {
            switch (c)
            {
                case 'ß':
                    upper.Append("SS");
                    break;
                case 'ŉ':
                    upper.Append("ʼN");
                    break;
                case 'ǰ':
                    upper.Append("J\u030C");
                    break;
                case >= 'ﬀ' and <= 'ﬆ':
                    upper.Append(Ligatures[c - 'ﬀ']);
                    break;
                case 'ΐ' or 'ΰ':
                    upper.Append(Language == "el" ? (c == 'ΐ' ? "Ϊ" : "Ϋ") : c == 'ΐ' ? "Ϊ\u0301" : "Ϋ\u0301");
                    break;
                default:
                    upper.Append(Upper(c));
                    break;
            }
        }

        return upper.ToString();
    }

    private static readonly string[] Ligatures = ["FF", "FI", "FL", "FFI", "FFL", "ST", "ST"];

    /// <summary>Greek capitals have no accents.</summary>
    private static char GreekCapital(char c) => char.ToUpperInvariant(c) switch
    {
        'Ά' => 'Α',
        'Έ' => 'Ε',
        'Ή' => 'Η',
        'Ί' => 'Ι',
        'Ό' => 'Ο',
        'Ύ' => 'Υ',
        'Ώ' => 'Ω',
        var capital => capital,
    };
}
