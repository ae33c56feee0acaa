using System.Collections.Immutable;
using HandoutGen.Branding;
using HandoutGen.Cli.Commands;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Structure;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Typography;
using HandoutGen.Typography.Shaping;
using UglyToad.PdfPig;

namespace HandoutGen.Tests.Rendering.Pdf;

public sealed class PdfRendererTests
{
    private static readonly PdfRenderer Renderer = new();

    [Fact]
    public void Every_kind_of_block_and_inline_is_rendered_without_complaint()
    {
        var diagnostics = new DiagnosticBag();
        using var pdf = PdfDocument.Open(Renderer.Render(Sample.Everything, new RenderOptions(), diagnostics));
        Assert.Empty(diagnostics.Items);
        Assert.Contains("c’est la vie", Text(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_handout_gives_the_same_bytes() =>
        Assert.Equal(
            Renderer.Render(Sample.Everything, new RenderOptions(), new DiagnosticBag()),
            new PdfRenderer().Render(Sample.Everything, new RenderOptions(), new DiagnosticBag()));

    [Fact]
    public void A_character_in_no_font_is_reported_where_it_stands_in_its_text()
    {
        var file = new SourceFile("handout.yaml", "title: Sample\nbody: water\n  ⽔\n");
        var handout = Sample.Of(Sample.P(new Text("water \u2F54") { Span = new SourceSpan(file, 20, 9) })) with { File = file };
        var diagnostics = new DiagnosticBag();
        Renderer.Render(handout, new RenderOptions(), diagnostics);
        var diagnostic = Assert.Single(diagnostics.Items);
        Assert.Equal(PdfRules.MissingGlyph, diagnostic.Rule);
        Assert.Equal("the character \"⽔\" (U+2F54) is in none of the fonts", diagnostic.Message);
        Assert.Equal(new SourceSpan(file, 28, 1), diagnostic.Span);
    }

    [Fact]
    public void What_joins_signs_that_no_font_has_is_not_blamed()
    {
        var diagnostics = new DiagnosticBag();
        Renderer.Render(Sample.Of(Sample.P(new Text("a \U00013000\u200D\U00013001\uFE0F b"))), new RenderOptions(), diagnostics);
        Assert.Equal(["\U00013000", "\U00013001"], diagnostics.Items.Select(item => item.Message.Split('"')[1]));
    }

    [Fact]
    public void An_emoji_is_copied_as_it_was_typed()
    {
        const string Typed = "One \U0001F48A, \u2764\uFE0F and \U0001F468\u200D\U0001F469\u200D\U0001F467.";
        using var pdf = PdfDocument.Open(Renderer.Render(Sample.Of(Sample.P(Typed)), new RenderOptions(), new DiagnosticBag()));
        Assert.Contains(Typed, string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tools_own_words_in_a_script_without_a_font_are_one_error_at_the_language()
    {
        var file = new SourceFile("handout.yaml", "title: Sample\nlang: ar\n");
        var handout = (Sample.Everything with
        {
            File = file,
            Language = "ar",
            LanguageSpan = new SourceSpan(file, 20, 2),
            Labels = Sample.English with { References = "المراجع", PageOf = "صفحة {0} من {1}", Callouts = ("ملاحظة", "نصيحة", "مهم", "تحذير", "d", "s") },
        }).Framed();
        var diagnostics = new DiagnosticBag();
        Renderer.Render(handout, new RenderOptions(), diagnostics);
        var diagnostic = Assert.Single(diagnostics.Items);
        Assert.Equal(PdfRules.MissingGlyph, diagnostic.Rule);
        Assert.Equal(20, diagnostic.Span.Start);
        Assert.Matches("^[0-9]+ letters of one script are in none of the fonts: ", diagnostic.Message);
    }

    [Fact]
    public void A_text_in_a_script_without_a_font_is_one_error_where_it_begins()
    {
        var file = new SourceFile("handout.yaml", "title: Sample\nbody: שלום עולם\n");
        var handout = Sample.Of(
            Sample.P(new Text("שלום") { Span = new SourceSpan(file, 20, 4) }),
            Sample.P(new Text("עולם ꧁") { Span = new SourceSpan(file, 25, 4) })) with
        {
            File = file,
        };
        var diagnostics = new DiagnosticBag();
        Renderer.Render(handout, new RenderOptions(), diagnostics);
        Assert.Equal([20, 25], diagnostics.Items.Select(item => item.Span.Start).Order());
        Assert.StartsWith("the character \"꧁\"", diagnostics.Items.Single(item => item.Span.Start == 25).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handout_fits_the_pages_it_asks_for_and_says_how()
    {
        var diagnostics = new DiagnosticBag();
        using var pdf = PdfDocument.Open(Renderer.Render(Long(60) with { Pages = new Located<int>(2, default) }, new RenderOptions(), diagnostics));
        Assert.Equal(2, pdf.NumberOfPages);
        Assert.Equal(PdfRules.Fitted, Assert.Single(diagnostics.Items).Rule);
    }

    [Fact]
    public void A_last_page_that_holds_little_is_saved_where_less_white_saves_it()
    {
        // One paragraph more at a time: the second page is never nearly empty, until there is enough for it to stand for itself.
        var lines = Enumerable.Range(12, 20).Select(paragraphs =>
        {
            var diagnostics = new DiagnosticBag();
            using var pdf = PdfDocument.Open(Renderer.Render(Long(paragraphs), new RenderOptions(), diagnostics));
            Assert.Empty(diagnostics.Items);
            return pdf.NumberOfPages == 1 ? 0 : pdf.GetPage(2).GetWords().Count(word => word.Text == "Paragraph");
        }).ToList();
        Assert.Contains(0, lines);
        Assert.Contains(lines, count => count > 0);
        Assert.DoesNotContain(lines, count => count is > 0 and < 4);
    }

    [Fact]
    public void A_handout_that_cannot_fit_says_by_how_much()
    {
        var diagnostics = new DiagnosticBag();
        Renderer.Render(Long(200) with { Pages = new Located<int>(1, default) }, new RenderOptions(), diagnostics);
        Assert.True(diagnostics.HasErrors);
        Assert.Matches("does not fit on 1 page: at 11 points it is about [0-9]+ lines of a column too long", diagnostics.Items[0].Message);
    }

    [Fact]
    public void Large_print_has_nothing_below_eighteen_points_and_no_italics()
    {
        using var pdf = PdfDocument.Open(Renderer.Render(Sample.Everything, new RenderOptions(LargePrint: true), new DiagnosticBag()));
        var letters = pdf.GetPages().SelectMany(page => page.Letters).ToList();
        Assert.DoesNotContain(letters, letter => letter.FontName!.Contains("Italic", StringComparison.Ordinal));
        Assert.Equal("", string.Concat(letters.Where(letter => letter.PointSize < 17.99).Select(letter => letter.Value)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Running_lines_that_are_too_long_end_with_an_ellipsis_and_run_into_nothing(bool largePrint)
    {
        var title = string.Join(' ', Enumerable.Repeat("understanding", 20));
        var handout = (Long(60) with
        {
            TitleBlock = new TitleBlock(title, [], []),
            Brand = Sample.Practice with { Footer = Sample.Words(string.Join(' ', Enumerable.Repeat("Practice", 40)) + " last") },
        }).Framed();
        using var pdf = PdfDocument.Open(Renderer.Render(handout, new RenderOptions(largePrint), new DiagnosticBag()));
        var words = pdf.GetPage(2).GetWords().ToList();
        Assert.Equal(2, words.Count(word => word.Text.EndsWith('…')));
        Assert.DoesNotContain(words, word => word.Text is "last" or "Body"); // The practice gives way to the title.
        Assert.All(words, word => Assert.InRange(word.BoundingBox.Right, 0, 612 - 45));
        var number = words.Last(word => word.Text == "Page").BoundingBox;
        Assert.All(words.Where(word => word.Text.StartsWith("Practice", StringComparison.Ordinal)), word => Assert.True(word.BoundingBox.Right < number.Left - 10));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_footer_and_the_date_are_said_once_in_the_tree(bool isLong)
    {
        var footer = isLong ? string.Join(' ', Enumerable.Repeat("Practice", 40)) + " last" : "Made with care";
        var handout = (Long(60) with { Date = new RevisionDate(2026, 11, null), Brand = Sample.Practice with { Footer = Sample.Words(footer) } }).Framed();
        var tree = Tree(handout);
        Assert.Single(tree.Split(isLong ? "Practice last" : footer)[1..]);
        Assert.Single(tree.Split("November")[1..]);
        Assert.True(tree.LastIndexOf("November", StringComparison.Ordinal) > tree.LastIndexOf("Body", StringComparison.Ordinal));
    }

    [Fact]
    public void A_footer_that_repeats_the_contact_is_not_said_again()
    {
        var handout = (Sample.Of(Sample.P("x")) with { Brand = Sample.Practice with { Footer = [] } }).Framed();
        var tree = Tree(handout);
        Assert.Single(tree.Split("Phone: ")[1..]);
    }

    [Theory]
    [InlineData(0x10, true)]
    [InlineData(0xA0, false)]
    public void Links_and_citations_are_told_by_more_than_their_colour_whatever_a_brand_says(byte red, bool underlined)
    {
        var brand = BrandDefaults.Brand;
        var handout = Sample.Everything with
        {
            Sections = [new Section(2, "a", Sample.Words("A"), [Sample.P(new CitationMark(0)), Sample.P(Sample.Web("https://example.org", "link"))], [])],
            Brand = brand with
            {
                Colors = brand.Colors with { Foreground = new Rgb(0x10, 0x10, 0x10), Link = new Rgb(red, red, red) },
                Typography = brand.Typography with { LinkUnderline = false },
            },
        };
        using var pdf = PdfDocument.Open(Renderer.Render(handout.Framed(), new RenderOptions(), new DiagnosticBag()));
        var links = pdf.GetPage(1).GetWords().Where(word => word.Text is "link" or "(Ashar").Select(word => word.BoundingBox).ToList();
        var lines = pdf.GetPage(1).Paths.Select(path => path.GetBoundingRectangle()!.Value).Where(box => box.Height < 1.5).ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, link => Assert.Equal(
            underlined, lines.Any(line => line.Left < link.Right && line.Right > link.Right - 1 && Math.Abs(line.Top - link.Bottom) < 4)));
    }

    [Fact]
    public void Digits_that_are_raised_or_lowered_are_copied_so()
    {
        var handout = Sample.Of(Sample.P(
            new Text("10"), new Styled(Model.TextStyle.Superscript, Sample.Words("3")), new Text(" H"), new Styled(Model.TextStyle.Subscript, Sample.Words("2")), new Text("O 5"), new Styled(Model.TextStyle.Superscript, Sample.Words("th"))));
        using var pdf = PdfDocument.Open(Renderer.Render(handout, new RenderOptions(), new DiagnosticBag()));
        Assert.Contains("10³ H₂O 5th", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("10³ H₂O 5th", Tree(handout), StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_of_a_footer_ends_with_the_sign_that_parts_its_entries()
    {
        var handout = (Sample.Of() with
        {
            Date = new RevisionDate(2026, 11, null),
            Brand = Sample.Practice with { Footer = [], Contact = [.. Sample.Practice.Contact.Take(2)] },
        }).Framed();
        using var pdf = PdfDocument.Open(Renderer.Render(handout, new RenderOptions(LargePrint: true), new DiagnosticBag()));
        var lines = pdf.GetPage(1).GetWords().Where(word => word.BoundingBox.Bottom < 100).GroupBy(word => Math.Round(word.Letters[0].StartBaseLine.Y)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.NotEqual("·", line.Where(word => word.BoundingBox.Left < 400).MaxBy(word => word.BoundingBox.Left)!.Text));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("he")]
    public void Inline_code_stands_on_a_ground_of_its_own(string language)
    {
        var code = new CodeSpan(string.Join(' ', Enumerable.Repeat("format c:", 20)));
        var handout = Sample.Of(Sample.P(new Text("Type "), code, new Text(" and wait."))) with { Language = language };
        using var pdf = PdfDocument.Open(Renderer.Render(handout, new RenderOptions(), new DiagnosticBag()));
        var page = pdf.GetPage(1);
        var words = page.GetWords().Where(word => word.Text == "format").ToList();
        var grounds = page.Paths.Where(path => path.IsFilled).Select(path => path.GetBoundingRectangle()!.Value).Where(box => box.Height is > 9 and < 16).ToList();
        Assert.Equal(words.Select(word => Math.Round(word.Letters[0].StartBaseLine.Y)).Distinct().Count(), grounds.Count);
        Assert.All(words, word => Assert.Contains(grounds, box =>
            box.Left < word.BoundingBox.Left && box.Right > word.BoundingBox.Right && box.Bottom < word.BoundingBox.Bottom && box.Top > word.BoundingBox.Top));
        Assert.DoesNotContain(page.GetWords().Where(word => word.Text is "Type" or "wait"), word => grounds.Exists(box =>
            box.Left < word.BoundingBox.Left && box.Right > word.BoundingBox.Right && box.Bottom < word.BoundingBox.Bottom && box.Top > word.BoundingBox.Top));
    }

    [Fact]
    public void A_link_to_a_very_long_address_is_set()
    {
        var address = "https://example.org/" + new string('a', 400);
        var diagnostics = new DiagnosticBag();
        Assert.NotEmpty(Renderer.Render(Sample.Of(Sample.P(Sample.Web(address, address))), new RenderOptions(), diagnostics));
        Assert.Empty(diagnostics.Items);
    }

    [Theory]
    [InlineData("Source Sans 3")]
    [InlineData("Atkinson Hyperlegible Next")]
    public void Two_headings_side_by_side_do_not_read_as_the_head_of_a_table(string family)
    {
        var (brand, fonts) = (BrandDefaults.Brand, BundledFonts.Find(family)!);
        var handout = Sample.Of() with
        {
            Sections = [new Section(2, "a", [new Text("Alpha")], Text(9, 5, 7), []), new Section(2, "b", [new Text("Omega")], Text(4, 11, 6), [])],
            Pages = new Located<int>(1, default),
            Brand = brand with { Typography = brand.Typography with { Base = fonts, Headings = fonts } },
        };
        var pdf = Renderer.Render(handout, new RenderOptions(), new DiagnosticBag());
        using (var file = PdfDocument.Open(pdf))
        {
            var tops = file.GetPage(1).GetWords().Where(word => word.Text is "Alpha" or "Omega").Select(word => word.Letters[0].StartBaseLine.Y).ToList();
            Assert.Equal(tops[0], tops[1], 0.001);
        }

        var words = HandoutWords.OfPdf(pdf, byPlaces: true);
        Assert.Equal(["Small", "steps,"], words.SkipWhile(word => word != "Alpha").Skip(1).Take(2));
        Assert.Equal(["Small", "steps,"], words.SkipWhile(word => word != "Omega").Skip(1).Take(2));

        static ImmutableArray<Block> Text(params int[] sentences) =>
            [.. sentences.Select(n => (Block)Sample.P(string.Concat(Enumerable.Repeat("Small steps, taken often, teach the body that a movement is safe. ", n))))];
    }

    private static ResolvedHandout Long(int paragraphs) =>
        Sample.Of([.. Enumerable.Range(0, paragraphs).Select(i => (Block)Sample.P($"Paragraph {i} says what there is to say about it in some twelve words."))]);

    private static string Text(PdfDocument pdf) => string.Join('\n', pdf.GetPages().Select(page => page.Text));

    private static string Tree(ResolvedHandout handout)
    {
        var document = Renderer.Compose(handout, new RenderOptions(), new DiagnosticBag());
        document.Save(new ConformanceReport());
        return StructureDump.Print(document.Root, document.Pages, document.Properties.Language);
    }
}
