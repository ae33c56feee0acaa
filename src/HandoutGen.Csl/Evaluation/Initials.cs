using System.Globalization;
using System.Text;

namespace HandoutGen.Csl.Evaluation;

/// <summary>Given names as initials (specification, <c>initialize-with</c>, <c>initialize</c> and <c>initialize-with-hyphen</c>).</summary>
internal static class Initials
{
    /// <param name="given">The given names: "Jean-Luc", "J. R. R.", "Maria de".</param>
    /// <param name="with">What follows each initial: ". ", ".", " " or nothing.</param>
    /// <param name="initialize">False leaves full names alone and only sets the initials that are there already.</param>
    /// <param name="hyphen">Keeps the hyphen of compound names.</param>
    public static string Of(string given, string with, bool initialize, bool hyphen) =>
        given.Contains('<', StringComparison.Ordinal) ? Marked(given, with, initialize, hyphen) : Unmarked(given, with, initialize, hyphen);

    private static string Unmarked(string given, string with, bool initialize, bool hyphen)
    {
        var result = new StringBuilder();
        var between = with.TrimEnd();
        foreach (var word in Words(given))
        {
            var compound = word[0] is '-' or '–';
            var bare = compound ? word[1..] : word;
            if (bare.Length == 0)
            {
                continue;
            }

            var isInitial = bare[^1] == '.' || (bare.Length == 1 && char.IsUpper(bare[0]));
            if (!isInitial && (char.IsLower(bare[0]) || char.GetUnicodeCategory(bare[0]) == UnicodeCategory.ModifierLetter || NameScripts.IsUnspaced(bare)))
            {
                // The small part of a compound ("Guo-ping") has no initial of its own.
                if (compound && initialize)
                {
                    continue;
                }

                // A particle among the given names stays a word.
                TrimEnd(result);
                if (result.Length > 0)
                {
                    result.Append(compound ? '-' : ' ');
                }

                result.Append(bare).Append(' ');
                continue;
            }

            if (!initialize && !isInitial)
            {
                TrimEnd(result);
                if (result.Length > 0)
                {
                    result.Append(compound ? '-' : ' ');
                }

                result.Append(bare).Append(' ');
                continue;
            }

            if (compound && result.Length > 0)
            {
                TrimEnd(result);
                if (hyphen)
                {
                    result.Append('-');
                }
                else if (with.Length > between.Length && with.EndsWith(' '))
                {
                    result.Append(' ');
                }
            }

            result.Append(InitialOf(bare, isInitial)).Append(with);
        }

        TrimEnd(result);
        return result.ToString();
    }

    /// <summary>Names with markup: each stretch between tags by itself, the tags where they were.</summary>
    private static string Marked(string given, string with, bool initialize, bool hyphen)
    {
        var result = new StringBuilder();
        var at = 0;
        while (at < given.Length)
        {
            var open = given.IndexOf('<', at);
            var close = open < 0 ? -1 : given.IndexOf('>', open);
            if (close < 0)
            {
                open = given.Length;
            }

            var stretch = given[at..open];
            var bare = stretch.Trim();
            if (bare.Length > 0)
            {
                if (char.IsWhiteSpace(stretch[0]))
                {
                    result.Append(' ');
                }

                var leads = bare[0] is '-' or '–';
                if (leads && hyphen)
                {
                    result.Append('-');
                }

                result.Append(Unmarked(leads ? bare[1..] : bare, with, initialize, hyphen));
                if (char.IsWhiteSpace(stretch[^1]))
                {
                    result.Append(' ');
                }
            }

            if (close < 0)
            {
                break;
            }

            result.Append(given, open, close - open + 1);
            at = close + 1;
        }

        return result.ToString();
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ' or '\u00A0')
        {
            text.Length--;
        }
    }

    private static string InitialOf(string word, bool isInitial)
    {
        if (isInitial)
        {
            return word.TrimEnd('.');
        }

        // "TSerendorj" begins with one letter of its own script: "Ts".
        var capitals = 0;
        while (capitals < word.Length && char.IsUpper(word[capitals]))
        {
            capitals++;
        }

        if (capitals > 1 && capitals < word.Length && char.IsLower(word[capitals]))
        {
            return word[0] + word[1..capitals].ToLowerInvariant();
        }

        var length = char.IsHighSurrogate(word[0]) && word.Length > 1 ? 2 : 1;
        return word[..length].ToUpperInvariant();
    }

    /// <summary>The names one by one: apart by white space, after full stops and at hyphens, which stay with the name after them.</summary>
    private static IEnumerable<string> Words(string given)
    {
        var start = 0;
        for (var i = 0; i <= given.Length; i++)
        {
            var end = i == given.Length;
            if (!end && given[i] == '.')
            {
                yield return given[start..(i + 1)];
                start = i + 1;
                continue;
            }

            if (!end && !char.IsWhiteSpace(given[i]) && given[i] is not ('-' or '–'))
            {
                continue;
            }

            if (i > start && given[start..i] is not ("-" or "–"))
            {
                yield return given[start..i];
            }

            start = !end && given[i] is '-' or '–' ? i : i + 1;
        }
    }
}
