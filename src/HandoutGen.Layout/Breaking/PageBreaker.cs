using System.Collections.Immutable;
using HandoutGen.Layout.Strips;

namespace HandoutGen.Layout.Breaking;

/// <summary>A place in the flow: before a strip, or inside a column set before one of its strips.</summary>
internal readonly record struct FlowPosition(int Strip, int Inner) : IComparable<FlowPosition>
{
    /// <inheritdoc/>
    public int CompareTo(FlowPosition other) =>
        Strip != other.Strip ? Strip.CompareTo(other.Strip) : Inner.CompareTo(other.Inner);
}

/// <summary>What stands on one page.</summary>
/// <param name="From">Where the page begins.</param>
/// <param name="End">Where the next page begins.</param>
/// <param name="Rows">How each column set on the page stands, by its strip.</param>
/// <param name="Height">The height of what stands on it.</param>
internal sealed record PageSpan(FlowPosition From, FlowPosition End, ImmutableDictionary<int, ColumnRow> Rows, double Height)
{
    /// <summary>The part that its strips give up of the height that they may give up.</summary>
    public double Given { get; init; }

    /// <summary>Strips without columns from one on.</summary>
    public static PageSpan Of(int strip) => new(new FlowPosition(strip, 0), default, ImmutableDictionary<int, ColumnRow>.Empty, 0);
}

/// <summary>The heights that a page breaker works with, in points.</summary>
/// <param name="First">The text height of the first page.</param>
/// <param name="Others">The text height of the other pages.</param>
/// <param name="Leading">The leading of running text.</param>
internal readonly record struct PageHeights(double First, double Others, double Leading);

/// <summary>
/// Divides a flow into pages at the least total cost (<see cref="BreakCosts"/>), searched over the whole document as
/// Knuth and Plass search a paragraph. Each place that can begin a page is reached once and looks one page ahead, so
/// the time grows with the length of the document and not faster.
/// </summary>
internal sealed class PageBreaker
{
    private readonly VerticalList _list;
    private readonly PageHeights _heights;
    private readonly SortedDictionary<FlowPosition, Arrival> _open = [];
    private readonly Dictionary<FlowPosition, Arrival> _closed = [];
    private readonly Dictionary<int, ColumnSet> _columns = [];

    private PageBreaker(VerticalList list, PageHeights heights)
    {
        _list = list;
        _heights = heights;
    }

    /// <summary>The pages in order; one empty page for an empty flow.</summary>
    public static ImmutableArray<PageSpan> Break(VerticalList list, PageHeights heights)
    {
        var end = new FlowPosition(list.Count, 0);
        return list.Count == 0
            ? [new PageSpan(end, end, ImmutableDictionary<int, ColumnRow>.Empty, 0)]
            : new PageBreaker(list, heights).Search(end);
    }

    private ImmutableArray<PageSpan> Search(FlowPosition end)
    {
        var start = new FlowPosition(0, 0);
        _open.Add(start, new Arrival(0, null));
        while (_open.Count > 0)
        {
            var (position, arrival) = _open.First();
            _open.Remove(position);
            _closed.Add(position, arrival);
            if (position != end)
            {
                Extend(position, arrival.Cost, position == start ? _heights.First : _heights.Others);
            }
        }

        var pages = new Stack<PageSpan>();
        for (var page = _closed[end].Page; page is not null; page = _closed[page.From].Page)
        {
            pages.Push(page);
        }

        return [.. pages];
    }

    // Tries every end that a page beginning here can have.
    private void Extend(FlowPosition from, double cost, double pageHeight)
    {
        var best = double.PositiveInfinity;
        foreach (var (page, columnsCost) in Enumerable.Reverse(Ends(from, pageHeight)))
        {
            var own = columnsCost + PageCost(page, pageHeight);
            var endsEarly = best <= own && page.Height < (1 - BreakCosts.MuchWhitePart) * pageHeight;
            best = Math.Min(best, own);
            Arrive(page, cost + BreakCosts.Page + own + (endsEarly ? BreakCosts.EndsEarly : 0));
        }
    }

