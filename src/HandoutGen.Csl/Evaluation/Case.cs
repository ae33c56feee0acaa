using System.Collections.Frozen;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>The text cases but for uppercase (specification, "Text-case"). The text keeps its length: each character maps to one.</summary>
internal static class Case
{
    /// <summary>The words that title case leaves small (specification, appendix "Title Case Conversion").</summary>
    private static readonly FrozenSet<string> StopWords = new[]
    {
        "a", "about", "above", "across", "afore", "after", "against", "al", "along", "alongside", "amid", "amidst", "among", "amongst", "an",
        "and", "anenst", "apropos", "apud", "around", "as", "aside", "astride", "at", "athwart", "atop", "barring", "before", "behind", "below",
        "beneath", "beside", "besides", "between", "beyond", "but", "by", "circa", "d", "de", "despite", "down", "during", "et", "except", "for",
        "forenenst", "from", "given", "in", "inside", "into", "lest", "like", "modulo", "near", "next", "nor", "notwithstanding", "of", "off", "on",
        "onto", "or", "out", "over", "per", "plus", "pro", "qua", "sans", "since", "so", "than", "the", "through", "throughout", "thru", "thruout",
        "till", "to", "toward", "towards", "under", "underneath", "until", "unto", "up", "upon", "v", "v.", "van", "versus", "via", "vis-à-vis",
        "von", "vs", "vs.", "with", "within", "without", "yet",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Expressions that stay small as a whole.</summary>
    private static readonly string[] StopExpressions =
    [
        "according to", "ahead of", "apart from", "as for", "as of", "as per", "as regards", "aside from", "back to", "because of", "close to",
        "due to", "except for", "far from", "inside of", "instead of", "near to", "next to", "on to", "out from", "out of", "outside of",
        "prior to", "pursuant to", "rather than", "regardless of", "such as", "that of", "up to", "where as",
    ];

    /// <param name="text">The text without markup.</param>
    /// <param name="keep">Marks the characters whose case stays, or null.</param>
    /// <param name="textCase">What to do.</param>
    /// <param name="letters">The capitals of the text's language.</param>
    public static string Apply(string text, bool[]? keep, TextCase textCase, LetterCase letters)
    {
        var to = text.ToCharArray();
        switch (textCase)
        {
            case TextCase.Lowercase:
                Map(to, keep, letters);
                break;
            case TextCase.CapitalizeFirst:
                CapitalizeFirst(text, to, keep, letters);
                break;
            case TextCase.CapitalizeAll:
                CapitalizeAll(text, to, keep, letters);
                break;
            case TextCase.Sentence:
                if (IsUpper(text, keep))
                {
                    Map(to, keep, letters);
                }

                CapitalizeFirst(new string(to), to, keep, letters);
                break;
            case TextCase.Title:
                Title(text, to, keep);
                break;
        }

        return new string(to);
    }

    private static void Map(char[] text, bool[]? keep, LetterCase letters)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (keep is null || !keep[i])
            {
                text[i] = letters.Lower(text[i]);
            }
        }
    }

    private static void CapitalizeFirst(string text, char[] to, bool[]? keep, LetterCase letters)
    {
        var i = 0;
        while (i < text.Length && !char.IsLetterOrDigit(text[i]))
        {
            i++;
        }

        if (i < text.Length)
        {
            CapitalizeWord(text, to, keep, i, letters);
        }
    }

    private static void CapitalizeAll(string text, char[] to, bool[]? keep, LetterCase letters)
    {
        var atStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                atStart = true;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                if (atStart)
                {
                    CapitalizeWord(text, to, keep, i, letters);
                }

                atStart = false;
            }
        }
    }

    /// <summary>Capitalizes a word that is all in small letters: "iPhone" stays.</summary>
    private static void CapitalizeWord(string text, char[] to, bool[]? keep, int start, LetterCase letters)
    {
        if ((keep is null || !keep[start]) && !HasUpper(text, start, WordEnd(text, start)))
        {
            to[start] = letters.Upper(text[start]);
        }
    }

    private static bool IsUpper(string text, bool[]? keep)
    {
        var letters = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (keep is not null && keep[i])
            {
                continue;
            }

            if (char.IsLower(text[i]))
            {
                return false;
            }

            letters |= char.IsUpper(text[i]);
        }

        return letters;
    }

    private static void Title(string text, char[] to, bool[]? keep)
    {
        var first = true;
        var lastStart = -1;
        var i = 0;
        while (i < text.Length)
        {
            if (!IsWordCharacter(text, i))
            {
                if (text[i] is ':' or '?' or '!' && !first)
                {
                    first = EndsSentence(text, i);
                }

                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsWordCharacter(text, i))
            {
                i++;
            }

            var kept = keep is not null && keep[start];
            if (!kept && !first && StopExpression(text, start) is > 0 and var length)
            {
                i = start + length;
                lastStart = text.LastIndexOf(' ', i - 1) + 1;
                continue;
            }

            if (!kept)
            {
                TitleWord(text, to, start, i, first);
            }

            first = false;
            lastStart = kept ? -1 : start;
        }

        // The last word is a word of weight, whatever it is; a letter that is joined to what stands before it is a sign ("25-d").
        if (lastStart >= 0 && !EndsInJoinedLetter(text, lastStart) && !HasUpper(text, lastStart, WordEnd(text, lastStart)))
        {
            Capitalize(to, text, lastStart, WordEnd(text, lastStart));
        }
    }

    /// <summary>The length of the stop expression at a place, or 0.</summary>
    private static int StopExpression(string text, int start)
    {
        foreach (var expression in StopExpressions)
        {
            var end = start + expression.Length;
            if (text.AsSpan(start).StartsWith(expression) && (end == text.Length || !IsWordCharacter(text, end)))
            {
                return expression.Length;
            }
        }

        return 0;
    }

    private static void TitleWord(string text, char[] to, int start, int end, bool first)
    {
        if (HasUpper(text, start, end) || EndsInJoinedLetter(text, start))
        {
            return;
        }

        var word = new string(to, start, end - start).TrimEnd('\'', '’');
        var joined = end < text.Length && text[end] is '-' or '‐';

        // A small word that begins a compound has weight: "In-Depth", but "Follow-up" and "End-of-Life".
        var beginsCompound = joined && (start == 0 || text[start - 1] is not ('-' or '‐'));
        if (!first && !beginsCompound && StopWords.Contains(word))
        {
            return;
        }

        Capitalize(to, text, start, end);
    }

    private static void Capitalize(char[] to, string text, int start, int end)
    {
        // A Greek letter that stands alone is a symbol.
        if (text[start] is >= '\u0370' and <= '\u03FF' && end == start + 1)
        {
            return;
        }

        to[start] = char.ToUpperInvariant(to[start]);
    }

    private static bool EndsInJoinedLetter(string text, int start) =>
        start == text.Length - 1 && start > 0 && text[start - 1] is '-' or '‐' or '–' or '/';

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsWordCharacter(text, end))
        {
            end++;
        }

        return end;
    }

    private static bool HasUpper(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsUpper(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsSentence(string text, int i) => i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]);

    private static bool IsWordCharacter(string text, int i)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            return true;
        }

        var between = i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]);
        if (c is '\'' or '’' or '`')
        {
            return between && char.IsLetterOrDigit(text[i + 1]);
        }

        // "A.N." and "v." hold together; a full stop at the end of a longer word does not belong to it.
        return c == '.' && i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1]);
    }
}
