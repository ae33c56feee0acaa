using System.Text;
using HandoutGen.Csl.Locales;

namespace HandoutGen.Csl.Sorting;

/// <summary>
/// Text order for reference lists, independent of the machine: spaces and punctuation, then digits, then letters; letters by their base letter
/// first, then by their diacritics; capitals do not count (specification, "Sorting"). A table stands for the Unicode collation algorithm, since no
/// ICU is present.
/// </summary>
internal static class Collation
{
    private const string From =
        "ÀÁÂÃÄÅĀĂĄǍÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĴĶĹĻĽĿŁÑŃŅŇÒÓÔÕÖØŌŎŐƠŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛÜŨŪŬŮŰŲƯŴÝŶŸŹŻŽ" +
        "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸΆΈΉΊΌΎΏΪΫЁЙЇ";

    private const string To =
        "AAAAAAAAAACCCCCDDDEEEEEEEEEGGGGHHIIIIIIIIIJKLLLLLNNNNOOOOOOOOOORRRSSSSSTTTTUUUUUUUUUUUWYYYZZZ" +
        "AAAAAAAAAAAAEEEEEEEEIIOOOOOOOOOOOOUUUUUUUYYYYΑΕΗΙΟΥΩΙΥЕИІ";

    private static readonly Dictionary<char, char> BaseLetters = BuildBase();

    /// <summary>A key whose ordinal order is the text's order.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="alphabet">The language's letters of their own (<see cref="Alphabets"/>), or null.</param>
    public static string Key(string text, IReadOnlyDictionary<char, string>? alphabet)
    {
        var primary = new StringBuilder((text.Length * 2) + 1);
        var secondary = new StringBuilder(text.Length);
        var atStart = true;
        foreach (var c in text)
        {
            var starts = atStart;
            atStart = false;
            if (alphabet is not null && alphabet.TryGetValue(char.ToLowerInvariant(c), out var own))
            {
                primary.Append(own);
                secondary.Append('\u0001');
                continue;
            }

            switch (c)
            {
                case 'ß' or 'ẞ':
                    primary.Append("ss");
                    secondary.Append("\u0002\u0002");
                    continue;
                case 'Æ' or 'æ':
                    primary.Append("ae");
                    secondary.Append("\u0002\u0002");
                    continue;
                case 'Œ' or 'œ':
                    primary.Append("oe");
                    secondary.Append("\u0002\u0002");
                    continue;
                case >= '\u0300' and <= '\u036F':
                    if (secondary.Length > 0)
                    {
                        secondary[^1] = '\u0002';
                    }

                    continue;
            }

            var upper = char.ToUpperInvariant(c);
            var baseLetter = char.IsAscii(upper) ? upper : BaseLetters.GetValueOrDefault(upper, upper);
            if (c == '\u0001')
            {
                primary.Append('\u0001');
                continue;
            }

            if (!char.IsLetterOrDigit(baseLetter))
            {
                // Brackets and quotation marks do not order words, nor does an apostrophe at the start; hyphens and spaces do.
                var apostrophe = c is '\'' or '’' or '‘';
                if ((apostrophe && starts) || c is '"' or '“' or '”' or '«' or '»' or '[' or ']' or '{' or '}')
                {
                    atStart = starts;
                    continue;
                }

                primary.Append(char.IsWhiteSpace(c) ? '\u0010' : apostrophe ? '\u0011' : (char)(0x20 + (c < 0x40 ? c - 0x20 : 0x18)));
            }
            else
            {
                primary.Append(char.ToLowerInvariant(baseLetter));
            }

            secondary.Append(baseLetter == upper ? '\u0001' : '\u0002');
        }

        return primary.Append('\0').Append(secondary).ToString();
    }

    private static Dictionary<char, char> BuildBase()
    {
        var table = new Dictionary<char, char>();
        for (var i = 0; i < From.Length; i++)
        {
            table[From[i]] = To[i];
        }

        return table;
    }
}
