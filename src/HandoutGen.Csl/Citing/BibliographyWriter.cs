using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Citing;

/// <summary>The entries of the bibliography as evaluated trees, in order, each made when it is asked for.</summary>
internal sealed class BibliographyWriter(Evaluator e, BibliographyElement bibliography)
{
    public IEnumerable<(ItemData Item, OutputNode Entry)> Write(IReadOnlyList<ItemData> items)
    {
        var substitute = bibliography.SubsequentAuthorSubstitute is { } text ? new SubsequentAuthor(text, bibliography.SubstituteRule) : null;
        foreach (var item in items)
        {
            e.Begin(Area.Bibliography, item, CiteData.None, item.Expansion);
            var parts = new List<OutputNode>();
            foreach (var element in bibliography.Layout.Children)
            {
                if (element.Accept(e) is { } part)
                {
                    parts.Add(part);
                }
            }

            if (parts.Count == 0)
            {
                substitute?.Reset();
                continue;
            }

            substitute?.Apply(OutputNode.Group(parts));
            yield return (item, Entry(item, parts));
        }
    }

    private OutputNode Entry(ItemData item, List<OutputNode> parts)
    {
        var layout = bibliography.Layout.Presentation;
        if (bibliography.SecondFieldAlign != SecondFieldAlign.None && parts.Count > 1)
        {
            var rest = PresentationEvaluation.WrapLayout(OutputNode.Group(parts.GetRange(1, parts.Count - 1)), layout with { Prefix = string.Empty });
            rest = new OutputNode { Children = [rest], Display = Display.RightInline };
            var first = PresentationEvaluation.WrapLayout(parts[0], layout with { Suffix = string.Empty });
            first = new OutputNode { Children = [first], Display = Display.LeftMargin };
            return new OutputNode { Children = [first, rest], ItemId = item.Id };
        }

        if (parts[^1].Display != Display.None && layout.Suffix.Length > 0)
        {
            // What ends the entry stands in its last block.
            var last = parts[^1];
            var display = last.Display;
            last.Display = Display.None;
            parts[^1] = new OutputNode { Children = [last], Suffix = layout.Suffix, Display = display };
            layout = layout with { Suffix = string.Empty };
        }

        var entry = PresentationEvaluation.WrapLayout(OutputNode.Group(parts), layout);
        return new OutputNode { Children = [entry], ItemId = item.Id };
    }
}
