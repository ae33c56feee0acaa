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
        if (cites.Count == 0)
        {
            return null;
        }

        var delimiter = _citation.Layout.Delimiter;
        if (_citation.Collapse is Collapse.CitationNumber)
        {
            NumberCollapse.Apply(cites, delimiter, _citation.AfterCollapseDelimiter ?? delimiter, e.Locale.CitationRangeDelimiter);
        }
        else if (_citation.CiteGroupDelimiter is not null || _citation.Collapse is not Collapse.None)
        {
            YearCollapse.Apply(cites, _citation, e.Style.IsNote, e.Locale.CitationRangeDelimiter);
        }

        var nodes = new List<OutputNode>();
        for (var i = 0; i < cites.Count; i++)
        {
            if (cites[i].Node is null)
            {
                continue;
            }

            var next = cites.FindIndex(i + 1, static c => c.Node is not null);
            var joint = next < 0 || StartsWithMark(cites[next]) ? string.Empty : cites[i].Delimiter ?? delimiter;
            if (joint.Length > 0 && EndsInMark(cites[i]))
            {
                joint = " ";
            }

            nodes.Add(WithAffixes(cites[i], isJoined: joint.Length > 0));
            if (joint.Length > 0)
            {
                nodes.Add(OutputNode.Leaf(joint));
            }

            if (next < 0)
            {
                break;
            }
        }

        var authorsOnly = cites.Exists(static c => c.Request.AuthorOnly);
        return authorsOnly ? OutputNode.Group(nodes) : PresentationEvaluation.WrapLayout(OutputNode.Group(nodes), _citation.Layout.Presentation);
    }

    /// <summary>A cite whose own prefix begins with a mark brings its delimiter with it.</summary>
    private static bool StartsWithMark(RenderedCite cite) => cite.Request.Prefix is [',' or ';' or '.', ..];

    /// <summary>A cite whose own suffix ends in a mark needs no other.</summary>
    private static bool EndsInMark(RenderedCite cite) => cite.Request.Suffix?.TrimEnd() is [.., ',' or ';' or '.'];

    /// <param name="cite">The cite.</param>
    /// <param name="isJoined">A delimiter follows, so that a space at the end of the author's words is too many.</param>
    private OutputNode WithAffixes(RenderedCite cite, bool isJoined)
    {
        var node = cite.Node!;
        if (node.ItemId is null)
        {
            node = node.Prefix.Length + node.Suffix.Length > 0 || node.Text is not null ? new OutputNode { Children = [node] } : node;
            node.ItemId = cite.Item.Id;
        }

        if (!cite.HasAffixes)
        {
            return node;
        }

        var parts = new List<OutputNode>();
        if (cite.Request.Prefix is { Length: > 0 } prefix)
        {
            parts.Add(AuthorsWords(CiteAffixes.Prefix(prefix)));
        }

        parts.Add(node);
        if (cite.Request.Suffix is { Length: > 0 } suffix)
        {
            var words = CiteAffixes.Suffix(suffix);
            parts.Add(AuthorsWords(isJoined ? words.TrimEnd() : words));
        }

        return OutputNode.Group(parts);
    }

    private OutputNode AuthorsWords(string words)
    {
        var node = RichText.Parse(words, Variables.None, e.Locale);
        var leaves = new List<OutputNode>();
        node.CollectLeaves(leaves);
        foreach (var leaf in leaves)
        {
            leaf.IsAuthorsWords = true;
        }

        return node;
    }
}
