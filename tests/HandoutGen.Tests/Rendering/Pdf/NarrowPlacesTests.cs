using System.Collections.Immutable;
using HandoutGen.Cli.Commands;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>Blocks nested very deep, and tables with very many columns.</summary>
public sealed class NarrowPlacesTests
{
    private const string Sentence = "Pain is made by the brain to keep us safe, and it is always real.";

    private static readonly PdfRenderer Renderer = new();

    public static TheoryData<string> Nestings => ["list", "numbers", "quote", "callout", "list in quote", "quote in list", "callout in list in quote"];

    [Theory]
    [MemberData(nameof(Nestings))]
    public void However_deep_it_is_nested_text_keeps_a_measure_of_twenty_letters(string nesting)
    {
        Block block = Sample.P(Sentence);
        for (var depth = 0; depth < 30; depth++)
        {
            block = nesting.Split(" in ").Aggregate(block, Nest);
        }

        foreach (var language in new[] { "en", "he" })
        {
            var (words, lines, diagnostics) = Render(Sample.Of(block) with { Language = language });
            Assert.Empty(diagnostics.Items);
            Assert.All(words, word => Assert.InRange(word.BoundingBox.Left, 72, 612 - 72));
            var parts = lines.Select(line => Letters(line.SelectMany(word => word.Text))).Where(part => Letters(Sentence).Contains(part, StringComparison.Ordinal)).ToList();
            Assert.True(parts.Sum(part => part.Length) == Letters(Sentence).Length && parts.Count(part => part.Length > 0) <= 5, $"{nesting}: the sentence is set as {string.Join('|', parts)}");
        }
    }

    [Fact]
    public void A_label_stands_beside_its_text_and_never_on_it()
    {
        Block block = Sample.P(Sentence);
        for (var depth = 0; depth < 30; depth++)
        {
            block = depth % 3 == 0 ? Sample.Numbered(1000, true, [Sample.Item(Sample.P("An item"), block)]) : new ListBlock(true, [Sample.Item(Sample.P("An item"), block)]);
        }

        var (_, lines, _) = Render(Sample.Of(block));
        Assert.All(lines, line => Assert.All(line.Zip(line.Skip(1)), pair =>
            Assert.True(pair.First.BoundingBox.Right <= pair.Second.BoundingBox.Left + 0.5, $"\"{pair.First.Text}\" runs into \"{pair.Second.Text}\"")));
    }

    [Fact]
    public void A_table_with_more_columns_than_fit_is_reported_where_it_stands()
    {
        var file = new SourceFile("handout.yaml", "title: Sample\nbody: table\n");
        var handout = Sample.Of(Table(30) with { Span = new SourceSpan(file, 20, 5) }) with { File = file };
        var diagnostic = Assert.Single(Render(handout).Diagnostics.Items);
        Assert.Equal(PdfRules.TableTooWide, diagnostic.Rule);
        Assert.Equal(20, diagnostic.Span.Start);
        Assert.Matches("^the table has 30 columns, and its place has room for about (8|9|10|11|12): words in it are broken$", diagnostic.Message);
    }

    [Fact]
    public void A_week_fits_side_by_side_with_its_words_whole()
    {
        string[] days = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        var table = new TableBlock([.. days.Select(_ => ColumnAlignment.Start)], Sample.Row(days), [Sample.Row(["Morning", .. Enumerable.Repeat("walk", 7)])]);
        var (words, _, diagnostics) = Render(Sample.Of(table));
        Assert.Empty(diagnostics.Items);
        Assert.All(days.Skip(1), day => Assert.Contains(words, word => word.Text == day));
    }

    [Fact]
    public void A_word_longer_than_a_column_is_broken_and_starves_no_other()
    {
        var table = new TableBlock(
            [ColumnAlignment.Start, ColumnAlignment.Start],
            Sample.Row("Understanding", "Code"),
            [Sample.Row("Understanding", new string('x', 300))]);
        var (words, _, diagnostics) = Render(Sample.Of(table));
        Assert.Equal(PdfRules.WordDivided, Assert.Single(diagnostics.Items).Rule);
        Assert.Equal(2, words.Count(word => word.Text == "Understanding"));
    }

    [Fact]
    public void A_word_wider_than_its_column_is_divided_between_syllables_with_a_hyphen_and_said_to_be()
    {
        var table = new TableBlock(
            [.. Enumerable.Repeat(ColumnAlignment.Start, 5)],
            Sample.Row("Wo", "Was", "Wann", "Wie", "Mehr"),
            [Sample.Row("Krankenkassenchipkartenlesegerät", "Sozialversicherungsfachangestellte", "a", "b", "https://www.example.org/a/very/long/address")]);
        var (words, _, diagnostics) = Render(Sample.Of(table));
        Assert.Equal(["Krankenkassenchipkar-tenlesegerät", "Sozialversicherungsfa-changestellte"], diagnostics.Items.Select(item => item.Message.Split('"')[1]).Order(StringComparer.Ordinal));
        Assert.Contains(words, word => word.Text == "Krankenkassenchipkar\u00AD");
        Assert.DoesNotContain(words, word => word.Text.Contains('-', StringComparison.Ordinal));
    }

    [Fact]
    public void A_soft_hyphen_says_where_and_is_no_warning()
    {
        var table = new TableBlock(
            [.. Enumerable.Repeat(ColumnAlignment.Start, 5)],
            Sample.Row("Wo", "Was", "Wann", "Wie", "Mehr"),
            [Sample.Row("Kranken\u00ADkassenchip\u00ADkarten\u00ADlesegerät", "Sozialversicherungs\u00ADfachangestellte", "a", "b", "https://www.example.org/a/very/long/address")]);
        var (words, _, diagnostics) = Render(Sample.Of(table));
        Assert.Empty(diagnostics.Items);
        Assert.True(words.Any(word => word.Text == "Krankenkassenchip\u00AD"), string.Join(' ', words.Select(word => word.Text)));
    }

