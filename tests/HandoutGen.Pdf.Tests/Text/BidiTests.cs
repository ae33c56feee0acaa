using System.Globalization;
using System.Text;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Fonts;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;
using UglyToad.PdfPig;

namespace HandoutGen.Pdf.Tests.Text;

public sealed class BidiTests
{
    [Fact]
    public void Every_case_of_the_standard_s_test_file_has_the_levels_it_says()
    {
        var path = UnicodeData.Find("BidiCharacterTest.txt");
        Assert.SkipUnless(path is not null, "BidiCharacterTest.txt is not on this machine (Debian: unicode-data)");

        var failures = new List<string>();
        var cases = 0;
        foreach (var line in File.ReadLines(path!).Where(line => line.Length > 0 && line[0] != '#'))
        {
            cases++;
            var fields = line.Split(';');
            var text = new StringBuilder();
            var places = new List<int>();
            foreach (var code in fields[0].Split(' '))
            {
                places.Add(text.Length);
                text.Append(char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            }

            var direction = fields[1] switch { "0" => TextDirection.LeftToRight, "1" => TextDirection.RightToLeft, _ => TextDirection.Auto };
            var (levels, level) = BidiLevels.Resolve(text.ToString(), direction);
            var expected = fields[3].Split(' ');
            var right = level.ToString(CultureInfo.InvariantCulture) == fields[2];
            for (var i = 0; i < places.Count; i++)
            {
                right &= expected[i] == "x" || expected[i] == (levels?[places[i]] ?? 0).ToString(CultureInfo.InvariantCulture);
            }

            if (!right)
            {
                failures.Add($"{line} -> {level}; {string.Join(' ', levels ?? [])}");
            }
        }

        Assert.True(cases > 90_000);
        Assert.True(failures.Count == 0, $"{failures.Count} of {cases}:\n{string.Join('\n', failures.Take(8))}");
    }

    // DejaVu Sans has Hebrew and Arabic; the bundled fonts have neither.
    private static TextStyle Style()
    {
        const string File = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
        Assert.SkipUnless(System.IO.File.Exists(File), "DejaVu Sans is not on this machine");
        var face = FontFace.Open(System.IO.File.ReadAllBytes(File));
        return Typesetting.Body with { Fonts = new FontStack([Typesetting.SourceSans, new FontFamily(face.FamilyName, [face])], 400, false) };
    }

    [Fact]
    public void Hebrew_words_in_English_stand_from_right_to_left()
    {
        var line = Assert.Single(Typesetting.Lay("abc שלום עולם def", 1000, style: Style()));
        Assert.Equal(["abc ", "שלום עולם", " def"], line.Glyphs().Runs.Select(run => run.Text));
        Assert.Equal([false, true, false], line.Glyphs().Runs.Select(run => run.RightToLeft));

        // The first glyph at the left is the last letter.
        Assert.Equal(8, line.Glyphs().Runs[1].Glyphs[0].TextStart);
        Assert.Equal(0, line.Glyphs().Runs[1].Glyphs[^1].TextStart);
        Assert.Equal(line.Width, line.Glyphs().Runs.Sum(run => run.Width), 3);
    }

    [Fact]
    public void A_Hebrew_paragraph_starts_at_the_right()
    {
        const string Text = "שלום עולם, מה שלומך היום? אני כואב 12 ימים (PRT) כאן.";
        var lines = Typesetting.Lay(Text, 120, style: Style());
        Assert.True(lines.Length > 2);
        foreach (var line in lines)
        {
            Assert.Equal(120, line.X + line.Width, 3);
            Assert.Equal(120, line.Glyphs().Runs.Max(run => run.X + run.Width), 3);
        }

        Assert.Equal(Text, string.Concat(lines.SelectMany(line => line.Glyphs().Runs).Select(run => run.Text)));
        var shown = lines.SelectMany(line => line.Glyphs().Runs).SelectMany(run => run.Glyphs.Select(glyph => run.Text.Substring(glyph.TextStart, glyph.TextLength)));
        Assert.Equal(Text.Order(), string.Concat(shown).Order());
    }

    [Fact]
    public void Arabic_letters_are_joined_and_a_ligature_stands_for_its_two_letters()
    {
        var line = Assert.Single(Typesetting.Lay("لا", 1000, style: Style()));
        var glyph = Assert.Single(line.Glyphs().Runs[0].Glyphs);
        Assert.Equal((0, 2), (glyph.TextStart, glyph.TextLength));
    }

    [Theory]
    [InlineData("שלום עולם (PRT) ועוד 12 ימים")]
    [InlineData("لا بأس في السلام")]
    [InlineData("English, then עברית and back")]
    public void A_reader_of_the_page_s_content_meets_the_letters_in_reading_order(string text)
    {
        var document = new TestDocument();
        var heading = document.Root.Add(StructureType.H1);
        document.Page.BeginTagged(heading);
        foreach (var run in Typesetting.Lay(text, 1000, style: Style()).SelectMany(line => line.Glyphs().Runs))
        {
            document.Page.ShowGlyphs(run, 72, 700);
        }

        document.Page.EndMarked();
        using var read = PdfDocument.Open(document.Save());
        Assert.Equal(text, string.Concat(read.GetPage(1).Letters.Select(letter => letter.Value)));
    }
}
