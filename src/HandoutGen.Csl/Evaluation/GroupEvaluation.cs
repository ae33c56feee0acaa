using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>
/// <c>cs:group</c>. It vanishes when variables are called in it and all of them are empty; a group that does render counts, for the group
/// around it, as a variable with a value (specification, "Group").
/// </summary>
internal static class GroupEvaluation
{
    public static OutputNode? Evaluate(GroupElement group, Evaluator e)
    {
        int called = e.Called;
        int filled = e.Filled;
        OutputNode? node = e.Evaluate(group.Children, group.Delimiter ?? string.Empty);
        bool callsVariables = e.Called > called;
        bool anyFilled = e.Filled > filled;
        if (callsVariables && !anyFilled) return null;
        if (node is null) return null;
        if (!callsVariables) e.CountCall(filled: true);
        return PresentationEvaluation.Wrap(node, group.Presentation);
    }
}
