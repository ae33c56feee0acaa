namespace HandoutGen.Typography.Unicode;

/// <summary>Step 3, break opportunities: what typography asks for beyond UAX #14. Each rule is a method of its name.</summary>
internal static class TypographicBreaks
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Set(
        StringComparer.Ordinal,
        "pt px mm cm m km in ft mi g kg mg µg μg mcg ng lb lbs oz l L ml mL dl dL s ms min h hr hrs Hz kHz MHz % ‰ ° °C °F K kcal cal kJ J W kW V mV "
        + "mmHg kPa Pa bpm mmol mol IU U mEq dB kB MB GB am pm a.m p.m AM PM");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Counted = Set(
        StringComparer.OrdinalIgnoreCase,
        "p. pp. no. nos. nr. n° nº n.º vol. vols. ch. chap. fig. figs. figure figures table tables tab. chapter chapters section sections sec. "
        + "§ §§ № art. part step steps page pages eq. eqs. item question appendix day week phase stage level type grade "
        + "s. str. abb. bd. kap. seite abbildung tabelle schritt pág. págs. núm. cap. página figura tabla paso figure tableau étape");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set(
        StringComparer.Ordinal, "Dr. Dr Mr. Mr Mrs. Mrs Ms. Ms Mx. Mx Prof. Prof St. Rev. Hon. Sr. Sra. Dra. Mme M. Mlle Hr. Fr.");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Credentials = Set(
        StringComparer.Ordinal,
        "M.D MD D.O DO Ph.D PhD Psy.D PsyD Ed.D EdD M.A MA M.S MS M.S.W MSW MPH BA BSc MSc MBBS RN NP PA PT DPT OT LMFT MFT LCSW LICSW LPC LPCC LMHC "
        + "LP FRCP Jr Sr II III IV Inc LLC Ltd");

    /// <summary>Takes away opportunities that UAX #14 gives, adds those it does not, and tells breaks inside words from breaks at spaces.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="language">Its language, BCP 47.</param>
    /// <param name="breaks">What a line may do before each UTF-16 unit.</param>
    public static void Apply(ReadOnlySpan<char> text, string language, Span<LineBreak> breaks)
    {
        var holdsLetters = HoldsLetters(language);
        var beforeStart = 0;
        var dashOpens = false;
        ReadOnlySpan<char> before = default;
        for (var start = 0; start < text.Length;)
        {
            var rest = text[start..];
            var length = rest.IndexOfAny(' ', '\n');
            var word = length < 0 ? rest : rest[..length];
            if (!word.IsEmpty)
            {
                // One space: two are an author's own layout, and a line feed is a break whatever stands beside it.
                if (start == beforeStart + before.Length + 1 && breaks[start] != LineBreak.Mandatory && start > 0)
                {
                    var held = dashOpens;
                    dashOpens = IsDash(word) && EndsSentence(before);
                    breaks[start] = held || (!dashOpens && StaysTogether(before, word, text[(start + word.Length)..])) || (holdsLetters && SingleLetter(before)) ? LineBreak.Prohibited
                        : ClosingQuote(before) ? LineBreak.Allowed
                        : breaks[start];
                }
                else
                {
                    dashOpens = IsDash(word);
                }

                if (!AddressBreaks.Apply(word, breaks.Slice(start, word.Length)))
                {
                    InsideWord(word, breaks.Slice(start, word.Length));
                }

                beforeStart = start;
                before = word;
            }

            start += word.Length + 1;
        }
    }

    private static bool StaysTogether(ReadOnlySpan<char> before, ReadOnlySpan<char> after, ReadOnlySpan<char> rest)
    {
        if (before.IsEmpty)
        {
            return false;
        }

        var bare = before.TrimStart("([{\"'“‘«");
        return Writing(before, after) || ArrowsAndDashes(after) || Initials(bare, after) || EtAl(bare, after, rest) || NumberAndUnit(bare, after)
            || Thousands(bare, after) || CountedAndNumber(bare, after) || TitleAndName(bare, after) || NameAndCredential(bare, after) || Relation(bare, after) || AreaCode(before, after) || SpacedQuotes(before, after);
    }

    // "Name: ____", "____ mg", "☐ Yes": a line to write on and a box stay with what they are for.
    private static bool Writing(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before is "☐" or "☑" || (IsLine(after) && !IsLine(before)) || (IsLine(before) && Units.Contains(after.TrimEnd(".,;:!?)]}\"'”’»")));

    private static bool IsLine(ReadOnlySpan<char> word) => word.IndexOf("__") >= 0;

    // "fear →", "pain –": the sign ends the line, it does not begin one.
    private static bool ArrowsAndDashes(ReadOnlySpan<char> after) => after[0] switch
    {
        >= '\u2190' and <= '\u21FF' or >= '\u27F0' and <= '\u27FF' or >= '\u2900' and <= '\u297F' or '\u2026' => true,
        '\u2013' or '\u2014' => IsDash(after),
        _ => false,
    };

    // "lying still." — Anna: after a whole sentence a dash opens what follows, a source as a rule.
    private static bool IsDash(ReadOnlySpan<char> word) => word is "\u2013" or "\u2014";

    private static bool EndsSentence(ReadOnlySpan<char> word) => word.TrimEnd("\"'”’»)]") is [.., '.' or '!' or '?' or '\u2026'];

    // "Y. K.", "z. B."
    private static bool Initials(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => IsInitial(before) && before.Length <= 5 && IsInitial(after);

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length >= 2 && char.IsLetter(word[0]) && word[1] == '.';

    // "Ashar et al."
    private static bool EtAl(ReadOnlySpan<char> before, ReadOnlySpan<char> after, ReadOnlySpan<char> rest) =>
        (before.SequenceEqual("et") && after.StartsWith("al.")) || (after.SequenceEqual("et") && rest.StartsWith(" al."));

    // "5 mg", "11 pt"
    private static bool NumberAndUnit(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.Length > 0 && char.IsDigit(before[^1]) && Units.Contains(after.TrimEnd(".,;:!?)]}\"'”’»"));

    // "10 000": a number whose thousands are set apart.
    private static bool Thousands(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.Length <= 3 && after.Length >= 3 && !before.ContainsAnyExceptInRange('0', '9') && !after[..3].ContainsAnyExceptInRange('0', '9')
        && (after.Length == 3 || !char.IsLetterOrDigit(after[3]));

    // "p. 3", "pp. 3–4", "Figure 2"
    private static bool CountedAndNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => char.IsDigit(after[0]) && Counted.Contains(before);

    // "Dr. Levy"
    private static bool TitleAndName(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => char.IsUpper(after[0]) && Titles.Contains(before);

    // "Howard Schubiner, M.D."
    private static bool NameAndCredential(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.Length > 1 && before[^1] == ',' && char.IsUpper(after[0]) && Credentials.Contains(after.TrimEnd(".,;:!?)]}\"'”’»"));

    // "(555) 010-0142", "+44 20 …"; four digits in brackets are a year, unless the first is 0.
    private static bool AreaCode(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => char.IsDigit(after[0]) && before switch
    {
        ['(', not '0', _, _, _, ')'] => false,
        ['(', .. var code, ')'] => IsCode(code),
        ['+', .. var code] => IsCode(code),
        _ => false,
    };

    private static bool IsCode(ReadOnlySpan<char> digits) => digits.Length is > 0 and < 6 && !digits.ContainsAnyExceptInRange('0', '9');

    // "n = 12", "p < .05": a relation between a letter and a number.
    private static bool Relation(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (before.Length == 1 && char.IsLetter(before[0]) && IsRelation(after)) || (IsRelation(before) && (char.IsDigit(after[0]) || after[0] is '.' or '−'));

    private static bool IsRelation(ReadOnlySpan<char> word) => word.Length == 1 && (word[0] is '=' or '<' or '>' or '≤' or '≥' or '≈' or '±');

    // "« mot »", as LB15a and LB15b have it from Unicode 15.1 on.
    private static bool SpacedQuotes(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => (before[^1] is '«' or '‹') || ((after[0] is '»' or '›') && IsAlone(after));

    private static bool IsAlone(ReadOnlySpan<char> quote) => !quote[1..].ContainsAnyExcept(".,;:!?)");

    // Czech, Polish and Slovak leave no word of one letter at the end of a line.
    private static bool HoldsLetters(string language) => language.AsSpan(0, Math.Min(2, language.Length)) is "cs" or "pl" or "sk";

    private static bool SingleLetter(ReadOnlySpan<char> before) => before.TrimStart("([{\"'“‘„«") is [var letter] && char.IsLetter(letter);

    // LB15 holds whatever quotation mark to a bracket after it; one that ends a word closes, and lets the line break.
    private static bool ClosingQuote(ReadOnlySpan<char> before) => before.Length > 1 && (before[^1] is '"' or '\'' or '”' or '’' or '»');

    private static void InsideWord(ReadOnlySpan<char> word, Span<LineBreak> breaks)
    {
        if (IsLine(word))
        {
            breaks[1..].Fill(LineBreak.Prohibited); // "____/____/____" is one date
            return;
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (breaks[i] == LineBreak.Allowed)
            {
                breaks[i] = word[i - 1] switch
                {
                    '\u00AD' => LineBreak.Prohibited, // nothing is hyphenated but words that no line can hold: WordDivision
                    '-' or '\u2010' or '/' => TwoLettersEachSide(word, i) ? LineBreak.InsideWord : LineBreak.Prohibited,
                    '\u2013' => char.IsDigit(word[i]) ? LineBreak.Prohibited : LineBreak.InsideWord, // "3–4" stays whole
                    '.' or ',' when char.IsDigit(word[i]) => LineBreak.Prohibited, // ".05", as LB25 has it from Unicode 16 on
                    _ => word[i] == '\u2014' ? LineBreak.Prohibited : breaks[i], // a dash ends the line, it does not begin one
                };
            }
        }
    }

    // "well-known" and "hand/wrist" may part; "e-mail", "w/o" and "-ing" may not.
    private static bool TwoLettersEachSide(ReadOnlySpan<char> word, int index) =>
        index >= 3 && index + 1 < word.Length && char.IsLetterOrDigit(word[index - 2]) && char.IsLetterOrDigit(word[index - 3])
        && char.IsLetterOrDigit(word[index]) && char.IsLetterOrDigit(word[index + 1]);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(StringComparer comparer, string words) =>
        new HashSet<string>(words.Split(' '), comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
