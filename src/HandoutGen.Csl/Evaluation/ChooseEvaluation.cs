using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary><c>cs:choose</c>: the first branch whose condition holds. Its elements stand as if in the place of the cs:choose, so they take the delimiter around it.</summary>
internal static class ChooseEvaluation
{
    public static OutputNode? Evaluate(ChooseElement choose, Evaluator e)
    {
        foreach (var branch in choose.Branches)
        {
            if (branch.Condition is null || Holds(branch.Condition, e))
            {
                // In cs:substitute the chosen elements are alternatives, as those around the cs:choose are.
                return e.IsOwnOfSubstitute ? e.First(branch.Children) : e.Evaluate(branch.Children, e.Delimiter);
            }
        }

        return null;
    }

    private static bool Holds(Condition condition, Evaluator e)
    {
        if (condition.Tests.Length == 0)
        {
            return false;
        }

        foreach (var test in condition.Tests)
        {
            var holds = Holds(test, e);
            switch (condition.Match)
            {
                case Match.All when !holds:
                    return false;
                case Match.Any when holds:
                    return true;
                case Match.None when holds:
                    return false;
            }
        }

        return condition.Match != Match.Any;
    }

    private static bool Holds(in Test test, Evaluator e) => test.Kind switch
    {
        TestKind.Type => test.Words.Contains(e.Item.Item.Type),
        TestKind.Variable => HasValue(test.Variable, e),
        TestKind.IsNumeric => IsNumeric(test.Variable, e),
        TestKind.IsUncertainDate => e.Item.Date(test.Variable) is { Circa: true },
        TestKind.Locator => e.Area == Area.Citation && !string.IsNullOrEmpty(e.Cite.Locator) && test.Words.Contains(e.Cite.LocatorLabel),
        TestKind.Position => e.Area == Area.Citation && (e.Cite.Position & test.Position) != 0,
        TestKind.Disambiguate => Disambiguates(e),
        _ => !Disambiguates(e),
    };

    /// <summary>The conditions come true one after the other, as far as the cite needs; in the list one is enough for all.</summary>
    private static bool Disambiguates(Evaluator e)
    {
        var index = e.DisambiguateTests++;
        return e.Area == Area.Citation ? index < e.Expansion.Conditions : e.Expansion.Conditions > 0;
    }

    private static bool HasValue(int variable, Evaluator e)
    {
        if (variable == Variables.YearSuffix)
        {
            return e.Expansion.YearSuffix >= 0;
        }
        // What a substitute has already shown is not rendered again, but the reference still has it.
        return e.Item[variable] is NameList or CslDate || !string.IsNullOrWhiteSpace(e.TextAsGiven(variable));
    }

    private static bool IsNumeric(int variable, Evaluator e) => e.TextAsGiven(variable) is { } text && NumberText.Parse(text, e.Locale.And).IsNumeric;
}
