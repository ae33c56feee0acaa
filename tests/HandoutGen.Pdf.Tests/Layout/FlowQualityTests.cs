using System.Collections.Immutable;
using CsCheck;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Measuring;
using HandoutGen.Layout.Strips;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;
using HandoutGen.Typography.Fonts;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Pdf.Tests.Layout;

/// <summary>The promises of page breaking, on measured text.</summary>
public sealed class FlowQualityTests
{
    private const BreakRules Forbidden =
        BreakRules.StrandsHeading | BreakRules.Orphan | BreakRules.Widow | BreakRules.LoneItem | BreakRules.DividesRow | BreakRules.StrandsEdge;

    private static readonly PageHeights Heights = new(400, 400, 16);
    private static readonly ShapeCache Cache = new();
    private static readonly FontFamily Family =
        new("Source Sans 3", [FontFace.Open(OutsideData.Font("source-sans-3/SourceSans3_400Regular.ttf"))]);

    private static readonly TextStyle Style = new(new FontStack([Family], 400, italic: false), 11.5, Rgb.Black, "en");

    private static readonly FlowElement Element = new(StructureType.P, null);

    [Fact]
    public void No_heading_is_stranded_and_no_line_item_or_row_stands_alone()
    {
        var node = Gen.Select(Gen.Int[0, 4], Gen.Int[1, 6], (kind, size) => Node(kind, size));
        node.Array[1, 60].Sample(
            nodes =>
            {
                var list = FlowMeasurer.Measure([.. nodes], 300, new MeasureContext(Cache, [], Heights.Others));
                var pages = PageBreaker.Break(list, Heights);
                Assert.All(pages.Skip(1), page => Assert.Equal(BreakRules.None, list.Strips[page.From.Strip].Break & Forbidden));
                Assert.All(pages, page => Assert.True(page.Height <= Heights.Others + 0.01));
            },
            iter: 100);
    }

    [Fact]
    public void Nor_in_columns_nor_in_what_is_nested()
    {
        var heights = new PageHeights(800, 800, 16); // A heading, a table's head and its first row are high where columns are narrow.
        var plain = Gen.Select(Gen.Int[0, 4], Gen.Int[1, 6], (kind, size) => Node(kind, size));
        var nested = Gen.Select(Gen.Int[0, 3], plain.Array[1, 12], (kind, nodes) => Nest(kind, nodes));
        Gen.Frequency((3, plain), (2, nested)).Array[1, 40].Sample(
            nodes =>
            {
                var list = FlowMeasurer.Measure([.. nodes], 400, new MeasureContext(Cache, [], heights.Others));
                var pages = PageBreaker.Break(list, heights);
                Assert.Equal(new FlowPosition(list.Count, 0), pages[^1].End);
                Assert.All(pages.Zip(pages.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.From));
                Assert.All(pages, page => Assert.True(page.Height <= heights.Others + 0.01, $"{page.Height} points on a page of {heights.Others}"));
                Assert.All(Breaks(list, pages), rules => Assert.Equal(BreakRules.None, rules & Forbidden & ~BreakRules.LoneItem));
            },
            iter: 100);
    }

    [Fact]
    public void A_page_may_begin_with_a_heading_though_the_one_before_has_a_single_line()
    {
        FlowNode[] glossary = [.. Enumerable.Range(0, 40).SelectMany(_ => new[] { Node(0, 1), Node(1, 1) })];
        var list = FlowMeasurer.Measure([.. glossary], 300, new MeasureContext(Cache, [], Heights.Others));
        Assert.All(
            PageBreaker.Break(list, Heights).Skip(1),
            page => Assert.Equal(BreakRules.None, list.Strips[page.From.Strip].Break & BreakRules.StrandsHeading));
    }

    [Fact]
    public void No_page_begins_with_the_short_last_paragraph_of_a_section()
    {
        for (var lines = 3; lines < 9; lines++)
        {
            FlowNode[] flow = [.. Enumerable.Range(0, 30).SelectMany(_ => new[] { Node(0, 1), Node(1, lines), Node(1, 1) })];
            var list = FlowMeasurer.Measure([.. flow], 300, new MeasureContext(Cache, [], Heights.Others));
            Assert.Equal(29, list.Strips.Count(strip => strip.Break.HasFlag(BreakRules.StrandsTail)));
            Assert.All(
                PageBreaker.Break(list, Heights).Skip(1),
                page => Assert.Equal(BreakRules.None, list.Strips[page.From.Strip].Break & BreakRules.StrandsTail));
        }
    }

