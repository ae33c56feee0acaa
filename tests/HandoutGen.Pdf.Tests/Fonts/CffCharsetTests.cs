using HandoutGen.Pdf.Fonts;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Pdf.Tests.Fonts;

public sealed class CffCharsetTests
{
    // ROS is three operands and the operator 12 30.
    private static readonly byte[] Ros = [139, 139, 139, 12, 30];

    [Theory]
    [InlineData(new byte[] { 0, 0, 9, 0, 30, 0, 40 }, 4, new byte[] { 1, 0, 1, 2 })]
    [InlineData(new byte[] { 1, 0, 7, 2, 99, 99, 99 }, 4, new byte[] { 1, 0, 1, 2 })]
    [InlineData(new byte[] { 0, 0, 9, 77, 77 }, 2, new byte[] { 0, 0, 1, 77, 77 })]
    public void Charset_of_a_font_keyed_by_CID_says_that_each_glyph_is_its_CID(byte[] charset, int glyphs, byte[] expected)
    {
        var cff = Cff(Ros, charset, glyphs, out var at);
        CffCharset.MakeIdentity(cff);
        Assert.Equal(expected, cff.AsSpan(at, expected.Length).ToArray());
    }

    [Fact]
    public void Font_keyed_by_name_stays_as_it_is()
    {
        var cff = Cff([], [0, 0, 9, 0, 30, 0, 40], 4, out _);
        byte[] before = [.. cff];
        CffCharset.MakeIdentity(cff);
        Assert.Equal(before, cff);
    }

    [Fact]
    public void Truncated_table_is_refused()
    {
        var cff = Cff(Ros, [0, 0, 9, 0, 30, 0, 40], 4, out _);
        for (var length = 0; length < 30; length++)
        {
            Assert.Throws<FontFormatException>(() => CffCharset.MakeIdentity(cff.AsSpan(0, length)));
        }
    }

    // Header, name index of "F", top DICT index of one, empty string and subroutine indexes, charset, char strings index (its count alone).
    private static byte[] Cff(byte[] ros, byte[] charset, int glyphs, out int charsetAt)
    {
        var topLength = ros.Length + 8;
        charsetAt = 4 + 6 + 5 + topLength + 4;
        var charStringsAt = charsetAt + charset.Length;
        byte[] top = [.. ros, 28, (byte)(charsetAt >> 8), (byte)charsetAt, 15, 28, (byte)(charStringsAt >> 8), (byte)charStringsAt, 17];
        return
        [
            1, 0, 4, 1,
            0, 1, 1, 1, 2, (byte)'F',
            0, 1, 1, 1, (byte)(top.Length + 1), .. top,
            0, 0, 0, 0,
            .. charset,
            (byte)(glyphs >> 8), (byte)glyphs, 1, 1,
        ];
    }
}
