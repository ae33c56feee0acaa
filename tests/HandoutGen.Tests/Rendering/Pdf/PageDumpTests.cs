using HandoutGen.Model;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>
/// Where everything stands on the pages of the small handouts of <c>tests/pages</c>, in both prints: what moves, or lies on
/// something else, is a difference of text. GOLDEN_ACCEPT=1 rewrites the dumps.
/// </summary>
public sealed class PageDumpTests
{
    private static readonly HandoutFolder Pages = new("pages");

    public static TheoryData<string> Names => [.. Pages.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_stands_where_it_stood(string name) => Pages.Matches(name + ".txt", PageDump.Text(Pages.Read(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void And_in_large_print(string name) =>
        Pages.Matches(name + ".large-print.txt", PageDump.Text(Pages.Read(name), largePrint: true));

    [Fact]
    public void The_running_header_stands_on_every_page_but_that_of_the_title()
    {
        var marks = PageDump.Of(Pages.Read("running-lines"));
        var pages = marks.Max(mark => mark.Page);
        Assert.InRange(pages, 3, 9);
        Assert.Equal(Enumerable.Range(2, pages - 1), Headers(marks).Select(mark => mark.Page).Distinct());
        Assert.All(Headers(marks), header => Assert.All(
            marks.Where(mark => mark.Page == header.Page && mark.Kind == "text"), text => Assert.True(text.Y > header.Y + 10)));
    }

    [Fact]
    public void A_single_page_has_no_running_header() => Assert.Empty(Headers(PageDump.Of(Pages.Read("references"))));

    // Some words, the label of their item, and the first words beside that label.
    [Theory]
    [InlineData("A box is the first", "•", "►")]
    [InlineData("A quotation", "•", "A quotation")]
    [InlineData("A box beside a number", "1.", "▲")]
    [InlineData("A number in a bullet", "•", "A number in a bullet")]
    [InlineData("code", "•", "code")]
    public void A_label_stands_on_the_first_line_beside_it(string words, string label, string firstLine)
    {
        foreach (var largePrint in new[] { false, true })
        {
            var marks = PageDump.Of(Pages.Read("items"), largePrint).Where(mark => mark.Kind == "text").ToList();
            var text = marks.FindIndex(mark => mark.Words.StartsWith(words, StringComparison.Ordinal));
            var first = marks.FindLast(mark => marks.IndexOf(mark) <= text && mark.Words.StartsWith(firstLine, StringComparison.Ordinal))!;
            var beside = marks.FindLast(mark => marks.IndexOf(mark) < text && mark.Words == label)!;
            Assert.True(Math.Abs(beside.Y - first.Y) < 1.5 && beside.X < first.X, $"{beside}\n{first}");
        }
    }

    [Fact]
    public void No_line_lies_on_another()
    {
        foreach (var name in Pages.Names)
        {
            var lines = PageDump.Of(Pages.Read(name)).Where(mark => mark.Words.Length > 0).ToList();
            Assert.All(lines.GroupBy(line => (line.Page, X: Math.Round(line.X))), column =>
            {
                var places = column.Select(line => line.Y).Order().ToList();
                Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First > 9, $"{name}: {column.Key} at {pair}"));
            });
        }
    }

    private static IEnumerable<PageDump.Mark> Headers(IEnumerable<PageDump.Mark> marks) =>
        marks.Where(mark => mark.Kind == "header" && mark.Words.Length > 0);
}
