using CsCheck;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Strips;

namespace HandoutGen.Pdf.Tests.Layout;

public sealed class ColumnSetTests
{
    [Fact]
    public void Two_columns_of_ten_lines_have_five_each() =>
        Assert.Equal([5, 10], new ColumnSet(Strips.Lines(10), 2).Balance(0, 1000)!.Ends);

    [Fact]
    public void An_odd_line_stands_in_the_first_column() =>
        Assert.Equal([6, 11], new ColumnSet(Strips.Lines(11), 2).Balance(0, 1000)!.Ends);

    [Fact]
    public void Three_columns_of_nine_lines_have_three_each() =>
        Assert.Equal([3, 6, 9], new ColumnSet(Strips.Lines(9), 3).Balance(0, 1000)!.Ends);

    [Fact]
    public void A_paragraph_is_not_parted_so_that_a_line_stands_alone()
    {
        // Five lines of one paragraph and five of another: an even part would leave no line alone, a longer one would.
        var list = Strips.Lines(
            BreakRules.None, BreakRules.Orphan, BreakRules.DividesParagraph, BreakRules.DividesParagraph, BreakRules.DividesParagraph,
            BreakRules.DividesParagraph, BreakRules.Widow, BreakRules.None, BreakRules.Orphan | BreakRules.Widow);
        Assert.NotEqual(6, new ColumnSet(list, 2).Balance(0, 1000)!.Ends[0]);
    }

    [Fact]
    public void What_does_not_fit_balanced_is_filled_to_the_foot_and_goes_on()
    {
        var set = new ColumnSet(Strips.Lines(50), 2);
        Assert.Null(set.Balance(0, 100));
        Assert.Contains(set.Fill(0, 100), row => row.End == 20);
    }

    [Fact]
    public void A_set_over_many_pages_ends_balanced()
    {
        var piece = new ColumnsPiece(Strips.Lines(52), 2, 0, 110);
        var list = new VerticalList([new Strip(piece, 0, 0, 0, 0, BreakRules.None, null)]);
        var pages = PageBreaker.Break(list, new PageHeights(100, 100, 10));
        Assert.Equal([20, 40], pages.Take(2).Select(page => page.End.Inner));
        Assert.Equal([46, 52], pages[^1].Rows[0].Ends);
    }

    [Fact]
    public void No_column_is_higher_than_it_must_be_where_breaks_are_free() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[2, 3]).Sample((lines, columns) =>
        {
            var row = new ColumnSet(Strips.Lines(lines), columns).Balance(0, 10000)!;
            Assert.Equal((lines + columns - 1) / columns * 10, row.Height);
            Assert.Equal(lines, row.End);
        });
}
