using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>
/// <c>cs:group</c>, and a macro, which is a group without a delimiter: it vanishes when variables are called in it and all of them are empty;
/// what does render counts, for the group around it, as a variable with a value (specification, "Group").
/// </summary>
internal static class GroupEvaluation
{
    public static OutputNode? Evaluate(GroupElement group, Evaluator e)
    {
        e.GroupDepth++;
        var node = Evaluate(group.Children, group.Delimiter ?? string.Empty, e);
        e.GroupDepth--;
        return node is null ? null : PresentationEvaluation.Wrap(node, PresentationEvaluation.InPlace(group.Presentation, e));
    }

    public static OutputNode? Evaluate(MacroElement macro, Evaluator e) => Evaluate(macro.Children, string.Empty, e);

    private static OutputNode? Evaluate(IReadOnlyList<RenderingElement> children, string delimiter, Evaluator e)
    {
        var called = e.Called;
        var filled = e.Filled;
        var own = e.IsOwnOfSubstitute;
        e.IsOwnOfSubstitute = false;
        var node = e.Evaluate(children, delimiter);
        e.IsOwnOfSubstitute = own;
        var callsVariables = e.Called > called;
        if (node is null || (callsVariables && e.Filled == filled))
        {
            return null;
        }

        if (!callsVariables)
        {
            e.CountCall(filled: true);
        }

        return node;
    }
}
