using System.Collections.Immutable;
using CsCheck;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Strips;

namespace HandoutGen.Pdf.Tests.Layout;

public sealed class PageBreakerTests
{
    private static readonly PageHeights TenLines = new(100, 100, 10);

    [Fact]
    public void An_empty_flow_has_one_empty_page() =>
        Assert.Equal(0, Assert.Single(PageBreaker.Break(Strips.Lines(0), TenLines)).Height);

    [Fact]
    public void Pages_are_filled_to_the_foot() =>
        Assert.Equal([10, 20], PageBreaker.Break(Strips.Lines(28), TenLines).Breaks());

    [Fact]
    public void The_first_page_may_have_another_height() =>
        Assert.Equal([5, 15], PageBreaker.Break(Strips.Lines(25), TenLines with { First = 50 }).Breaks());

    [Fact]
    public void A_heading_moves_with_its_text()
    {
        var rules = new BreakRules[28];
        rules[9] = rules[10] = BreakRules.StrandsHeading; // The heading is line 8.
        Assert.Equal(8, PageBreaker.Break(Strips.Lines(rules), TenLines).Breaks().First());
    }

    [Fact]
    public void The_last_page_is_never_a_line_or_two_when_another_page_can_give_some()
    {
        var pages = PageBreaker.Break(Strips.Lines(81), new PageHeights(400, 400, 10));
        Assert.Equal(3, pages.Length);
        Assert.True(pages[^1].Height >= 60, $"the last page is {pages[^1].Height} points high");
    }

    [Fact]
    public void White_above_a_strip_is_dropped_at_the_head_of_a_page()
    {
        var strips = Enumerable.Range(0, 20).Select(i => Strips.Line(space: i == 10 ? 50 : 0));
        Assert.Equal([10], PageBreaker.Break(new VerticalList([.. strips]), TenLines).Breaks());
    }

    [Fact]
    public void A_strip_taller_than_a_page_has_a_page_of_its_own()
    {
        var list = new VerticalList([Strips.Line(), Strips.Line(height: 300), Strips.Line()]);
        Assert.Equal([1, 2], PageBreaker.Break(list, TenLines).Breaks());
    }

    [Fact]
    public void Where_every_break_is_wrong_the_text_is_set_all_the_same()
    {
        var rules = Enumerable.Repeat(BreakRules.StrandsHeading, 40).ToArray();
        Assert.Equal(4, PageBreaker.Break(Strips.Lines(rules), TenLines).Length);
    }

    [Fact]
    public void A_hole_before_what_is_tall_is_not_shared_out_among_the_pages_before()
    {
        // Fourteen lines, and then what takes a page: seven and seven would be two holes.
        var list = new VerticalList([.. Enumerable.Range(0, 14).Select(_ => Strips.Line()), Strips.Line(height: 90), .. Enumerable.Range(0, 9).Select(_ => Strips.Line())]);
        Assert.InRange(PageBreaker.Break(list, TenLines).Breaks().First(), 8, 10);
    }

    [Fact]
    public void No_arrangement_of_pages_is_cheaper_than_the_one_that_is_found()
    {
        BreakRules[] kinds =
        [
            BreakRules.None, BreakRules.None, BreakRules.Orphan, BreakRules.Widow, BreakRules.StrandsHeading, BreakRules.DividesShortList, BreakRules.DividesParagraph,
        ];
        Gen.Select(Gen.Int[0, kinds.Length - 1].Select(i => kinds[i]), Gen.Int[0, 3], (rule, space) => (rule, space)).Array[1, 14].Sample(flow =>
        {
            var list = new VerticalList([.. flow.Select(line => Strips.Line(line.rule, line.space * 5))]);
            var heights = new PageHeights(45, 60, 10);
            Assert.Equal(Cheapest(list, heights, 0), Cost(list, heights, PageBreaker.Break(list, heights)), 3);
        });
    }

    [Fact]
    public void Every_strip_stands_on_exactly_one_page()
    {
        var rules = Gen.Int[0, 16383].Select(bits => (BreakRules)bits);
        rules.Array[1, 200].Sample(flow =>
        {
            var pages = PageBreaker.Break(Strips.Lines(flow), TenLines);
            Assert.Equal(default, pages[0].From);
            Assert.Equal(new FlowPosition(flow.Length, 0), pages[^1].End);
            Assert.All(pages.Zip(pages.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.From));
            Assert.All(pages, page => Assert.True(page.Height <= 100.01));
        });
    }

    // The costs once more, by trying every arrangement.
    private static double Cheapest(VerticalList list, PageHeights heights, int from)
    {
        var best = double.PositiveInfinity;
        for (var end = from + 1; end <= list.Count; end++)
        {
            if (end == from + 1 || list.Height(from, end) <= HeightOf(heights, from))
            {
                best = Math.Min(best, PageCost(list, heights, from, end) + (end == list.Count ? 0 : Cheapest(list, heights, end)));
            }
        }

        return best;
    }

    private static double Cost(VerticalList list, PageHeights heights, ImmutableArray<PageSpan> pages) =>
        pages.Sum(page => PageCost(list, heights, page.From.Strip, page.End.Strip));

    private static double PageCost(VerticalList list, PageHeights heights, int from, int end)
    {
        var own = OwnCost(list, heights, from, end);
        var hasHole = list.Height(from, end) < 0.8 * HeightOf(heights, from);
        var later = Enumerable.Range(end + 1, list.Count - end).TakeWhile(other => list.Height(from, other) <= HeightOf(heights, from));
        return own + (hasHole && later.Any(other => OwnCost(list, heights, from, other) <= own) ? BreakCosts.EndsEarly : 0);
    }

    private static double OwnCost(VerticalList list, PageHeights heights, int from, int end)
    {
        var (height, page) = (list.Height(from, end), HeightOf(heights, from));
        if (end == list.Count)
        {
            return BreakCosts.Page + (from == 0 ? 0 : BreakCosts.ShortLastPage * Math.Max(0, 1 - (height / Math.Min(10 * BreakCosts.ShortPageLines, BreakCosts.ShortPagePart * page))));
        }

        return BreakCosts.Page + BreakCosts.OfPage(list.Strips[end].Break) + BreakCosts.OfWhite(1 - (height / page));
    }

    private static double HeightOf(PageHeights heights, int from) => from == 0 ? heights.First : heights.Others;
}
