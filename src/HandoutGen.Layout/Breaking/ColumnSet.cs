using System.Collections.Immutable;
using HandoutGen.Layout.Strips;

namespace HandoutGen.Layout.Breaking;

/// <summary>How a part of a column set stands on one page.</summary>
/// <param name="From">Its first strip.</param>
/// <param name="Ends">The strip after the last of each column, in order; never empty.</param>
/// <param name="Height">The height of the longest column.</param>
/// <param name="Cost">What the breaks between the columns cost.</param>
internal sealed record ColumnRow(int From, ImmutableArray<int> Ends, double Height, double Cost)
{
    /// <summary>The strip after the last of the row.</summary>
    public int End => Ends[^1];
}

/// <summary>A list that is set in columns side by side, balanced where it ends and filled where it goes on.</summary>
internal sealed class ColumnSet(VerticalList list, int count)
{
    // How many ends near the foot of a column are tried when a column is filled.
    private const int TriedEnds = 8;

    private readonly Dictionary<int, ColumnRow> _balanced = [];

    /// <summary>The strips that flow through the columns.</summary>
    public VerticalList List { get; } = list;

    /// <summary>The number of columns.</summary>
    public int Count { get; } = count;

    /// <summary>
    /// The rest of the set from a strip on, in columns as even as the rules for breaks allow; null when it is sure not to
    /// fit into <paramref name="height"/>.
    /// </summary>
    public ColumnRow? Balance(int from, double height)
    {
        // The heights of the columns add up to no less than the whole without the white that is dropped at their heads.
        if (List.Height(from, List.Count) > (Count * height * 1.5) + 200)
        {
            return null;
        }

        if (!_balanced.TryGetValue(from, out var row))
        {
            row = Best(from, Count, double.PositiveInfinity);
            _balanced.Add(from, row);
        }

        return row.Height <= height ? row : null;
    }

    /// <summary>The ways to fill the columns to a height, each to its foot, one for each strip that the next page can begin with.</summary>
    public IReadOnlyList<ColumnRow> Fill(int from, double height)
    {
        var best = new SortedDictionary<int, ColumnRow>();
        Fill(new ColumnRow(from, [], 0, 0), height, best);
        return [.. best.Values];
    }

    // Goes on from the columns that are filled already.
    private void Fill(ColumnRow filled, double height, SortedDictionary<int, ColumnRow> best)
    {
        var from = filled.Ends.IsEmpty ? filled.From : filled.End;
        if (filled.Ends.Length == Count || from == List.Count)
        {
            if (!best.TryGetValue(from, out var other) || filled.Cost < other.Cost)
            {
                best[from] = filled;
            }

            return;
        }

        var endsPage = filled.Ends.Length == Count - 1;
        foreach (var end in Ends(from, LastThatFits(from, height), endsPage))
        {
            var columnHeight = List.Height(from, end);
            var breakCost = endsPage ? 0 : CostOfEnd(end, endsPage);
            var cost = filled.Cost + breakCost + BreakCosts.OfWhite(1 - (columnHeight / height));
            Fill(new ColumnRow(filled.From, filled.Ends.Add(end), Math.Max(filled.Height, columnHeight), cost), height, best);
        }
    }

    // From the foot upwards, those that break no rule of the first rank; only where there is none, the foot itself.
    private List<int> Ends(int from, int last, bool endsPage)
    {
        var ends = new List<int>(TriedEnds);
        for (var end = last; end > from && ends.Count < TriedEnds; end--)
        {
            if (CostOfEnd(end, endsPage) < BreakCosts.Never)
            {
                ends.Add(end);
            }
        }

        return ends.Count > 0 ? ends : [last];
    }

    private double CostOfEnd(int end, bool endsPage) =>
        end == List.Count ? 0 : endsPage ? BreakCosts.OfPage(List.Strips[end].Break) : BreakCosts.OfColumn(List.Strips[end].Break);

    // At least one strip: what is taller than the column would otherwise never be set.
    private int LastThatFits(int from, double height)
    {
        var end = from;
        while (end < List.Count && (end == from || List.Height(from, end + 1) <= height))
        {
            end++;
        }

        return end;
    }

    private ColumnRow Best(int from, int columns, double limit)
    {
        if (columns == 1 || from == List.Count)
        {
            return new ColumnRow(from, [List.Count], List.Height(from, List.Count), 0);
        }

        ColumnRow? best = null;
        var bestCost = double.PositiveInfinity;

        // From an even share on, first downwards in the list, then upwards: either way the search ends where height alone costs too much.
        var even = from + 1;
        while (even < List.Count && List.Height(from, even) * columns < List.Height(from, List.Count))
        {
            even++;
        }

        for (var end = even; end <= List.Count && Costs(List.Height(from, end)); end++)
        {
            Try(end, isEarlier: false);
        }

        for (var end = even - 1; end > from && Costs(List.Height(end, List.Count) / (columns - 1)); end--)
        {
            Try(end, isEarlier: true);
        }

        return best ?? new ColumnRow(from, [List.Count], List.Height(from, List.Count), 0);

        bool Costs(double height) => height * BreakCosts.ColumnHeight <= Math.Min(bestCost, limit);

        void Try(int end, bool isEarlier)
        {
            var height = List.Height(from, end);
            var rest = Best(end, columns - 1, Math.Min(bestCost, limit));
            var cost = rest.Cost + (end == List.Count ? 0 : BreakCosts.OfColumn(List.Strips[end].Break))
                + (BreakCosts.RisingColumn * Math.Max(0, rest.Height - height));
            var tallest = Math.Max(height, rest.Height);
            var total = (tallest * BreakCosts.ColumnHeight) + cost;
            if (total < bestCost || (isEarlier && total <= bestCost))
            {
                bestCost = total;
                best = new ColumnRow(from, [end, .. rest.Ends], tallest, cost);
            }
        }
    }
}
