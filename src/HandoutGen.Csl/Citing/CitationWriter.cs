using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Citing;

/// <summary>Joins the cites of a citation: groups and collapses them, adds the author's own words, the delimiters and the layout's affixes.</summary>
internal sealed class CitationWriter(Evaluator e)
{
    private readonly CitationElement _citation = e.Style.Citation;

    public OutputNode? Write(List<RenderedCite> cites)
    {
        cites.RemoveAll(static c => c.Node is null);
        if (cites.Count == 0) return null;
        string delimiter = _citation.Layout.Delimiter;
        if (_citation.Collapse is Collapse.CitationNumber)
        {
            NumberCollapse.Apply(cites, delimiter, _citation.AfterCollapseDelimiter ?? delimiter);
        }
        else if (_citation.CiteGroupDelimiter is not null || _citation.Collapse is not Collapse.None)
        {
            YearCollapse.Apply(cites, _citation, e.Style.IsNote);
        }

        var nodes = new List<OutputNode>();
        for (int i = 0; i < cites.Count; i++)
        {
            if (cites[i].Node is null) continue;
            nodes.Add(WithAffixes(cites[i]));
            if (cites.FindIndex(i + 1, static c => c.Node is not null) < 0) break;
            string joint = cites[i].Delimiter ?? delimiter;
            if (joint.Length > 0 && !StartsWithMark(cites, i + 1)) nodes.Add(OutputNode.Leaf(joint));
        }

        bool authorsOnly = cites.Exists(static c => c.Request.AuthorOnly);
        return authorsOnly ? OutputNode.Group(nodes) : WithLayout(OutputNode.Group(nodes));
    }

    /// <summary>The layout's affixes stand inside its formatting (specification, "Affixes").</summary>
    private OutputNode WithLayout(OutputNode node)
    {
        Presentation layout = _citation.Layout.Presentation;
        if (layout.IsPlain) return node;
        var inner = new OutputNode { Children = [node], Prefix = layout.Prefix, Suffix = layout.Suffix };
        return layout.Formatting.IsNone ? inner : new OutputNode { Children = [inner], Formatting = layout.Formatting };
    }

    /// <summary>A cite whose own prefix begins with a mark brings its delimiter with it.</summary>
    private static bool StartsWithMark(List<RenderedCite> cites, int from)
    {
        int next = cites.FindIndex(from, static c => c.Node is not null);
        return next >= 0 && cites[next].Request.Prefix is { Length: > 0 } prefix && prefix[0] is ',' or ';' or '.';
    }

    private OutputNode WithAffixes(RenderedCite cite)
    {
        OutputNode node = cite.Node!;
        if (node.ItemId is null)
        {
            node = node.Prefix.Length + node.Suffix.Length > 0 || node.Text is not null ? new OutputNode { Children = [node] } : node;
            node.ItemId = cite.Item.Id;
        }

        if (!cite.HasAffixes) return node;
        var parts = new List<OutputNode>();
        if (cite.Request.Prefix is { Length: > 0 } prefix)
        {
            parts.Add(AuthorsWords(CiteAffixes.Prefix(prefix)));
        }

        parts.Add(node);
        if (cite.Request.Suffix is { Length: > 0 } suffix)
        {
            parts.Add(AuthorsWords(CiteAffixes.Suffix(suffix)));
        }

        return OutputNode.Group(parts);
    }

    private OutputNode AuthorsWords(string words)
    {
        OutputNode node = RichText.Parse(words, Variables.None, e.Locale);
        var leaves = new List<OutputNode>();
        node.CollectLeaves(leaves);
        foreach (OutputNode leaf in leaves) leaf.IsAuthorsWords = true;
        return node;
    }
}