    [Fact]
    public void A_table_reaches_out_of_the_text_only_where_its_words_need_it()
    {
        static double Right(string cell)
        {
            var table = new TableBlock([ColumnAlignment.Start, ColumnAlignment.End], Sample.Row("Sleep", "Time in bed"), [Sample.Row("under five hours", cell)]);
            return Render(Sample.Of(table)).Words.Single(word => word.Text == "bed").BoundingBox.Right;
        }

        var scale = new DesignScale(Sample.Of().Brand, DesignStep.Roomy, largePrint: false);
        var text = scale.PageWidth - scale.Right;
        Assert.InRange(Right("six hours"), scale.Left, text - (3 * scale.Unit));
        Assert.InRange(Right("six hours, as the diary of the week has it for most nights"), text - (3 * scale.Unit), text);
        Assert.InRange(Right(Sentence), text + 1, text + scale.WideRight);
    }

    [Fact]
    public void In_large_print_a_table_of_high_rows_is_set_row_by_row_each_cell_beside_its_head()
    {
        var table = new TableBlock(
            [ColumnAlignment.Start, ColumnAlignment.Start, ColumnAlignment.Start],
            Sample.Row("Medicine", "For", "When"),
            [Sample.Row("Ibuprofen", Sentence + " " + Sentence, Sentence), Sample.Row("Paracetamol", "Fever", Sentence)]);
        var marks = PageDump.Of(Sample.Of(table), largePrint: true).Where(mark => mark.Words.Length > 0).ToList();
        PageDump.Mark Only(string words) => marks.Single(mark => mark.Kind == "text" && mark.Words == words);
        var labels = marks.Where(mark => mark.Kind == "again").ToList();
        Assert.Equal(["For", "When", "For", "When"], labels.Select(label => label.Words));
        Assert.True(labels[2].Y == Only("Fever").Y && labels[2].X < Only("Fever").X && labels[2].X == Only("Paracetamol").X && Only("Paracetamol").Y < labels[2].Y);
        Assert.Equal(Only("Medicine").Y, Only("When").Y);
        Assert.DoesNotContain(PageDump.Of(Sample.Of(table)), mark => mark.Kind == "again");
    }

    [Fact]
    public void A_table_with_cells_to_write_in_keeps_its_columns_and_its_width_in_large_print()
    {
        var table = new TableBlock(
            [ColumnAlignment.Start, ColumnAlignment.Start, ColumnAlignment.Start],
            Sample.Row("Day", "For", "When"),
            [[.. Sample.Row("Monday", Sentence + " " + Sentence), new TableCell([], default)]]);
        Assert.DoesNotContain(PageDump.Of(Sample.Of(table), largePrint: true), mark => mark.Kind == "again");
    }

    [Fact]
    public void A_row_that_no_page_can_hold_says_on_the_next_whose_it_is()
    {
        var table = new TableBlock(
            [ColumnAlignment.Start, ColumnAlignment.Start],
            Sample.Row("Medicine", "What to know"),
            [Sample.Row("Ibuprofen", string.Join(' ', Enumerable.Repeat(Sentence, 90))), Sample.Row("Paracetamol", Sentence)]);
        var marks = PageDump.Of(Sample.Of(table));
        var names = marks.Where(mark => mark.Words.Contains("Ibuprofen", StringComparison.Ordinal) || mark.Words.Contains("(continued)", StringComparison.Ordinal)).ToList();
        Assert.Equal("text", names[0].Kind);
        Assert.All(names.Skip(1), name => Assert.Equal(("again", names[0].X), (name.Kind, name.X)));
        Assert.Contains(names, name => name.Page == 2 && name.Words.Contains("(continued)", StringComparison.Ordinal));
        var firstOfPage = marks.First(mark => mark.Page == 2 && mark.Kind == "text");
        Assert.Contains(names, name => name.Page == 2 && Math.Abs(name.Y - firstOfPage.Y) < 0.01);
    }

    private static TableBlock Table(int columns) => new(
        [.. Enumerable.Repeat(ColumnAlignment.Start, columns)],
        Sample.Row([.. Enumerable.Range(0, columns).Select(i => $"Heading{i}")]),
        [Sample.Row([.. Enumerable.Range(0, columns).Select(i => $"cell {i}")])]);

    private static Block Nest(Block inner, string kind) => kind switch
    {
        "list" => new ListBlock(true, [Sample.Item(inner)]),
        "numbers" => Sample.Numbered(100, true, [Sample.Item(inner)]),
        "quote" => new Quote([inner]),
        _ => new Callout(CalloutKind.Note, [inner]),
    };

    private static (ImmutableArray<Word> Words, List<List<Word>> Lines, DiagnosticBag Diagnostics) Render(ResolvedHandout handout)
    {
        var diagnostics = new DiagnosticBag();
        using var pdf = PdfDocument.Open(Renderer.Render(handout, new RenderOptions(), diagnostics));
        var pages = pdf.GetPages().Select(page => page.GetWords().ToList()).ToList();
        var lines = pages.SelectMany(words => words.GroupBy(word => Math.Round(word.Letters[0].StartBaseLine.Y)), (_, line) => line.OrderBy(word => word.BoundingBox.Left).ToList());
        return ([.. pages.SelectMany(words => words)], [.. lines], diagnostics);
    }

    private static string Letters(IEnumerable<char> text) => string.Concat(text.Where(char.IsLetter));
}
