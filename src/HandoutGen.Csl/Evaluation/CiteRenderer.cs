using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>Evaluates the citation layout for one cite.</summary>
internal sealed class CiteRenderer(Evaluator e)
{
    private static readonly NameOptions InProse = new() { And = AndForm.Text };

    private static readonly NameOptions InProseShort = InProse with { Form = NameForm.Short };

    private readonly NamesElement _authors = new(Presentation.None, [Variables.Author], ["author"]);
    private readonly LayoutElement _layout = e.Style.Citation.Layout;

    public OutputNode? Render(ItemData item, CiteData cite, CiteExpansion expansion)
    {
        e.Begin(Area.Citation, item, cite, expansion);
        var node = e.Evaluate(_layout.Children);
        if (node is null || !(cite.SuppressAuthor || cite.AuthorOnly))
        {
            return node;
        }

        if (cite.SuppressAuthor)
        {
            return NodeSurgery.WithoutFirst(node, NodeRole.Names);
        }

        return node.Find(NodeRole.Names) ?? Reference(item, node);
    }

    /// <summary>Where only numbers stand for the authors, the sentence says "Reference 1".</summary>
    private OutputNode? Reference(ItemData item, OutputNode node)
    {
        if (node.Find(NodeRole.CitationNumber) is null)
        {
            return null;
        }

        var word = Case.Apply(e.Locale.TermText("reference"), null, TextCase.CapitalizeFirst, LetterCase.Of(e.Locale.Language));
        return OutputNode.Leaf(word.Length == 0 ? item.NumberText() : word + " " + item.NumberText());
    }

    /// <summary>
    /// The authors as the subject of a sentence: as the layout has them but with "and" in words, which prose asks for;
    /// the short form where the layout names none, as in numeric styles.
    /// </summary>
    public OutputNode? Authors(ItemData item, CiteData cite)
    {
        e.Begin(Area.Citation, item, cite, item.Expansion);
        e.ProseNameOptions = InProse;
        var found = e.Evaluate(_layout.Children)?.Find(NodeRole.Names);
        if (found is null)
        {
            e.Begin(Area.Citation, item, cite, item.Expansion);
            e.ProseNameOptions = InProseShort;
            found = NamesEvaluation.Evaluate(_authors, e);
        }

        e.ProseNameOptions = null;
        return found;
    }
}
