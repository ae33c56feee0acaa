using CsCheck;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Pdf.Tests.Text;

public sealed class LineBreakingTests
{
    private const string Paragraph =
        "This sensitization is more likely when a person's nervous system has been under significant stress. Stress can be due to a physical "
        + "injury, an illness, trauma, or emotional or relational stress, especially when that stress is ongoing, unresolved, or occurred "
        + "during a vulnerable period of life. It can also occur due to overfocus and fear associated with the symptom.";

    private static readonly Gen<string> Words = Gen.Frequency(
            (8, Gen.String[Gen.Char['a', 'z'], 1, 9]),
            (2, Gen.OneOf("a", "I", "of", "well-known", "hand/wrist", "p. 3", "(PRT)", "office", "Y. K.", "→", "–", "é\u0301", "end.", "Ω", "ж")),
            (1, Gen.OneOf("https://doi.org/10.1001/jamapsychiatry.2021.2669", "Donaudampfschifffahrtsgesellschaft", "\n")))
        .Array[1, 60].Select(words => string.Join(' ', words));

    private static readonly Gen<double> Widths = Gen.Double[20, 500];

    [Fact]
    public void Every_character_stands_in_exactly_one_line_in_order() => Gen.Select(Words, Widths, Gen.Bool).Sample((text, width, balance) =>
    {
        var lines = Typesetting.Lay(text, width, new LineBreakOptions { Balance = balance });
        Assert.Equal(text, string.Concat(lines.Select(line => text.Substring(line.TextStart, line.TextLength))));
        var shown = string.Concat(lines.SelectMany(line => line.Glyphs().Runs).SelectMany(run => run.Glyphs.Select(glyph => run.Text.Substring(glyph.TextStart, glyph.TextLength))));
        Assert.Equal(text.Replace("\n", ""), shown.Replace("\u00AD", "")); // The hyphen of a divided word is none of its characters.
    });

    [Theory]
    [InlineData("Kartenlesegerät", "Kar ten le se ge rät")]
    [InlineData("Acetaminophen", "Ace ta mi no phen")]
    [InlineData("Hydrochlorothiazide", "Hy dro chlo ro thia zide")]
    [InlineData("desafortunadamente", "de sa for tu na da mente")]
    [InlineData("Straßenbahn", "Stra ßen bahn")]
    [InlineData("cut", "cut")]
    [InlineData("rhythms", "rhythms")]
    [InlineData("0123456789", "0123456789")]
    public void A_word_is_divided_between_syllables(string word, string syllables)
    {
        var parts = WordDivision.Syllables(word, 0, word.Length).Append(word.Length).Distinct().ToList();
        Assert.Equal(syllables, string.Join(' ', parts.Select((end, i) => word[(i == 0 ? 0 : parts[i - 1])..end])));
    }

    [Theory]
    [InlineData("Kartenlesegerät", 5, true)]
    [InlineData("Karten\u00ADlesegerät", 7, true)]
    [InlineData("example.org", 3, false)]
    [InlineData("see https://exa.org/words now", 22, false)]
    [InlineData("B12345", 3, false)]
    [InlineData("مستشفى", 3, false)]
    [InlineData("two words", 4, false)]
    public void Only_a_word_takes_a_hyphen(string text, int index, bool takes) => Assert.Equal(takes, WordDivision.TakesHyphen(text, index));

    [Fact]
    public void No_line_is_wider_than_its_measure_unless_it_is_one_cluster() => Gen.Select(Words, Widths, Gen.Bool).Sample((text, width, balance) =>
    {
        foreach (var line in Typesetting.Lay(text, width, new LineBreakOptions { Balance = balance }))
        {
            var clusters = line.Glyphs().Runs.Sum(run => run.Glyphs.Count(glyph => glyph.TextLength > 0 && run.Text[glyph.TextStart] is not (' ' or '\u00AD')));
            Assert.True(line.Width <= width + 0.01 || clusters == 1, $"{line.Width} > {width}");
        }
    });

