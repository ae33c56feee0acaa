using System.Text.RegularExpressions;

namespace HandoutGen.Rendering;

/// <summary>
/// What runs from left to right in text that runs from right to left, and would be turned about by the bidirectional algorithm:
/// telephone numbers, dates by hyphens, signed numbers, addresses (UAX #9, W2 to W6: a hyphen, a plus or a space between digits
/// takes the direction of the text around it).
/// </summary>
internal static partial class LeftToRightText
{
    // Fewer digits in two groups are a range, which is read in the direction of the text.
    private const int DigitsOfATelephone = 7;

    /// <summary>The text in parts, each with whether it runs from left to right by itself.</summary>
    public static IEnumerable<(string Text, bool IsLeftToRight)> Parts(string text)
    {
        var start = 0;
        foreach (Match match in Candidates().Matches(text))
        {
            if (!match.Groups["number"].Success || IsOneNumber(match.Value))
            {
                var (from, length) = Balanced(match);
                if (from > start)
                {
                    yield return (text[start..from], false);
                }

                yield return (text.Substring(from, length), true);
                start = from + length;
            }
        }

        if (start < text.Length || text.Length == 0)
        {
            yield return (text[start..], false);
        }
    }

    // A bracket without its other half belongs to the text around the number: "(2019-11-22)", "1097-0142(1)".
    private static (int From, int Length) Balanced(Match match)
    {
        var open = match.Value.LastIndexOf('(');
        return open < 0 || match.Value.IndexOf(')', open) > 0 ? (match.Index, match.Length)
            : open == 0 ? (match.Index + 1, match.Length - 1)
            : (match.Index, match.Value[..open].TrimEnd().Length);
    }

    private static bool IsOneNumber(string text)
    {
        var groups = Digits().Matches(text);
        var digits = groups.Sum(group => group.Length);
        var hyphens = text.Count(c => c is '-' or '‐' or '‑' or '–');
        return text[0] is '+' or '-' or '−' or '±'
            || (hyphens >= 2 && groups.Count > 2)
            || (groups.Count > 1 && digits >= DigitsOfATelephone && text.AsSpan().ContainsAny(" \u00A0-‐‑–()") && !AreYears(groups));
    }

    private static bool AreYears(MatchCollection groups) =>
        groups.Count == 2 && groups.All(group => group.Length == 4 && group.Value[..2] is "19" or "20" or "21");

    [GeneratedRegex("""
        (?:https?://|www\.)[^\s<>"]*[^\s<>"'.,;:!?()\[\]،؛؟]
        | [A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+
        | (?<number> (?<![\w+-]) [+−±-]?\(?\d (?:[\d./()\u0020\u00A0‐‑–-]*\d)? )
        """, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Candidates();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
