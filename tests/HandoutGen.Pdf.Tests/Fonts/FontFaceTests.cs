using System.Buffers.Binary;
using CsCheck;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Typography.Fonts;
using HarfBuzzBuffer = HarfBuzzSharp.Buffer;

namespace HandoutGen.Pdf.Tests.Fonts;

public sealed class FontFaceTests
{
    [Fact]
    public void Names_weight_and_slant_come_from_the_file()
    {
        Assert.Equal("Source Sans 3", TestFonts.Regular.FamilyName);
        Assert.Equal(400, TestFonts.Regular.Weight);
        Assert.False(TestFonts.Regular.Italic);
        Assert.Equal("Source Sans 3", TestFonts.Bold.FamilyName);
        Assert.Equal(700, TestFonts.Bold.Weight);
        Assert.True(TestFonts.Italic.Italic);
        Assert.Equal("Atkinson Hyperlegible Next", TestFonts.Atkinson.FamilyName);
    }

    [Fact]
    public void Metrics_are_those_of_the_bundled_font()
    {
        var face = TestFonts.Regular;
        Assert.Equal(1000, face.UnitsPerEm);
        Assert.InRange(face.Ascender, 700, 1100);
        Assert.InRange(face.Descender, -450, -150);
        Assert.InRange(face.CapHeight, 640, 680);
        Assert.InRange(face.XHeight, 470, 500);
        Assert.False(face.IsCff);
    }

    [Fact]
    public void Characters_map_to_the_glyphs_that_HarfBuzz_finds()
    {
        var face = TestFonts.Regular;
        for (var codePoint = 0x20; codePoint < 0x2600; codePoint++)
        {
            var expected = face.HarfBuzzFont.TryGetNominalGlyph((uint)codePoint, out var glyph) ? (int)glyph : 0;
            Assert.Equal(expected, face.GlyphIndex(codePoint));
        }

        Assert.Equal(0, face.GlyphIndex(0x4E00));
        Assert.Equal(0, face.GlyphIndex(0x10FFFF));
    }

    [Fact]
    public void Advances_agree_with_HarfBuzz()
    {
        var face = TestFonts.Atkinson;
        for (var glyph = 0; glyph < face.GlyphCount; glyph++)
        {
            Assert.Equal(face.HarfBuzzFont.GetHorizontalGlyphAdvance((uint)glyph) * 1000.0 / face.UnitsPerEm, face.Advance(glyph), 6);
        }
    }

    [Fact]
    public void Text_shapes_with_the_font()
    {
        using var buffer = new HarfBuzzBuffer();
        buffer.AddUtf16("office");
        buffer.GuessSegmentProperties();
        TestFonts.Regular.HarfBuzzFont.Shape(buffer);
        Assert.NotEmpty(buffer.GlyphInfos);
        Assert.DoesNotContain(buffer.GlyphInfos, info => info.Codepoint == 0);
    }

    [Theory]
    [InlineData(0x0002, "restricted licence")]
    [InlineData(0x0202, "bitmaps")]
    public void Font_that_may_not_be_embedded_is_refused(int bits, string words)
    {
        var data = WithEmbeddingBits(bits);
        var refusal = Assert.Throws<FontFormatException>(() => FontFace.Open(data));
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Source Sans 3", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x0000, EmbeddingPermission.Installable)]
    [InlineData(0x0004, EmbeddingPermission.PreviewAndPrint)]
    [InlineData(0x0008, EmbeddingPermission.Editable)]
    public void Font_that_may_be_embedded_opens(int bits, EmbeddingPermission expected) =>
        Assert.Equal(expected, FontFace.Open(WithEmbeddingBits(bits)).Embedding);

    [Theory]
    [InlineData("wOF2", "web font")]
    [InlineData("ttcf", "collection")]
    [InlineData("<htm", "no TrueType or OpenType font")]
    public void Other_kinds_of_file_are_named(string start, string words)
    {
        var data = OutsideData.Font("source-sans-3/SourceSans3_400Regular.ttf");
        for (var i = 0; i < 4; i++)
        {
            data[i] = (byte)start[i];
        }

        Assert.Contains(words, Assert.Throws<FontFormatException>(() => FontFace.Open(data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Truncated_font_is_refused_or_reads_without_a_crash()
    {
        var whole = OutsideData.Font("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf");
        Gen.Int[0, whole.Length - 1].Sample(length => Assert.Throws<FontFormatException>(() => FontFace.Open(whole.AsMemory(0, length))), iter: 300);
    }

    [Fact]
    public void Damaged_bytes_never_do_worse_than_a_refusal()
    {
        var whole = OutsideData.Font("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf");
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 20].Sample(
            flips =>
            {
                var damaged = (byte[])whole.Clone();
                foreach ((var at, var value) in flips)
                {
                    damaged[at < whole.Length / 2 ? at % 400 : at] = value;
                }

                try
                {
                    var face = FontFace.Open(damaged);
                    for (var codePoint = 0; codePoint < 0x500; codePoint++)
                    {
                        Assert.InRange(face.GlyphIndex(codePoint), 0, face.GlyphCount - 1);
                    }

                    using var buffer = new HarfBuzzBuffer();
                    buffer.AddUtf16("A damaged fi");
                    buffer.GuessSegmentProperties();
                    face.HarfBuzzFont.Shape(buffer);
                }
                catch (FontFormatException refusal)
                {
                    Assert.NotEmpty(refusal.Message);
                }
            },
            iter: 300);
    }

    private static byte[] WithEmbeddingBits(int bits)
    {
        var data = OutsideData.Font("source-sans-3/SourceSans3_400Regular.ttf");
        int tables = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(4));
        for (var i = 0; i < tables; i++)
        {
            var entry = data.AsSpan(12 + (16 * i), 16);
            if (entry[..4].SequenceEqual("OS/2"u8))
            {
                BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]) + 8), (ushort)bits);
            }
        }

        return data;
    }
}
