using CsCheck;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Pdf.Tests.Fonts;

public sealed class FontSubsetTests
{
    [Fact]
    public void Subset_holds_the_glyphs_and_their_components_and_little_else()
    {
        var face = TestFonts.Regular;
        int[] glyphs = [.. "Aé".Select(c => face.GlyphIndex(c)).Order()];
        var subset = FontSubset.Create(face, glyphs);
        Assert.InRange(subset.GlyphCount, 3, 6);
        Assert.InRange(subset.Data.Length, 200, 3000);
        Assert.All(subset.NewGlyphs, glyph => Assert.InRange(glyph, 1, subset.GlyphCount - 1));
    }

    [Fact]
    public void Same_glyphs_use_the_same_program_and_the_tag_names_the_face_too()
    {
        int[] glyphs = [3, 5, 8];
        Assert.Same(FontProgram.For(TestFonts.Regular, glyphs), FontProgram.For(TestFonts.Regular, glyphs));
        Assert.NotEqual(FontProgram.For(TestFonts.Regular, glyphs).Tag, FontProgram.For(TestFonts.Bold, glyphs).Tag);
        Assert.Matches("^[A-Z]{6}$", FontProgram.For(TestFonts.Regular, glyphs).Tag);
    }

    [Fact]
    public void Only_the_last_programs_are_kept()
    {
        var face = FontFace.Open(TestFonts.Atkinson.Data);
        var first = FontProgram.For(face, [1]);
        for (var glyph = 2; glyph < 20; glyph++)
        {
            FontProgram.For(face, [glyph]);
        }

        var again = FontProgram.For(face, [1]);
        Assert.NotSame(first, again);
        Assert.Equal(first.Packed, again.Packed);
    }

    [Fact]
    public void Document_in_a_damaged_font_is_written_or_refused_and_never_crashes()
    {
        var whole = OutsideData.Font("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf");
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 30].Sample(
            flips =>
            {
                var damaged = (byte[])whole.Clone();
                foreach ((var at, var value) in flips)
                {
                    damaged[at] = value;
                }

                try
                {
                    var face = FontFace.Open(damaged);
                    var document = new TestDocument();
                    document.Line(document.Root.Add(StructureType.H1), "Damaged äöü ½", face);
                    document.Writer.Save(new ConformanceReport());
                }
                catch (FontFormatException refusal)
                {
                    Assert.NotEmpty(refusal.Message);
                }
            },
            iter: 200);
    }
}
