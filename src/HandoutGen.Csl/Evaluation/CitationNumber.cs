using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>The <c>citation-number</c> variable, which both cs:text and cs:number render.</summary>
internal static class CitationNumber
{
    /// <param name="shown">The number in the form that the element asks for.</param>
    /// <param name="presentation">The element's attributes.</param>
    /// <param name="e">Has the item.</param>
    public static OutputNode Write(string shown, Presentation presentation, Evaluator e)
    {
        e.CountCall(filled: true);
        var leaf = OutputNode.Leaf(e.IsSorting ? e.Item.NumberText() : shown, Variables.CitationNumber);
        leaf.Role = NodeRole.CitationNumber;
        leaf.Number = e.Item.CitationNumber;
        return PresentationEvaluation.Apply(leaf, presentation, e);
    }
}