    [Fact]
    public void What_stands_over_a_label_or_is_no_paragraph_is_no_such_tail()
    {
        var label = Paragraph(1) with { KeepLines = 2 };
        FlowNode[][] flows = [[Node(1, 1), label, Node(4, 3)], [Node(2, 2), Node(0, 1), Node(1, 1)], [Node(1, 1), new FlowRule(1, Rgb.Black, null), Node(0, 1), Node(1, 1)], [Node(1, 4), Node(0, 1), Node(1, 1)]];
        Assert.All(flows, flow => Assert.DoesNotContain(
            FlowMeasurer.Measure([.. flow], 300, new MeasureContext(Cache, [], Heights.Others)).Strips, strip => strip.Break.HasFlag(BreakRules.StrandsTail)));
    }

    [Fact]
    public void A_line_between_blocks_ends_a_page_and_begins_none()
    {
        for (var lines = 1; lines < 6; lines++)
        {
            FlowNode[] flow = [.. Enumerable.Range(0, 40).SelectMany(_ => new FlowNode[] { Paragraph(lines), new FlowRule(1, Rgb.Black, null) { SpaceBefore = 20, SpaceAfter = 20 } })];
            var list = FlowMeasurer.Measure([.. flow], 300, new MeasureContext(Cache, [], Heights.Others));
            Assert.All(PageBreaker.Break(list, Heights).Skip(1), page => Assert.IsNotType<RulePiece>(list.Strips[page.From.Strip].Piece));
        }
    }

    [Fact]
    public void A_row_that_goes_on_has_white_between_the_repeated_head_and_its_text()
    {
        ImmutableArray<TextRun> text = [new TextRun(string.Join(' ', Enumerable.Repeat("Rest when the day is long.", 200)), Style)];
        var table = Table(1) with { Rows = [new FlowTableRow(Element, [new FlowTableCell(Element, text), new FlowTableCell(Element, [])])] };
        var list = FlowMeasurer.Measure([table], 300, new MeasureContext(Cache, [], Heights.Others));
        var next = PageBreaker.Break(list, Heights)[1].From.Strip;
        Assert.True(list.Strips[next].Index > 0);
        var head = list.Strips.TakeWhile(strip => strip.Piece == list.Strips[0].Piece).Sum(strip => strip.Height);
        Assert.Equal(head + table.Style.PaddingY, list.Opening(next));
    }

    [Fact]
    public void No_page_has_the_letterhead_alone()
    {
        var letterhead = new FlowBox([Paragraph(1)], new BoxStyle()) { KeepsNext = true };
        var whole = new FlowBox([Paragraph(17)], new BoxStyle()); // It would fit on the second page.
        var list = FlowMeasurer.Measure([letterhead, Node(0, 1), whole], 300, new MeasureContext(Cache, [], Heights.Others));
        Assert.InRange(list.Height(0, list.Count), 221, 399);
        Assert.True(PageBreaker.Break(list, Heights with { First = 220 })[0].End.Strip > 5);
    }

    [Fact]
    public void A_page_may_end_after_a_box_of_one_line_under_its_label()
    {
        var label = Paragraph(1) with { KeepLines = 2 };
        var line = Paragraph(1) with { Runs = [new TextRun("Rest.", Style)] };
        var box = new FlowBox([label, line], new BoxStyle { PaddingTop = 6, PaddingBottom = 6 });
        var list = FlowMeasurer.Measure([box, Paragraph(2)], 300, new MeasureContext(Cache, [], Heights.Others));
        Assert.Equal(BreakRules.None, list.Strips[4].Break);
        Assert.All(list.Strips[1..4], strip => Assert.NotEqual(BreakRules.None, strip.Break));
    }

    [Fact]
    public void Neither_the_first_nor_the_last_short_item_of_a_list_stands_alone()
    {
        for (var before = 1; before < 26; before++)
        {
            var list = FlowMeasurer.Measure([.. Enumerable.Repeat(Node(1, 1), before), Node(2, 10), Paragraph(9)], 300, new MeasureContext(Cache, [], Heights.Others));
            Assert.True(list.Strips[before].Space > 0 && list.Strips[before + 11].Space > 0); // One strip for each item.
            Assert.All(PageBreaker.Break(list, Heights).Skip(1), page => Assert.True(
                page.From.Strip != before + 1 && page.From.Strip != before + 11, $"after {before} lines a page begins with strip {page.From.Strip}"));
        }
    }

    [Fact]
    public void A_column_that_lacks_four_times_as_much_is_given_twice_as_much()
    {
        static ImmutableArray<PreparedParagraph?> Row(params string[] cells) =>
            [.. cells.Select(cell => ParagraphLayout.Prepare([new TextRun(cell, Style)], Cache, []))];

        string Words(int count) => string.Join(' ', Enumerable.Repeat("nnnn", count));

        // With a word and a space the same wherever they stand, a line of n words lacks n - 1 of them.
        var columns = new ColumnWidths([Row(Words(1), Words(11), Words(41))], 3, 500);
        var widths = columns.Share(columns.Least + 90, 0);
        var word = columns.Least / 3;
        Assert.Equal(90, widths.Sum() - columns.Least, 3);
        Assert.InRange(widths[0] - word, 0, 1);
        Assert.Equal(2, (widths[2] - word) / (widths[1] - word), 0.02);
    }

