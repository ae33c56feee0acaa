using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Locales;

/// <summary>
/// The terms, date formats and options in force for one style and one language: the style's own <c>cs:locale</c> elements over the locale
/// files, the nearest first (specification, "Locale Fallback").
/// </summary>
internal sealed class Localization
{
    private readonly Dictionary<TermKey, Term> _terms = [];
    private readonly List<(int Number, OrdinalMatch Match, TermKey Key)> _ordinals = [];

    /// <param name="language">The language that is written.</param>
    /// <param name="words">The language of the words, which stands in where that one has none.</param>
    /// <param name="farthestFirst">What is laid over one another.</param>
    public Localization(string language, string words, IEnumerable<LocaleElement> farthestFirst)
    {
        Language = language;
        LanguageOfTerms = LocaleFallback.Language(words);
        foreach (var locale in farthestFirst)
        {
            Lay(locale);
        }

        OpenQuote = Term("open-quote")?.Single ?? "“";
        CloseQuote = Term("close-quote")?.Single ?? "”";
        OpenInnerQuote = Term("open-inner-quote")?.Single ?? "‘";
        CloseInnerQuote = Term("close-inner-quote")?.Single ?? "’";
        And = TermText("and");
        PageRangeDelimiter = Term("page-range-delimiter")?.Single is { Length: > 0 } delimiter ? delimiter : "–";
        YearRangeDelimiter = Term("year-range-delimiter")?.Single is { Length: > 0 } years ? years : "–";
        CitationRangeDelimiter = Term("citation-range-delimiter")?.Single is { Length: > 0 } numbers ? numbers : "–";
        Alphabet = Alphabet.Of(LocaleFallback.Language(language));
    }

    /// <summary>The tag of the language that is written.</summary>
    public string Language { get; }

    /// <summary>The language of the terms, without its dialect.</summary>
    public string LanguageOfTerms { get; }

    public Alphabet Alphabet { get; }

    public LocaleDate? TextDate { get; private set; }

    public LocaleDate? NumericDate { get; private set; }

    public bool PunctuationInQuote { get; private set; }

    public bool LimitDayOrdinalsToDay1 { get; private set; }

    public string OpenQuote { get; }

    public string CloseQuote { get; }

    public string OpenInnerQuote { get; }

    public string CloseInnerQuote { get; }

    public string And { get; }

    public string PageRangeDelimiter { get; }

    public string YearRangeDelimiter { get; }

    /// <summary>What stands between the numbers or year suffixes of a collapsed range: an en dash, unless the style has a term for it (no term of CSL 1.0.2).</summary>
    public string CitationRangeDelimiter { get; }

    /// <summary>The term, or null when no locale has it in this form or in one that stands for it.</summary>
    public Term? Term(string name, TermForm form = TermForm.Long, Gender genderForm = Gender.None)
    {
        for (TermForm? f = form; f is { } current; f = TermForms.Fallback(current))
        {
            if (genderForm != Gender.None && _terms.TryGetValue(new TermKey(name, current, genderForm), out var gendered))
            {
                return gendered;
            }

            if (_terms.TryGetValue(new TermKey(name, current, Gender.None), out var term))
            {
                return term;
            }
        }

        return null;
    }

    public string TermText(string name, TermForm form = TermForm.Long, bool plural = false) =>
        Term(name, form) is { } term ? (plural ? term.Multiple : term.Single) : string.Empty;

    /// <summary>The suffix that makes an ordinal of a number (specification, "Ordinal Suffixes").</summary>
    public string OrdinalSuffix(int number, Gender gender)
    {
        if (Term("ordinal") is null)
        {
            return LegacyOrdinalSuffix(number, gender);
        }

        // Where the language has ordinals of the noun's gender, its others are of another one.
        var wanted = gender != Gender.None && _ordinals.Exists(o => o.Key.GenderForm == gender) ? gender : Gender.None;
        Term? best = null;
        var rank = -1;
        foreach ((var n, var match, var key) in _ordinals)
        {
            if (key.GenderForm != wanted)
            {
                continue;
            }

            var matches = match switch
            {
                OrdinalMatch.WholeNumber => number == n,
                OrdinalMatch.LastTwoDigits => number % 100 == n,
                _ => number % 10 == n,
            };
            var thisRank = match switch { OrdinalMatch.WholeNumber => 2, OrdinalMatch.LastTwoDigits => 1, _ => 0 };
            if (!matches || thisRank <= rank)
            {
                continue;
            }

            rank = thisRank;
            best = _terms[key];
        }

        return (best ?? Term("ordinal", TermForm.Long, gender))?.Single ?? string.Empty;
    }

    /// <summary>CSL 1.0 had four terms: for first, second and third, and for all others.</summary>
    private string LegacyOrdinalSuffix(int number, Gender gender)
    {
        var teen = number % 100 is >= 11 and <= 13;
        var name = teen || number % 10 is 0 or > 3 ? "ordinal-04" : "ordinal-0" + (char)('0' + (number % 10));
        return Term(name, TermForm.Long, gender)?.Single ?? string.Empty;
    }

    private void Lay(LocaleElement locale)
    {
        TextDate = locale.TextDate ?? TextDate;
        NumericDate = locale.NumericDate ?? NumericDate;
        PunctuationInQuote = locale.PunctuationInQuote ?? PunctuationInQuote;
        LimitDayOrdinalsToDay1 = locale.LimitDayOrdinalsToDay1 ?? LimitDayOrdinalsToDay1;

        // A locale that defines the ordinal for all numbers replaces all those beneath it: the sets of two languages cannot be mixed.
        if (locale.Terms.Keys.Any(static k => k.Name == "ordinal"))
        {
            _ordinals.Clear();
            foreach (var old in _terms.Keys.Where(static k => IsOrdinal(k.Name)).ToArray())
            {
                _terms.Remove(old);
            }
        }

        foreach ((var key, var term) in locale.Terms)
        {
            _terms[key] = term;
            if (key.Name.Length != 10 || !IsOrdinal(key.Name) || !int.TryParse(key.Name.AsSpan(8), out var number))
            {
                continue;
            }

            _ordinals.RemoveAll(o => o.Key == key);
            _ordinals.Add((number, term.Match ?? (number < 10 ? OrdinalMatch.LastDigit : OrdinalMatch.LastTwoDigits), key));
        }
    }

    private static bool IsOrdinal(string name) => name.StartsWith("ordinal", StringComparison.Ordinal);
}
