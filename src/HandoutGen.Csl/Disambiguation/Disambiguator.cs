using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Disambiguation;

/// <summary>
/// Tells cites apart that look the same (specification, "Disambiguation"): names and given names one by one, then
/// <c>disambiguate="true"</c>, then year suffixes. Only items whose plain cites are equal are looked at together, so the cost grows
/// with the number of items and the size of such sets.
/// </summary>
internal sealed class Disambiguator(Evaluator e, CiteRenderer renderer)
{
    /// <summary>Cites are compared in their short form, in which they are most alike.</summary>
    private static readonly CiteData Compared = new() { Position = Position.Subsequent | Position.NearNote };

    private readonly CitationElement _citation = e.Style.Citation;
    private readonly bool _usesCondition = e.Style.CitationHasDisambiguateCondition;

    private bool ByCite => _citation.AddGivenName && _citation.GivenNameRule == GivenNameRule.ByCite;

    /// <summary>Sets the expansion of each item that needs one.</summary>
    /// <param name="listed">All items, in the order of the bibliography, which gives the order of year suffixes.</param>
    public void Run(IReadOnlyList<ItemData> listed)
    {
        if (_citation.AddGivenName && _citation.GivenNameRule != GivenNameRule.ByCite)
        {
            e.NameExpansions = GlobalNames.Find(listed, e, renderer);
        }

        if (!(_citation.AddNames || ByCite || _usesCondition || _citation.AddYearSuffix))
        {
            return;
        }

        e.IsComparing = true;
        foreach (var set in Partition(listed, CiteExpansion.None))
        {
            if (set.Count > 1)
            {
                Resolve(set);
            }
        }

        e.IsComparing = false;
    }

    private void Resolve(List<ItemData> set)
    {
        var left = new List<(CiteExpansion Expansion, List<ItemData> Items)> { (CiteExpansion.None, set) };
        if (_citation.AddNames || ByCite)
        {
            left = Names(set);
        }

        if (_usesCondition)
        {
            left = [.. left.SelectMany(s => Conditions(s.Expansion, s.Items))];
        }

        if (!_citation.AddYearSuffix)
        {
            return;
        }

        foreach ((var expansion, var items) in left)
        {
            for (var i = 0; i < items.Count; i++)
            {
                items[i].Expansion = expansion with { YearSuffix = i };
            }
        }
    }

    /// <summary>Expands names step by step; gives the sets that stay ambiguous, with the expansion that they keep.</summary>
    private List<(CiteExpansion Expansion, List<ItemData> Items)> Names(List<ItemData> whole)
    {
        var failed = new List<(CiteExpansion, List<ItemData>)>();
        var open = new Queue<(NameSteps Steps, List<ItemData> Items)>();
        var names = NamesOf(whole);
        open.Enqueue((new NameSteps(Sizes(names.Values), _citation), whole));
        while (open.TryDequeue(out var work))
        {
            var steps = work.Steps;
            var items = work.Items;
            var divided = false;
            while (steps.Next())
            {
                if (!items.Exists(item => steps.MayTell(names[item], names[items[0]])))
                {
                    continue;
                }

                var parts = Partition(items, steps.Trial);
                if (parts.Count == 1)
                {
                    continue;
                }

                steps.Keep();
                foreach (var part in parts)
                {
                    foreach (var item in part)
                    {
                        item.Expansion = steps.Kept;
                    }

                    if (part.Count > 1)
                    {
                        open.Enqueue((steps.Copy(), part));
                    }
                }

                divided = true;
                break;
            }

            if (divided)
            {
                continue;
            }

            failed.Add((steps.Kept, items));
        }

        return failed;
    }

    /// <summary>
    /// Lets the conditions come true one after the other; a further one only for cites that the last one has told from some others: what a
    /// condition shows without effect is no reason to show still more.
    /// </summary>
    private List<(CiteExpansion Expansion, List<ItemData> Items)> Conditions(CiteExpansion expansion, List<ItemData> whole)
    {
        var failed = new List<(CiteExpansion, List<ItemData>)>();
        var open = new Queue<(CiteExpansion Expansion, List<ItemData> Items)>();
        open.Enqueue((expansion, whole));
        while (open.TryDequeue(out var work))
        {
            var with = work.Expansion with { Conditions = work.Expansion.Conditions + 1 };
            var parts = Partition(work.Items, with);
            foreach (var item in work.Items)
            {
                item.Expansion = with;
            }

            foreach (var part in parts)
            {
                if (part.Count < 2)
                {
                    continue;
                }

                if (parts.Count > 1 && with.Conditions < part.Max(item => Tests(item, with)))
                {
                    open.Enqueue((with, part));
                }
                else
                {
                    failed.Add((with, part));
                }
            }
        }

        return failed;
    }

    /// <summary>How many disambiguate tests a cite meets when all hold.</summary>
    private int Tests(ItemData item, CiteExpansion expansion)
    {
        renderer.Render(item, Compared, expansion with { Conditions = int.MaxValue });
        return e.DisambiguateTests;
    }

    /// <summary>The lists of names that each item's plain cite renders, in order.</summary>
    private Dictionary<ItemData, List<RenderedNames>> NamesOf(List<ItemData> items)
    {
        var names = new Dictionary<ItemData, List<RenderedNames>>();
        foreach (var item in items)
        {
            e.RenderedNames = names[item] = [];
            renderer.Render(item, Compared, CiteExpansion.None);
        }

        e.RenderedNames = null;
        return names;
    }

    private static List<NameListSize> Sizes(IEnumerable<List<RenderedNames>> items)
    {
        var most = new List<NameListSize>();
        foreach (var lists in items)
        {
            for (var i = 0; i < lists.Count; i++)
            {
                var size = new NameListSize(lists[i].Variable, lists[i].Shown, lists[i].List.Names.Length, lists[i].HasInitials);
                if (i == most.Count)
                {
                    most.Add(size);
                }
                else
                {
                    most[i] = most[i] with { Shown = Math.Max(most[i].Shown, size.Shown), Total = Math.Max(most[i].Total, size.Total) };
                }
            }
        }

        return most;
    }

    /// <summary>The items whose cites look the same under an expansion, in sets that keep the items' order.</summary>
    private List<List<ItemData>> Partition(IReadOnlyList<ItemData> items, CiteExpansion expansion)
    {
        var sets = new List<List<ItemData>>();
        var byText = new Dictionary<string, List<ItemData>>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var text = PlainText.Of(renderer.Render(item, Compared, expansion));
            if (byText.TryGetValue(text, out var set))
            {
                set.Add(item);
                continue;
            }

            set = [item];
            byText.Add(text, set);
            sets.Add(set);
        }

        return sets;
    }
}
