using System.Buffers.Binary;
using CsCheck;
using HandoutGen.Pdf.Fonts;

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
    [InlineData(900, 700)]
    [InlineData(100, 400)]
    public void Variable_font_opens_at_the_nearest_weight_it_has(int asked, int expected)
    {
        FontFace face = FontFace.OpenInstance(Variable(), asked);
        Assert.Equal(expected, face.Weight);
        Assert.Equal("Atkinson Hyperlegible Next", face.FamilyName);
        Assert.False(face.Tables.Has("fvar"));
        Assert.NotEqual(0, face.GlyphIndex('A'));
    }

    [Fact]
    public void Static_font_opens_as_it_is() => Assert.Equal(400, FontFace.OpenInstance(TestFonts.Atkinson.Data, 700).Weight);

    [Fact]
    public void Damaged_variable_font_never_does_worse_than_a_refusal()
    {
        byte[] whole = Variable();
        int directory = 12 + (16 * BinaryPrimitives.ReadUInt16BigEndian(whole.AsSpan(4)));
        int fvar = whole.AsSpan().IndexOf("wght"u8) - 16;
        Gen.Select(Gen.Int[0, 35], Gen.Byte).Array[1, 4].Sample(
            flips =>
            {
                byte[] damaged = (byte[])whole.Clone();
                foreach ((int at, byte value) in flips)
                    damaged[fvar + at] = value;
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

    /// <summary>A font with one axis of weight from 400 to 700 along which no outline changes.</summary>
    private static byte[] Variable()
    {
        SfntTables tables = TestFonts.Atkinson.Tables;
        byte[] fvar =
        [
            0, 1, 0, 0, 0, 16, 0, 2, 0, 1, 0, 20, 0, 0, 0, 8,
            .. "wght"u8, 1, 0x90, 0, 0, 1, 0x90, 0, 0, 2, 0xBC, 0, 0, 0, 0, 1, 0,
        ];
        int glyphs = TestFonts.Atkinson.GlyphCount;
        var gvar = new byte[20 + (2 * (glyphs + 1))];
        BinaryPrimitives.WriteUInt16BigEndian(gvar, 1);
        BinaryPrimitives.WriteUInt16BigEndian(gvar.AsSpan(4), 1);
        BinaryPrimitives.WriteInt32BigEndian(gvar.AsSpan(8), gvar.Length);
        BinaryPrimitives.WriteUInt16BigEndian(gvar.AsSpan(12), (ushort)glyphs);
        BinaryPrimitives.WriteInt32BigEndian(gvar.AsSpan(16), gvar.Length);
        return SfntWriter.Write(tables.Version, [.. tables.All, (SfntTables.Tag("fvar"), fvar), (SfntTables.Tag("gvar"), gvar)]);
    }
}