    [Fact]
    public void A_list_of_three_short_items_stays_whole() => StaysWhole(Node(2, 1));

    [Fact]
    public void A_table_of_three_short_rows_stays_whole() => StaysWhole(Table(3));

    [Fact]
    public void A_box_is_divided_between_its_blocks_where_keeping_it_whole_would_leave_a_hole()
    {
        var heights = new PageHeights(600, 600, 16);
        for (var before = 14; before < 36; before++)
        {
            var box = new FlowBox([Paragraph(4), Paragraph(4), Paragraph(4)], new BoxStyle { PaddingTop = 6, PaddingBottom = 6 });
            var list = FlowMeasurer.Measure([.. Enumerable.Repeat(Node(1, 1), before), box, .. Enumerable.Repeat(Node(1, 1), 12)], 300, new MeasureContext(Cache, [], heights.Others));
            var first = PageBreaker.Break(list, heights)[0];
            Assert.True(first.Height > 0.68 * 600, $"after {before} lines a page is filled to {first.Height} of 600 points");
            Assert.False(list.Strips[first.End.Strip].Break.HasFlag(BreakRules.DividesBlockInBox), $"after {before} lines a paragraph in the box is divided");
        }
    }

    private static void StaysWhole(FlowNode node)
    {
        var heights = new PageHeights(600, 600, 16); // Less than a third of it is no hole.
        for (var lines = 5; lines < 28; lines++)
        {
            FlowNode[] flow = [.. Enumerable.Repeat(Node(1, 1), lines), node, .. Enumerable.Repeat(Node(1, 2), 10)];
            var list = FlowMeasurer.Measure([.. flow], 300, new MeasureContext(Cache, [], heights.Others));
            Assert.Contains(list.Strips, strip => strip.Break.HasFlag(BreakRules.DividesShortList));
            Assert.All(
                PageBreaker.Break(list, heights).Skip(1),
                page => Assert.False(list.Strips[page.From.Strip].Break.HasFlag(BreakRules.DividesShortList)));
        }
    }

    // What was wrong with the end of each page and of each column.
    private static IEnumerable<BreakRules> Breaks(VerticalList list, ImmutableArray<PageSpan> pages)
    {
        foreach (var page in pages)
        {
            foreach (var (strip, row) in page.Rows)
            {
                var columns = ((ColumnsPiece)list.Strips[strip].Piece).List;
                foreach (var end in row.Ends.Where(end => end < columns.Count))
                {
                    yield return columns.Strips[end].Break;
                }
            }

            if (page.End.Inner == 0 && page.End.Strip < list.Count)
            {
                yield return list.Strips[page.End.Strip].Break;
            }
        }
    }

    private static FlowNode Nest(int kind, FlowNode[] nodes) => kind switch
    {
        0 => new FlowColumns([.. nodes], 2, 20) { SpaceBefore = 8, SpaceAfter = 8 },
        1 => new FlowColumns([.. nodes], 3, 20) { SpaceBefore = 8, SpaceAfter = 8 },
        2 => new FlowBox([.. nodes], new BoxStyle { PaddingTop = 6, PaddingBottom = 6, PaddingStart = 12 }),
        _ => new FlowList([.. nodes.Select(node => new FlowItem(null, [Paragraph(1), node]))], 12),
    };

    private static FlowNode Node(int kind, int size) => kind switch
    {
        0 => Paragraph(1) with { Element = new FlowElement(StructureType.H2, null), KeepLines = 2, SpaceBefore = 20, SpaceAfter = 4 },
        1 => Paragraph(size),
        2 => new FlowList([.. Enumerable.Range(0, size + 2).Select(_ => new FlowItem(null, [Paragraph(1)]))], 12),
        3 => new FlowBox([Paragraph(size), Paragraph(2)], new BoxStyle { PaddingTop = 6, PaddingBottom = 6 }),
        _ => Table(size + 1),
    };

    private static FlowParagraph Paragraph(int sentences) =>
        new(Element, [new TextRun(string.Join(' ', Enumerable.Repeat("Pain is made by the brain to keep us safe.", sentences)), Style)], 16)
        {
            SpaceBefore = 8,
            SpaceAfter = 8,
        };

    private static FlowTable Table(int rows)
    {
        ImmutableArray<TextRun> text = [new TextRun("Rest when the day is long, and walk when it is short.", Style)];
        FlowTableRow Row() => new(Element, [new FlowTableCell(Element, text), new FlowTableCell(Element, text)]);
        return new FlowTable(
            Element,
            [TextAlignment.Start, TextAlignment.End],
            Row(),
            [.. Enumerable.Range(0, rows).Select(_ => Row())],
            new TableStyle(14, 6, 4, Rgb.White, Rgb.Black, Rgb.Black) { LeastSize = 9 });
    }
}
