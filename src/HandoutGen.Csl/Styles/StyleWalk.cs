namespace HandoutGen.Csl.Styles;

/// <summary>Questions about what the elements of a layout use, macros included.</summary>
internal static class StyleWalk
{
    public static bool UsesDisambiguateCondition(IEnumerable<RenderingElement> elements) => Any(elements, static element =>
        element is ChooseElement choose && choose.Branches.Any(static b =>
            b.Condition?.Tests.Any(static t => t.Kind is TestKind.Disambiguate or TestKind.NotDisambiguate) ?? false));

    /// <summary>The style places the year suffix itself.</summary>
    public static bool UsesYearSuffix(IEnumerable<RenderingElement> elements) =>
        Any(elements, static element => element is TextElement text && text.Variable == Variables.YearSuffix);

    public static bool UsesCitationNumber(IEnumerable<RenderingElement> elements) => Any(elements, static element =>
        (element is TextElement text && text.Variable == Variables.CitationNumber) || (element is NumberElement number && number.Variable == Variables.CitationNumber));

    private static bool Any(IEnumerable<RenderingElement> elements, Func<RenderingElement, bool> matches) =>
        Any(elements, matches, []);

    private static bool Any(IEnumerable<RenderingElement> elements, Func<RenderingElement, bool> matches, HashSet<MacroElement> seen)
    {
        foreach (var element in elements)
        {
            if (matches(element))
            {
                return true;
            }

            if (element is TextElement { Macro: { } macro } && !seen.Add(macro))
            {
                continue;
            }

            if (Any(element.Children, matches, seen))
            {
                return true;
            }
        }

        return false;
    }
}
