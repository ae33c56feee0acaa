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

    public static bool HasOwnDate(IEnumerable<RenderingElement> elements) => HasOwn<DateElement>(elements);

    public static bool HasOwnNames(IEnumerable<RenderingElement> elements) => HasOwn<NamesElement>(elements);

    /// <summary>Not in the macros that the elements call.</summary>
    private static bool HasOwn<T>(IEnumerable<RenderingElement> elements)
        where T : RenderingElement => elements.Any(static element => element is T || (element is not TextElement && HasOwn<T>(element.Children)));

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