    [Fact]
    public void The_glyphs_of_a_line_fill_its_width() => Gen.Select(Words, Widths).Sample((text, width) =>
    {
        foreach (var line in Typesetting.Lay(text, width).Where(line => line.Glyphs().Runs.Length > 0))
        {
            var spaces = line.Glyphs().Runs[^1].Text.Length - line.Glyphs().Runs[^1].Text.TrimEnd(' ').Length;
            var space = line.Glyphs().Runs[^1].Glyphs.TakeLast(spaces).Sum(glyph => glyph.Advance) * line.Glyphs().Runs[^1].Size / 1000;
            Assert.Equal(line.Width, line.Glyphs().Runs[^1].X + line.Glyphs().Runs[^1].Width - space, 3);
        }
    });

    [Fact]
    public void Total_fit_never_costs_more_than_first_fit() => Gen.Select(Words, Widths).Sample((text, width) =>
    {
        var prepared = ParagraphLayout.Prepare([new TextRun(text, Typesetting.Body)], Typesetting.Cache);
        var widths = new LineWidths(width * 0.9, width);
        var places = BreakOpportunity.WithEmergencies(prepared, width * 0.9);
        var total = TotalFit.Cost(places, widths, TotalFit.Choose(places, widths));
        var first = TotalFit.Cost(places, widths, LineBreaking.FirstFit(places, widths));
        Assert.True(total <= first + 0.001, $"{total} > {first}");
    });

    [Fact]
    public void Total_fit_finds_the_cheapest_of_all_ways_to_break() => Gen.Select(
        Gen.String[Gen.Char['a', 'z'], 1, 7].Array[6, 14].Select(words => string.Join(' ', words)), Gen.Double[60, 140]).Sample((text, width) =>
    {
        var places = ParagraphLayout.Prepare([new TextRun(text, Typesetting.Body)], Typesetting.Cache).Opportunities;
        var widths = new LineWidths(width);
        var least = Ways(places, 0, width).Min(ends => TotalFit.Cost(places, widths, ends));
        Assert.Equal(least, TotalFit.Cost(places, widths, TotalFit.Choose(places, widths)), 6);
    });

    // Every way to break whose lines are at least seven tenths full, or as full as they can be.
    private static IEnumerable<int[]> Ways(BreakOpportunity[] places, int start, double width)
    {
        if (start == places.Length - 1)
        {
            yield return [];
        }

        for (var end = start + 1; end < places.Length; end++)
        {
            var line = places[end].EndX - places[start].StartX;
            if (end > start + 1 && line > width + BreakOpportunity.Tolerance)
            {
                yield break;
            }

            var longest = end == places.Length - 1 || places[end + 1].EndX - places[start].StartX > width + BreakOpportunity.Tolerance;
            if (longest || line >= 0.7 * width)
            {
                foreach (var rest in Ways(places, end, width))
                {
                    yield return [end, .. rest];
                }
            }
        }
    }

    [Fact]
    public void A_balanced_heading_has_no_more_lines_than_first_fit_needs_and_no_word_alone() => Gen.Select(
        Gen.String[Gen.Char['a', 'z'], 2, 9].Array[4, 16].Select(words => string.Join(' ', words)), Gen.Double[110, 400]).Sample((text, width) =>
    {
        var prepared = ParagraphLayout.Prepare([new TextRun(text, Typesetting.Body)], Typesetting.Cache);
        var lines = prepared.Lay(new LineWidths(width), LineBreakOptions.Heading);
        var fewest = LineBreaking.FirstFit(prepared.Opportunities, new LineWidths(width)).Length;
        Assert.Equal(fewest, lines.Length);
        if (lines.Length > 1)
        {
            var last = text[lines[^1].TextStart..];
            var before = text.Substring(lines[^2].TextStart, lines[^2].TextLength).TrimEnd();

            // A word stands alone only where the one before it would not fit beside it.
            var pair = ParagraphLayout.Prepare([new TextRun(before.Split(' ')[^1] + " " + last, Typesetting.Body)], Typesetting.Cache);
            Assert.True(last.Contains(' ') || pair.NaturalWidth > width || !before.Contains(' '), string.Join('|', last, before));
        }
    });

