using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Pdf.Tests.Text;

public sealed class ShapingTests
{
    // Source Sans 3 draws ff and ft as one glyph; its f and i need none.
    [Theory]
    [InlineData("off", 1)]
    [InlineData("soft", 2)]
    public void A_ligature_is_one_glyph_that_stands_for_two_letters(string word, int start)
    {
        var glyphs = Typesetting.Glyphs(word);
        Assert.Equal(word.Length - 1, glyphs.Length);
        Assert.Equal((start, 2), (glyphs[^1].TextStart, glyphs[^1].TextLength));
    }

    [Theory]
    [InlineData("To")]
    [InlineData("AV")]
    public void Pairs_are_kerned(string pair)
    {
        var face = Typesetting.Body.Fonts.Faces[0];
        var glyphs = Typesetting.Glyphs(pair);
        Assert.True(glyphs.Sum(glyph => glyph.Advance) < pair.Sum(letter => face.Advance(face.GlyphIndex(letter))) - 5);
    }

    [Fact]
    public void Tracking_spaces_letters_and_keeps_them_apart()
    {
        var glyphs = Typesetting.Glyphs("ff", Typesetting.Body with { Tracking = 50 });
        var face = Typesetting.Body.Fonts.Faces[0];
        Assert.Equal(2, glyphs.Length);
        Assert.Equal(face.Advance(face.GlyphIndex('f')) + 50, glyphs[1].Advance, 6);
    }

    [Fact]
    public void Tabular_figures_have_one_width()
    {
        var style = Typesetting.Body with { Fonts = new FontStack([Typesetting.SourceSans], 700, false), TabularFigures = true };
        Assert.Single(Typesetting.Glyphs("0123456789", style).Select(glyph => glyph.Advance).Distinct());
    }

    [Fact]
    public void An_arrow_comes_from_the_next_family_when_the_first_has_none()
    {
        var style = Typesetting.Body with { Fonts = new FontStack([Typesetting.Atkinson, Typesetting.SourceSans], 400, false) };
        var line = Assert.Single(Typesetting.Lay("a → b", 1000, style: style));
        Assert.Equal(["a ", "→", " b"], line.Glyphs().Runs.Select(run => run.Text));
        Assert.Equal(["Atkinson Hyperlegible Next", "Source Sans 3", "Atkinson Hyperlegible Next"], line.Glyphs().Runs.Select(run => run.Face.FamilyName));
    }

    [Fact]
    public void A_character_in_no_font_is_collected_with_its_tag_and_not_shown()
    {
        var missing = new List<MissingGlyph>();
        var tag = new object();
        var lines = ParagraphLayout.Prepare([new TextRun("a 痛 b", Typesetting.Body, tag)], Typesetting.Cache, missing)
            .Lay(new LineWidths(500), LineBreakOptions.Body);
        Assert.Equal([new MissingGlyph(0x75DB, tag)], missing);
        Assert.DoesNotContain(lines.SelectMany(line => line.Glyphs().Runs).SelectMany(run => run.Glyphs), glyph => glyph.Id == 0);
    }

    [Fact]
    public void A_combining_mark_stays_with_its_base()
    {
        var glyphs = Typesetting.Glyphs("e\u0301x");
        Assert.Equal((0, 2), (glyphs[0].TextStart, glyphs[0].TextLength));
        Assert.Equal(2, glyphs[^1].TextStart);
    }

    [Fact]
    public void Small_capitals_are_drawn_where_the_font_has_none()
    {
        var style = Typesetting.Body with { SmallCaps = true, Fonts = new FontStack([Typesetting.Atkinson], 400, false) };
        var line = Assert.Single(Typesetting.Lay("Pain", 1000, style: style));
        Assert.Equal(["P", "ain"], line.Glyphs().Runs.Select(run => run.Text));
        var face = line.Glyphs().Runs[1].Face;
        Assert.True(line.Glyphs().Runs[1].Size < line.Glyphs().Runs[0].Size);
        Assert.Equal(face.GlyphIndex('A'), line.Glyphs().Runs[1].Glyphs[0].Id);
    }

    [Fact]
    public void A_superscript_is_smaller_and_raised()
    {
        TextRun[] runs = [new TextRun("x", Typesetting.Body), new TextRun("2", Typesetting.Body with { Position = VerticalPosition.Superscript })];
        var line = ParagraphLayout.Prepare(runs, Typesetting.Cache).Lay(new LineWidths(500), LineBreakOptions.Body)[0];
        Assert.Equal(7.8, line.Glyphs().Runs[1].Size, 6);
        Assert.Equal(4, line.Glyphs().Runs[1].Rise, 6);
        Assert.Equal(line.Glyphs().Runs[0].Width, line.Glyphs().Runs[1].X, 6);
    }

    [Fact]
    public void A_word_is_shaped_once_for_all_sizes()
    {
        var cache = new ShapeCache();
        foreach (var size in new[] { 11, 11.5, 12, 18.0 })
        {
            ParagraphLayout.Prepare([new TextRun("pain and pain", Typesetting.Body with { Size = size })], cache);
        }

        Assert.Equal(3, cache.Count); // pain, and, the space
    }

    [Fact]
    public void A_full_cache_starts_anew()
    {
        var cache = new ShapeCache(2);
        ParagraphLayout.Prepare([new TextRun("a b c d e f", Typesetting.Body)], cache);
        Assert.InRange(cache.Count, 0, 2);
    }

    [Fact]
    public void Threads_share_a_cache_and_get_the_same_lines()
    {
        var words = Enumerable.Range(0, 400).Select(i => string.Concat(Enumerable.Range(0, 1 + (i % 7)).Select(k => (char)('a' + (((i * 31) + (k * 17)) % 26)))));
        var text = string.Join(' ', words);
        var expected = Dump(text, new ShapeCache());

        // A cache this small starts anew all the time.
        var cache = new ShapeCache(50);
        var style = Typesetting.Body with { Fonts = new FontStack([Typesetting.SourceSans], 400, false) };
        Parallel.For(0, 64, _ => Assert.Equal(expected, Dump(text, cache, style)));
    }

    private static string Dump(string text, ShapeCache cache, TextStyle? style = null) => string.Join('\n', ParagraphLayout
        .Prepare([new TextRun(text, style ?? Typesetting.Body)], cache)
        .Lay(new LineWidths(300), LineBreakOptions.Body)
        .Select(line => $"{line.Width:F3} {string.Join(' ', line.Glyphs().Runs[0].Glyphs.Select(glyph => glyph.Id))}"));
}
