using System.Globalization;
using System.Text;

namespace HandoutGen.Source;

/// <summary>Words as they stand in a file name or a link.</summary>
internal static class Slug
{
    private const int Longest = 80;

    /// <summary>Lower-case letters and digits with single hyphens between the words; at most 80 characters.</summary>
    public static string Of(string text, bool keepOtherScripts)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '\'' or '’')
            {
                continue; // "doesn't" is one word
            }

            var letters = char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c).ToString() : LatinLetters.Plain(c);
            if (letters is not null)
            {
                result.Append(letters);
            }
            else if (keepOtherScripts && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (result.Length > 0 && result[^1] != '-' && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                result.Append('-');
            }
        }

        if (result.Length > Longest)
        {
            var cut = result.ToString(0, Longest);
            result.Length = Math.Max(cut.LastIndexOf('-'), Longest / 2);
            if (char.IsHighSurrogate(result[^1]))
            {
                result.Length--;
            }
        }

        return result.ToString().Trim('-');
    }
}
