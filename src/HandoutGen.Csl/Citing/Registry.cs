using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Sorting;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Citing;

/// <summary>The items of a document: in the order of first citation, those that nothing cites last, and in the order of the list.</summary>
internal sealed class Registry
{
    private readonly Dictionary<string, ItemData> _byId = new(StringComparer.Ordinal);

    public Registry(CslStyle style, IReadOnlyList<CslItem> items, IReadOnlyList<CiteRequest[]> citations, Evaluator e)
    {
        var given = new List<ItemData>(items.Count);
        foreach (var item in items)
        {
            if (_byId.ContainsKey(item.Id))
            {
                continue;
            }

            var data = new ItemData(item, style.Variables);
            _byId.Add(item.Id, data);
            given.Add(data);
        }

        var seen = new HashSet<ItemData>();
        var order = new List<ItemData>(given.Count);
        foreach (var citation in citations)
        {
            foreach (var cite in citation)
            {
                if (Find(cite.ItemId) is { } item && seen.Add(item))
                {
                    order.Add(item);
                }
            }
        }

        foreach (var item in given)
        {
            if (seen.Add(item))
            {
                order.Add(item);
            }
        }

        for (var i = 0; i < order.Count; i++)
        {
            order[i].CitationNumber = i + 1;
        }

        Listed = style.Bibliography?.Sort is { } sort ? Sorted(order, sort, e) : order;
    }

    /// <summary>In the order of the bibliography.</summary>
    public IReadOnlyList<ItemData> Listed { get; }

    public ItemData? Find(string id) => _byId.GetValueOrDefault(id);

    private static bool IsCitationNumber(SortKeyElement key) =>
        key.Variable == Variables.CitationNumber || (key.Macro is { } macro && StyleWalk.UsesCitationNumber(macro.Children));

    private static List<ItemData> Sorted(List<ItemData> order, SortElement sort, Evaluator e)
    {
        List<ItemData> sorted = [.. SortKeys.Order(sort, order, static item => item, Area.BibliographySort, e)];

        // A list that is sorted by the numbers themselves, backwards, keeps them; any other order gives them anew.
        if (sort.Keys is [{ Descending: true } first, ..] && IsCitationNumber(first))
        {
            return sorted;
        }

        for (var i = 0; i < sorted.Count; i++)
        {
            sorted[i].CitationNumber = i + 1;
        }

        return sorted;
    }
}
