using HandoutGen.Cli.Commands;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Source.Handouts;
using HandoutGen.Typography;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>A handout from right to left is the mirror image of one from left to right. Latin words show it as well: only the handout's language differs.</summary>
public sealed class RightToLeftTests
{
    private static readonly PdfRenderer Renderer = new();

    // No lines under links: these belong to the words.
    private static ResolvedHandout Handout { get; } = (Sample.Everything with
    {
        Sections = [Sample.Everything.Sections[1]],
        References = new ReferenceList("references", "References", HangingIndent: true, []),
        Brand = Sample.Practice with
        {
            Typography = Sample.Practice.Typography with { LinkUnderline = false },
            Colors = Sample.Practice.Colors with { Link = new Rgb(0xD0, 0x70, 0x20) }, // Far enough from the text to need none.
        },
    }).Framed();

    [Theory]
    [InlineData(null)]
    [InlineData(2)]
    public void Bars_grounds_rules_and_pictures_stand_on_the_other_side(int? pages)
    {
        var usual = Boxes(Handout with { Pages = pages is { } count ? new Located<int>(count, default) : null });
        var mirrored = Boxes(Handout with { Language = "he", Pages = pages is { } same ? new Located<int>(same, default) : null });
        Assert.Equal(usual.Count, mirrored.Count);
        Assert.All(usual, box => Assert.Contains(mirrored, other => Mirrors(box, other)));
    }

    [Theory]
    [InlineData("•")]
    [InlineData("–")]
    public void Bullets_stand_at_the_right_of_their_items(string bullet)
    {
        var usual = Letters(Handout).Where(letter => letter.Value == bullet && letter.BoundingBox.Left < 300).ToList();
        var mirrored = Letters(Handout with { Language = "ar" }).Where(letter => letter.Value == bullet && letter.BoundingBox.Left > 300).ToList();
        Assert.NotEmpty(usual);
        Assert.Contains(usual, letter => mirrored.Exists(other => Math.Abs(612 - letter.EndBaseLine.X - other.StartBaseLine.X) < 0.1));
    }

    [Fact]
    public void Numbers_stand_at_the_right_of_their_items_with_the_dot_on_the_inner_side()
    {
        var letters = Letters(Handout with { Language = "he" });
        var number = letters.Index().First(pair => pair.Item.Value == "1" && pair.Index + 1 < letters.Count && letters[pair.Index + 1].Value == "0").Index;
        var dot = letters.Skip(number).First(letter => letter.Value == ".");
        Assert.True(dot.StartBaseLine.X < letters[number].StartBaseLine.X && letters[number].StartBaseLine.X > 400);
    }

    [Fact]
    public void The_first_column_of_a_table_is_the_right_one()
    {
        var words = Words(Handout with { Language = "fa" });
        Assert.True(words.First(word => word.Text == "Practice").BoundingBox.Left > words.First(word => word.Text == "Minutes").BoundingBox.Left);
    }

    [Fact]
    public void The_practice_stands_at_the_right_and_the_page_number_at_the_left()
    {
        var words = Words(Handout with { Language = "he" });
        Assert.True(words.First(word => word.Text == "Body").BoundingBox.Left > 300);
        Assert.True(words.Last(word => word.Text == "Page").BoundingBox.Left < 300);
    }

    [Fact]
    public void A_paragraph_that_begins_with_a_latin_name_runs_from_right_to_left_all_the_same()
    {
        using var pdf = Render(Sample.Of(Sample.P("PRT!")) with { Language = "he" });
        var letters = pdf.GetPage(1).Letters;
        Assert.True(letters.First(letter => letter.Value == "!").StartBaseLine.X < letters.First(letter => letter.Value == "P").StartBaseLine.X);
    }

    [Fact]
    public void A_reference_in_latin_script_runs_from_left_to_right_and_hangs_there()
    {
        var letters = Letters(Sample.Everything with { Language = "he", Brand = Handout.Brand });
        var words = Words(Sample.Everything with { Language = "he", Brand = Handout.Brand });
        var first = words.Last(word => word.Text == "Ashar," && word.BoundingBox.Left < 300);
        Assert.NotEmpty(letters);
        Assert.True(first.BoundingBox.Left < 200);
    }

    [Fact]
    public void Code_keeps_its_order()
    {
        var letters = Letters(Sample.Of(Sample.P(new Text("Type "), new CodeSpan("x = f(1);")), new CodeBlock("y = g(2);")) with { Language = "he" });
        var lines = letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value))).ToList();
        Assert.Contains(lines, line => line.Contains("x = f(1);", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("y = g(2);", StringComparison.Ordinal));
    }

    [Fact]
    public void A_telephone_number_keeps_its_order()
    {
        var number = Sample.Web("tel:+15550100142", "(555) 010-0142");
        var letters = Letters((Sample.Of(Sample.P(number)) with { Language = "he", Brand = Sample.Practice with { Footer = [new Text("Call "), number] } }).Framed());
        var lines = letters.Where(letter => letter.Value is "0" or "1" or "2" or "4" or "5" or "-" or "(" or ")").GroupBy(letter => Math.Round(letter.StartBaseLine.Y));
        var shown = lines.Select(line => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value))).ToList();
        Assert.Equal(3, shown.Count(line => line.Contains("(555)010-0142", StringComparison.Ordinal))); // In the text, under it and at the foot.
    }

    [Theory]
    [InlineData("+1 555 010 0142")]
    [InlineData("(555) 010 0142")]
    [InlineData("-5")]
    public void Digits_in_plain_text_keep_their_order_too(string number)
    {
        var letters = Letters(Sample.Of(Sample.P(number)) with { Language = "he" });
        var wanted = number.Where(c => c != ' ').ToHashSet();
        var lines = letters.Where(letter => wanted.Contains(letter.Value[0])).GroupBy(letter => Math.Round(letter.StartBaseLine.Y))
            .Select(line => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value)));
        Assert.Contains(number.Replace(" ", "", StringComparison.Ordinal), lines);
    }

    private static bool Mirrors(PdfRectangle box, PdfRectangle other) =>
        Math.Abs(612 - box.Right - other.Left) + Math.Abs(box.Bottom - other.Bottom) + Math.Abs(box.Width - other.Width) + Math.Abs(box.Height - other.Height) < 0.02;

    private static List<PdfRectangle> Boxes(ResolvedHandout handout)
    {
        using var pdf = Render(handout);
        return [.. pdf.GetPages().SelectMany(page => page.Paths.Select(path => path.GetBoundingRectangle()!.Value).Concat(page.GetImages().Select(image => image.BoundingBox)))];
    }

    private static List<Letter> Letters(ResolvedHandout handout)
    {
        using var pdf = Render(handout);
        return [.. pdf.GetPages().SelectMany(page => page.Letters)];
    }

    private static List<Word> Words(ResolvedHandout handout)
    {
        using var pdf = Render(handout);
        return [.. pdf.GetPages().SelectMany(page => page.GetWords())];
    }

    private static PdfDocument Render(ResolvedHandout handout)
    {
        var diagnostics = new DiagnosticBag();
        var bytes = Renderer.Render(handout, new RenderOptions(), diagnostics);
        Assert.Equal([], diagnostics.Items.Where(item => item.Severity == Severity.Error).Select(item => item.Message));
        return PdfDocument.Open(bytes);
    }
}
