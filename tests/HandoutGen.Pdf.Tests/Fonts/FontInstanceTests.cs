using System.Buffers.Binary;
using CsCheck;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Pdf.Tests.Fonts;

public sealed class FontInstanceTests
{
    [Fact]
    public void Variable_font_is_refused_where_no_weight_is_named()
    {
        var refusal = Assert.Throws<FontFormatException>(() => FontFace.Open(Variable()));
        Assert.Contains("variable", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(600, 600)]
    [InlineData(700, 700)]
    [InlineData(900, 800)]
    [InlineData(100, 400)]
    public void Variable_font_opens_at_the_nearest_weight_it_has(int asked, int expected)
    {
        var face = FontFace.OpenInstance(Variable(), asked);
        var share = (expected - VariableFont.Least) / (double)(VariableFont.Most - VariableFont.Least);
        var glyph = face.GlyphIndex('A');
        Assert.Equal(TestFonts.Atkinson.Advance(glyph) + (share * VariableFont.Growth * 1000 / face.UnitsPerEm), face.Advance(glyph), 6);
        Assert.Equal(VariableFont.Left(TestFonts.Atkinson.Data.ToArray(), glyph) + (share * VariableFont.Shift), VariableFont.Left(face.Data.ToArray(), glyph));
        Assert.Equal(expected, face.Weight);
        Assert.Equal("Atkinson Hyperlegible Next", face.FamilyName);
        Assert.False(face.Tables.Has("fvar"));
        Assert.NotEqual(0, face.GlyphIndex('A'));
    }

    [Fact]
    public void Static_font_opens_as_it_is() => Assert.Equal(400, FontFace.OpenInstance(TestFonts.Atkinson.Data, 700).Weight);

    [Fact]
    public void Axes_that_go_beyond_what_can_be_counted_are_refused()
    {
        var font = Variable();
        var fvar = font.AsSpan().LastIndexOf("wght"u8) - 16;
        font.AsSpan(fvar + 8, 4).Fill(0xFF);
        Assert.Contains("cut short", Assert.Throws<FontFormatException>(() => FontFace.OpenInstance(font, 400)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_variable_font_never_does_worse_than_a_refusal()
    {
        var whole = Variable();
        var directory = 12 + (16 * BinaryPrimitives.ReadUInt16BigEndian(whole.AsSpan(4)));
        var fvar = whole.AsSpan().LastIndexOf("wght"u8) - 16;
        Gen.Select(Gen.Int[0, 35], Gen.Byte).Array[1, 4].Sample(
            flips =>
            {
                var damaged = (byte[])whole.Clone();
                foreach ((var at, var value) in flips)
                {
                    damaged[fvar + at] = value;
                }

                try
                {
                    FontFace.OpenInstance(damaged, 600);
                }
                catch (FontFormatException refusal)
                {
                    Assert.NotEmpty(refusal.Message);
                }
            },
            iter: 50,
            threads: 1);
        Assert.True(fvar >= directory);
    }

    private static byte[] Variable() => VariableFont.Of(OutsideData.Font("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf"));
}