    [Fact]
    public void Total_fit_leaves_few_runts_where_first_fit_leaves_many()
    {
        var prepared = ParagraphLayout.Prepare([new TextRun(Paragraph, Typesetting.Body)], Typesetting.Cache);
        var (total, first) = (0, 0);
        for (var width = 180.0; width < 500; width += 1)
        {
            var widths = new LineWidths(width);
            total += IsRunt(LineBreaking.Choose(prepared.Opportunities, widths, LineBreakOptions.Body)) ? 1 : 0;
            first += IsRunt(LineBreaking.FirstFit(prepared.Opportunities, widths)) ? 1 : 0;
        }

        Assert.True(first > 20, $"{first}");
        Assert.True(total * 4 < first, $"{total} of {first}");

        static bool IsRunt(int[] ends) => ends.Length > 1 && ends[^1] - ends[^2] == 1;
    }

    [Fact]
    public void A_word_wider_than_the_measure_is_broken_between_letters()
    {
        var lines = Typesetting.Lines("Donaudampfschifffahrtsgesellschaft", 60);
        Assert.Equal("Donaudampfschifffahrtsgesellschaft", string.Concat(lines));
        Assert.True(lines.Length > 2);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("a\u0301")]
    [InlineData("/x")]
    [InlineData("\u4E2D")]
    public void A_long_text_of_one_kind_does_not_take_time_that_grows_with_its_square(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 30_000));
        foreach (var options in new[] { LineBreakOptions.Body, LineBreakOptions.Heading })
        {
            Assert.Equal(text.Length, Typesetting.Lay(text, 300, options).Sum(line => line.TextLength));
        }
    }

    [Fact]
    public void The_space_at_the_end_of_a_line_is_shown()
    {
        var lines = Typesetting.Lay(Paragraph, 280);
        Assert.All(lines.SkipLast(1), line => Assert.EndsWith(" ", line.Glyphs().Runs[^1].Text));
        Assert.All(lines, line => Assert.True(line.Width <= 280));
    }

    [Fact]
    public void A_line_feed_ends_a_line()
    {
        var lines = Typesetting.Lay("one\ntwo\n\nthree", 300);
        Assert.Equal([true, true, true, false], lines.Select(line => line.EndsWithForcedBreak));
        Assert.Equal([0.0, 0, 0, 0], lines.Select(line => line.X));
        Assert.True(lines[2].Ascent > 0);
    }

    [Theory]
    [InlineData(TextAlignment.Start, 0)]
    [InlineData(TextAlignment.Center, 0.5)]
    [InlineData(TextAlignment.End, 1)]
    public void Lines_stand_where_they_are_told_to(TextAlignment alignment, double part)
    {
        var line = Typesetting.Lay("some words", 300, new LineBreakOptions { Alignment = alignment })[0];
        Assert.Equal((300 - line.Width) * part, line.X, 6);
        Assert.Equal(line.X, line.Glyphs().Runs[0].X, 6);
    }

    [Theory]
    [InlineData("\"safety\" signals", true)]
    [InlineData("“safety” signals", true)]
    [InlineData("safety signals", false)]
    [InlineData("'", false)]
    public void An_opening_quotation_mark_hangs_out_at_the_left(string text, bool hangs)
    {
        var line = Typesetting.Lay(text, 300)[0];
        var mark = line.Glyphs().Runs[0].Glyphs[0].Advance * 12 / 1000;
        Assert.Equal(hangs ? -0.7 * mark : 0, line.X, 3);
        Assert.Equal(line.X, line.Glyphs().Runs[0].X, 6);
        Assert.Equal(0, Typesetting.Lay(text, 300, new LineBreakOptions { Alignment = TextAlignment.End })[0].X + line.Width - 300, 6);
    }

    [Fact]
    public void No_text_at_all_is_one_empty_line()
    {
        var line = Assert.Single(Typesetting.Lay("", 100));
        Assert.Empty(line.Glyphs().Runs);
        Assert.True(line.Ascent > 0);
    }
}
