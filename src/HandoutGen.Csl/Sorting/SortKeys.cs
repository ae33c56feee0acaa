using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Sorting;

/// <summary>Evaluates the keys of <c>cs:sort</c> for an item (specification, "Sorting"): a collation key each, null where it is empty.</summary>
internal static class SortKeys
{
    private static readonly NameOptions InOrder = new() { NameAsSortOrder = NameAsSortOrder.All, Form = NameForm.Long };

    /// <summary>What is sorted, in order; equals stay in the order that they have.</summary>
    /// <param name="sort">The keys.</param>
    /// <param name="all">Cites or entries.</param>
    /// <param name="item">Gives the item of each.</param>
    /// <param name="area">Cites or entries are sorted.</param>
    /// <param name="e">Evaluates the macros of the keys.</param>
    public static IEnumerable<T> Order<T>(SortElement sort, IEnumerable<T> all, Func<T, ItemData> item, Area area, Evaluator e) =>
        all.OrderBy(one => Of(sort, item(one), area, e), Comparer<CollationKey?[]>.Create((a, b) => Compare(sort, a, b)));

    private static CollationKey?[] Of(SortElement sort, ItemData item, Area area, Evaluator e)
    {
        var keys = new CollationKey?[sort.Keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var key = sort.Keys[i];
            var text = key.Macro is { } macro ? Macro(macro, key, item, area, e) : Variable(key, item, area, e);
            keys[i] = string.IsNullOrEmpty(text) ? null : Collation.Key(text, e.Locale.Alphabet);
        }

        return keys;
    }

    /// <summary>Compares the letters of each key in turn, then, where all are equal, their diacritics.</summary>
    private static int Compare(SortElement sort, CollationKey?[] a, CollationKey?[] b) =>
        Compare(sort, a, b, static key => key.Primary) is var order and not 0 ? order : Compare(sort, a, b, static key => key.Secondary);

    /// <summary>Items without a key's value come last, whichever way the key sorts.</summary>
    private static int Compare(SortElement sort, CollationKey?[] a, CollationKey?[] b, Func<CollationKey, string> level)
    {
        for (var i = 0; i < sort.Keys.Length; i++)
        {
            if (a[i] is not { } one || b[i] is not { } other)
            {
                if (a[i] is null && b[i] is null)
                {
                    continue;
                }

                return a[i] is null ? 1 : -1;
            }

            var order = string.CompareOrdinal(level(one), level(other));
            if (order != 0)
            {
                return sort.Keys[i].Descending ? -order : order;
            }
        }

        return 0;
    }

    private static string Macro(MacroElement macro, SortKeyElement key, ItemData item, Area area, Evaluator e)
    {
        e.Begin(area, item, CiteData.None, item.Expansion);
        e.SortNameOptions = key.NameOptions == NameOptions.None ? null : key.NameOptions;
        var node = e.Evaluate(macro.Children);
        return key.IsDate ? Dates(node) : PlainText.Of(node);
    }

    /// <summary>The dates alone: what a macro shows where there is none ("n.d.", "in press") orders as no date, after all others.</summary>
    private static string Dates(OutputNode? node)
    {
        var leaves = new List<OutputNode>();
        node?.CollectLeaves(leaves);
        return string.Concat(leaves.Where(static leaf => leaf.Role == NodeRole.SortedDate).Select(static leaf => leaf.Text));
    }

    private static string? Variable(SortKeyElement key, ItemData item, Area area, Evaluator e)
    {
        var variable = key.Variable;
        if (variable == Variables.CitationNumber)
        {
            return item.NumberText();
        }

        if (variable == Variables.CitationLabel)
        {
            return item.CitationLabel ??= CitationLabel.Of(item);
        }

        switch (item[variable])
        {
            case NameList list:
                e.Begin(area, item, CiteData.None, CiteExpansion.None);
                e.SortNameOptions = key.NameOptions.Or(InOrder);
                return PlainText.Of(NamesEvaluation.Evaluate(key.Names, e)) is var text && list.Names.Length == 0 ? null : text;
            case CslDate date:
                return DateEvaluation.ForSorting(date, null);
            case string value:
                return RichText.Plain(value);
            default:
                return null;
        }
    }
}
