using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Citing;

/// <summary>
/// Groups the cites of the same authors and, where the style collapses, writes the authors once and the years or year suffixes after them
/// (specification, "Cite Grouping" and "Cite Collapsing").
/// </summary>
internal static class YearCollapse
{
    public static void Apply(List<RenderedCite> cites, CitationElement citation, bool isNote, string rangeDelimiter)
    {
        var layout = citation.Layout.Delimiter;

        // The specification's default for grouped cites is ", "; citations in notes keep the layout's delimiter.
        var within = citation.CiteGroupDelimiter ?? (citation.Collapse == Collapse.None || isNote ? layout : ", ");
        var after = citation.Collapse == Collapse.None ? layout : citation.AfterCollapseDelimiter ?? layout;
        var groups = Groups(cites);
        cites.Clear();
        foreach (var group in groups)
        {
            if (group.Count > 1)
            {
                if (citation.Collapse != Collapse.None)
                {
                    Collapsed(group, citation, within, rangeDelimiter);
                }
                else
                {
                    foreach (var cite in group)
                    {
                        cite.Delimiter = within;
                    }
                }
            }

            group[^1].Delimiter = group.Count > 1 || citation.Collapse != Collapse.None ? after : null;
            cites.AddRange(group);
        }
    }

    private static List<List<RenderedCite>> Groups(List<RenderedCite> cites)
    {
        var groups = new List<List<RenderedCite>>();
        var byNames = new Dictionary<string, List<RenderedCite>>(StringComparer.Ordinal);
        foreach (var cite in cites)
        {
            var names = PlainText.Of(cite.Node!.Find(NodeRole.Names));
            if (names.Length == 0 && groups.Count > 0 && groups[^1][0].Node!.Find(NodeRole.Names) is null)
            {
                groups[^1].Add(cite);
                continue;
            }

            if (names.Length > 0 && byNames.TryGetValue(names, out var group))
            {
                group.Add(cite);
                continue;
            }

            var fresh = new List<RenderedCite> { cite };
            groups.Add(fresh);
            if (names.Length > 0)
            {
                byNames.Add(names, fresh);
            }
        }

        return groups;
    }

    private static void Collapsed(List<RenderedCite> group, CitationElement citation, string within, string rangeDelimiter)
    {
        var bodies = new List<string>(group.Count);
        var suffixes = new List<OutputNode?>(group.Count);
        for (var i = 0; i < group.Count; i++)
        {
            suffixes.Add(group[i].Node!.Find(NodeRole.YearSuffix));
            bodies.Add(Body(group[i], suffixes[i]));
            if (i > 0 && string.IsNullOrEmpty(group[i].Request.Prefix))
            {
                group[i].Node = NodeSurgery.WithoutFirst(group[i].Node!, NodeRole.Names);
            }

            group[i].Delimiter = within;

            // After a year with a locator the next year needs a stronger mark.
            if (i + 1 < group.Count && group[i].Data.Locator is not null && citation.AfterCollapseDelimiter is { } after)
            {
                group[i].Delimiter = after;
            }
        }

        if (citation.Collapse is not (Collapse.YearSuffix or Collapse.YearSuffixRanged))
        {
            return;
        }

        var suffixDelimiter = citation.YearSuffixDelimiter ?? citation.CiteGroupDelimiter ?? citation.Layout.Delimiter;
        var start = 0;
        while (start < group.Count)
        {
            var end = start;
            while (end + 1 < group.Count && SameYear(group, bodies, suffixes, start, end + 1))
            {
                end++;
            }

            for (var i = start + 1; i <= end; i++)
            {
                group[i].Node = suffixes[i];
            }

            for (var i = start; i < end; i++)
            {
                group[i].Delimiter = suffixDelimiter;
            }

            if (citation.Collapse == Collapse.YearSuffixRanged)
            {
                Ranges(group, suffixes, start, end, rangeDelimiter);
            }

            start = end + 1;
        }
    }

    private static bool SameYear(List<RenderedCite> group, List<string> bodies, List<OutputNode?> suffixes, int first, int other) =>
        suffixes[first] is not null && suffixes[other] is not null && bodies[first] == bodies[other]
        && !group[other].HasAffixes && string.IsNullOrEmpty(group[other - 1].Request.Suffix)
        && group[other].Data.Locator is null && group[other - 1].Data.Locator is null;

    /// <summary>The cite's text without its names and its suffix: equal where only the suffix differs.</summary>
    private static string Body(RenderedCite cite, OutputNode? suffix)
    {
        var text = PlainText.Of(cite.Node);
        if (cite.Node!.Find(NodeRole.Names) is { } names)
        {
            var shown = PlainText.Of(names);
            var at = text.IndexOf(shown, StringComparison.Ordinal);
            if (at >= 0)
            {
                text = text.Remove(at, shown.Length);
            }
        }

        if (suffix is not null)
        {
            var letters = PlainText.Of(suffix);
            var at = text.LastIndexOf(letters, StringComparison.Ordinal);
            if (at >= 0)
            {
                text = text.Remove(at, letters.Length);
            }
        }

        return text.Trim(' ', ',', '.', ';');
    }

    private static void Ranges(List<RenderedCite> group, List<OutputNode?> suffixes, int start, int end, string rangeDelimiter)
    {
        var i = start;
        while (i <= end)
        {
            var to = i;
            while (to + 1 <= end && suffixes[to + 1]!.Number == suffixes[to]!.Number + 1)
            {
                to++;
            }

            if (to - i >= 2)
            {
                for (var inner = i + 1; inner < to; inner++)
                {
                    group[inner].Node = null;
                }

                group[i].Delimiter = rangeDelimiter;
            }

            i = to + 1;
        }
    }
}