    // The ends that a page beginning here can have, from its head to its foot, each with what the columns on the page cost.
    private List<(PageSpan Page, double Cost)> Ends(FlowPosition from, double pageHeight)
    {
        var ends = new List<(PageSpan Page, double Cost)>();
        var cost = 0.0;
        var rows = ImmutableDictionary<int, ColumnRow>.Empty;
        var used = 0.0;
        var give = 0.0;
        for (var i = from.Strip; i < _list.Count; i++)
        {
            var strip = _list.Strips[i];
            var isFirst = i == from.Strip;
            if (strip.BeginsPage && !isFirst)
            {
                break;
            }

            var top = used + (isFirst ? _list.Opening(i) : strip.Space);
            if (strip.Piece is ColumnsPiece)
            {
                var set = SetAt(i);
                var inner = isFirst ? from.Inner : 0;
                var room = pageHeight - top - _list.Closing(i);
                if (set.Balance(inner, room) is not { } balanced)
                {
                    foreach (var (row, end) in Fillings(new FlowPosition(i, inner), pageHeight - top - _list.Closing(i), isFirst))
                    {
                        ends.Add((new PageSpan(from, end, rows.Add(i, row), top + row.Height), cost + row.Cost));
                    }

                    break;
                }

                rows = rows.Add(i, balanced);
                used = top + balanced.Height;
                cost += balanced.Cost;
            }
            else
            {
                used = top + strip.Height;
                give += strip.Give;
            }

            var height = used + _list.Closing(i);
            var excess = Math.Max(0, height - pageHeight - 0.01);
            if (excess > give && !isFirst)
            {
                break;
            }

            var given = give > 0 ? Math.Min(1, excess / give) : 0;
            ends.Add((new PageSpan(from, new FlowPosition(i + 1, 0), rows, height - (given * give)) { Given = given }, cost + BreakCosts.OfGiving(given)));
        }

        return ends;
    }

    // The ways to fill columns that do not end on the page, with what the next page begins with.
    private IEnumerable<(ColumnRow Row, FlowPosition End)> Fillings(FlowPosition columns, double room, bool isFirst)
    {
        var set = SetAt(columns.Strip);
        return room < 3 * _heights.Leading && !isFirst
            ? []
            : from row in set.Fill(columns.Inner, room)
              where row.Height <= room + 0.01 || isFirst
              select (row, row.End == set.List.Count ? new FlowPosition(columns.Strip + 1, 0) : columns with { Inner = row.End });
    }

    private void Arrive(PageSpan page, double cost)
    {
        if (!_open.TryGetValue(page.End, out var other) || cost < other.Cost)
        {
            _open[page.End] = new Arrival(cost, page);
        }
    }

    private double PageCost(PageSpan page, double pageHeight)
    {
        if (page.End.Strip == _list.Count)
        {
            var enough = Math.Min(BreakCosts.ShortPageLines * _heights.Leading, BreakCosts.ShortPagePart * pageHeight);
            var missing = Math.Max(0, 1 - (page.Height / enough));
            return page.From == default ? 0 : BreakCosts.ShortLastPage * missing;
        }

        var next = _list.Strips[page.End.Strip];
        if (next.BeginsPage && page.End.Inner == 0)
        {
            return 0;
        }

        var whiteCost = BreakCosts.OfWhite(1 - (page.Height / pageHeight));
        if (page.End.Inner == 0)
        {
            return BreakCosts.OfPage(next.Break) + whiteCost;
        }

        var set = SetAt(page.End.Strip);
        var divided = page.From.Strip != page.End.Strip && set.Balance(0, _heights.Others) is not null ? BreakCosts.DividedColumns : 0;
        return BreakCosts.OfPage(set.List.Strips[page.End.Inner].Break) + divided + whiteCost;
    }

    // The columns that a strip is; each keeps what it found out about itself.
    private ColumnSet SetAt(int strip)
    {
        if (!_columns.TryGetValue(strip, out var set))
        {
            var piece = (ColumnsPiece)_list.Strips[strip].Piece;
            set = new ColumnSet(piece.List, piece.Count);
            _columns.Add(strip, set);
        }

        return set;
    }

    // The cheapest way to a place: what it costs, and the page that ends there.
    private sealed record Arrival(double Cost, PageSpan? Page);
}
