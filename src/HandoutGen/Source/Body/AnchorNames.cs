using System.Globalization;
using System.Text;

namespace HandoutGen.Source.Body;

/// <summary>Gives headings their ids: unique in the handout, made of the heading's own words.</summary>
internal sealed class AnchorNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>
    /// The words in lower case with hyphens between them; letters with marks become plain Latin ones, letters of other scripts stay.
    /// A second heading of the same words gets "-2".
    /// </summary>
    public string Add(string heading)
    {
        var slug = Slug.Of(heading, keepOtherScripts: true);
        if (slug.Length == 0)
        {
            slug = "section";
        }
        else if (slug.StartsWith("ref-", StringComparison.Ordinal) || slug.StartsWith("cite-", StringComparison.Ordinal))
        {
            slug = "section-" + slug; // those belong to references and citations
        }

        var name = slug;
        for (var n = 2; !_taken.Add(name); n++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        }

        return name;
    }
}

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

/// <summary>Latin letters without their marks. (Unicode decomposition needs data that an invariant runtime does not have.)</summary>
internal static class LatinLetters
{
    private const string Latin1 =
        "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y";

    private const string ExtendedA =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string Vietnamese =
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

    private static readonly string[] Latin1Letters = Latin1.Split(' ');

    /// <summary>"e" for "é", "ss" for "ß"; null for what is no Latin letter with a mark.</summary>
    public static string? Plain(char c) => c switch
    {
        '×' or '÷' => null,
        '\u0152' or '\u0153' => "oe",
        '\u01A0' or '\u01A1' => "o",
        '\u01AF' or '\u01B0' => "u",
        >= '\u00C0' and <= '\u00FF' => Latin1Letters[c - '\u00C0'],
        >= '\u0100' and <= '\u017F' => ExtendedA[c - '\u0100'].ToString(),
        >= '\u1EA0' and <= '\u1EF9' => Vietnamese[c - '\u1EA0'].ToString(),
        _ => null,
    };
}
