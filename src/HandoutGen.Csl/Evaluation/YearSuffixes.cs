using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>The year suffix of a cite or an entry (specification, "Disambiguation", method 4).</summary>
internal static class YearSuffixes
{
    /// <summary>Puts the suffix behind the first year, where the style does not place it itself.</summary>
    public static OutputNode Append(OutputNode year, Evaluator e) =>
        e.Expansion.YearSuffix < 0 || e.YearSuffixDone || e.Style.PlacesYearSuffix ? year : OutputNode.Group([year, Write(e)]);

    /// <summary>The suffix, which the cite or entry has.</summary>
    public static OutputNode Write(Evaluator e)
    {
        e.YearSuffixDone = true;
        var leaf = OutputNode.Leaf(Letters(e.Expansion.YearSuffix), Variables.YearSuffix);
        leaf.Role = NodeRole.YearSuffix;
        leaf.Number = e.Expansion.YearSuffix;
        leaf.NoCase = true;
        return leaf;
    }

    /// <summary>a to z, then aa, ab….</summary>
    private static string Letters(int index)
    {
        Span<char> letters = stackalloc char[8];
        var at = letters.Length;
        for (var rest = index; rest >= 0; rest = (rest / 26) - 1)
        {
            letters[--at] = (char)('a' + (rest % 26));
        }

        return letters[at..].ToString();
    }
}
