using System.Globalization;
using System.Text;
using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Locales;

namespace HandoutGen.Csl.Sorting;

/// <summary>What a text is ordered by: its letters and figures first; its diacritics only where those of all keys are equal.</summary>
internal readonly record struct CollationKey(string Primary, string Secondary);

/// <summary>
/// Text order for reference lists, independent of the machine (specification, "Sorting"): spaces, then signs, then numbers by their value, then
/// letters by their base letter; punctuation and capitals do not count. A table stands for the Unicode collation algorithm, since no ICU is present.
/// </summary>
internal static class Collation
{
    private const char Space = '\u0010';
    private const char OwnScript = 'Z';
    private const int LongestNumber = 40;

    private const string Signs = "`´¨^¯°©®+±÷×<=>¬|¦~¤¢$£¥€";

    private const string From =
        "ÀÁÂÃÄÅĀĂĄǍÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĴĶĹĻĽĿŁÑŃŅŇÒÓÔÕÖØŌŎŐƠŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛÜŨŪŬŮŰŲƯŴÝŶŸŹŻŽ" +
        "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸΆΈΉΊΌΎΏΪΫЁЇ";

    private const string To =
        "AAAAAAAAAACCCCCDDDEEEEEEEEEGGGGHHIIIIIIIIIJKLLLLLNNNNOOOOOOOOOORRRSSSSSTTTTUUUUUUUUUUUWYYYZZZ" +
        "AAAAAAAAAAAAEEEEEEEEIIOOOOOOOOOOOOUUUUUUUYYYYΑΕΗΙΟΥΩΙΥЕІ";

    private static readonly Dictionary<char, char> BaseLetters = From.Zip(To).ToDictionary(static pair => pair.First, static pair => pair.Second);

    /// <summary>A key whose ordinal order is the text's order.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="alphabet">The letters of the language.</param>
    public static CollationKey Key(string text, Alphabet alphabet)
    {
        var primary = new StringBuilder(text.Length + 8);
        var secondary = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == SortText.BeforeFigures)
            {
                primary.Append(c);
            }
            else if (char.IsWhiteSpace(c) && c != '\u00A0')
            {
                // Several count as one, also where punctuation stands between them. A no-break space parts nothing.
                if (primary.Length > 0 && primary[^1] != Space)
                {
                    primary.Append(Space);
                }
            }
            else if (char.IsDigit(c))
            {
                i = AppendNumber(primary, text, i);
            }
            else if (c is >= '\u0300' and <= '\u036F')
            {
                if (secondary.Length > 0)
                {
                    secondary[^1] = '\u0002';
                }
            }
            else if (alphabet.KeyOfDigraph(text, i) is { } digraph)
            {
                primary.Append(digraph);
                secondary.Append("\u0001\u0001");
                i++;
            }
            else if (char.IsLetter(c))
            {
                AppendLetter(primary, secondary, c, alphabet);
            }
            else if (!char.IsPunctuation(c) && !char.IsControl(c) && c != '\u00A0')
            {
                primary.Append((char)(Space + 1 + (Signs.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? at : Signs.Length)));
            }
        }

        return new CollationKey(primary.ToString(), secondary.ToString());
    }

    /// <summary>The digits from a place on, which the number of digits goes before: 9 comes before 10. Gives the place of the last one.</summary>
    private static int AppendNumber(StringBuilder primary, string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsDigit(text[end]))
        {
            end++;
        }

        var first = start;
        while (first < end && CharUnicodeInfo.GetDecimalDigitValue(text[first]) == 0)
        {
            first++;
        }

        primary.Append((char)('0' + Math.Min(end - first, LongestNumber)));
        for (var i = first; i < end; i++)
        {
            primary.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(text[i])));
        }

        return end - 1;
    }

    private static void AppendLetter(StringBuilder primary, StringBuilder secondary, char c, Alphabet alphabet)
    {
        if (alphabet.IsOwnScript(c))
        {
            primary.Append(OwnScript);
        }

        if (alphabet.KeyOf(char.ToLowerInvariant(c)) is { } own)
        {
            primary.Append(own);
            secondary.Append('\u0001');
            return;
        }

        if (c is 'ß' or 'ẞ' or 'Æ' or 'æ' or 'Œ' or 'œ')
        {
            primary.Append(c is 'ß' or 'ẞ' ? "ss" : c is 'Æ' or 'æ' ? "ae" : "oe");
            secondary.Append("\u0002\u0002");
            return;
        }

        var upper = c == 'ı' ? 'I' : char.ToUpperInvariant(c);
        var letter = char.IsAscii(upper) ? upper : BaseLetters.GetValueOrDefault(upper, upper);
        primary.Append(char.ToLowerInvariant(letter));
        secondary.Append(letter == upper ? '\u0001' : '\u0002');
    }
}
