using System.Buffers.Binary;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Fonts;
using UglyToad.PdfPig;

namespace HandoutGen.Pdf.Tests.Fonts;

public sealed class CffFontTests
{
    private static readonly Lazy<FontFace> LazyFace = new(Build);

    /// <summary>A font with cubic outlines, all of them empty: the characters and widths of a bundled one.</summary>
    internal static FontFace Face => LazyFace.Value;

    [Fact]
    public void OpenType_CFF_font_opens_and_its_text_is_read_back()
    {
        Assert.True(Face.IsCff);
        var file = Document().Save();
        using var pdf = PdfDocument.Open(file);
        Assert.StartsWith("Cubic office", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.True(file.AsSpan().IndexOf("/Subtype/CIDFontType0C"u8) > 0);
    }

    [Theory]
    [InlineData("hmtx", 4, 1, "different widths")]
    [InlineData("hmtx", 4 * 40, 1, "different widths")]
    [InlineData("CFF ", -400, 0xFF, "")]
    [InlineData("CFF ", 2, 0xFF, "cannot be followed")]
    [InlineData("maxp", 5, 1, "")]
    public void A_font_whose_outlines_cannot_be_followed_or_have_other_widths_is_refused(string table, int at, byte change, string reason)
    {
        var data = Face.Data.ToArray();
        var place = data.AsSpan().IndexOf(Face.Tables.Find(table).Span);
        var length = Face.Tables.Find(table).Length;
        data[place + (at < 0 ? length + at : at)] ^= change;
        Assert.Contains(reason, Assert.Throws<FontFormatException>(() => FontFace.Open(data)).Message, StringComparison.Ordinal);
    }

    internal static TestDocument Document()
    {
        var document = new TestDocument();
        var title = document.Root.Add(StructureType.H1);
        document.Line(title, "Cubic office", Face);
        // A second text of one glyph: in a CFF font it has no code of its own and is told by ActualText.
        document.Page.BeginTagged(title);
        document.Page.ShowGlyphs(TestDocument.Shape("C", Face) with { Text = "Ç" }, 72, 600);
        document.Page.EndMarked();
        return document;
    }

    private static FontFace Build()
    {
        var from = TestFonts.Atkinson;
        byte[] maxp = [0, 0, 0x50, 0, (byte)(from.GlyphCount >> 8), (byte)from.GlyphCount];
        string[] left = ["glyf", "loca", "maxp", "cvt ", "fpgm", "prep", "gasp"];
        uint[] dropped = [.. left.Select(SfntTables.Tag)];
        return FontFace.Open(SfntWriter.Write(0x4F54544F,
        [
            .. from.Tables.All.Where(table => !dropped.Contains(table.Tag)),
            (SfntTables.Tag("maxp"), maxp),
            (SfntTables.Tag("CFF "), Cff(from)),
        ]));
    }

    // Adobe Technical Note 5176: header, names, top DICT, strings, subroutines, charset, char strings, private DICT.
    private static byte[] Cff(FontFace face)
    {
        var count = face.GlyphCount;
        // Each char string is its width and endchar.
        byte[] glyphs = [.. Enumerable.Range(0, count).SelectMany(glyph => Short((int)Math.Round(face.Advance(glyph) * face.UnitsPerEm / 1000)).Append((byte)14))];
        byte[] index = [.. Short(count)[1..], 2, .. Enumerable.Range(0, count + 1).SelectMany(i => Short(1 + (4 * i))[1..]), .. glyphs];
        byte[] charset = [2, 0, 1, .. Short(count - 2)[1..]];
        const int TopLength = 4 + 4 + 7;
        const int CharsetAt = 4 + 6 + 5 + TopLength + 2 + 2;
        var indexAt = CharsetAt + charset.Length;
        byte[] top = [.. Short(CharsetAt), 15, .. Short(indexAt), 17, .. Short(2), .. Short(indexAt + index.Length), 18];
        Assert.Equal(TopLength, top.Length);
        // The private DICT says that widths count from 0 (nominalWidthX).
        return [1, 0, 4, 2, 0, 1, 1, 1, 2, (byte)'F', 0, 1, 1, 1, TopLength + 1, .. top, 0, 0, 0, 0, .. charset, .. index, 139, 21];
    }

    private static byte[] Short(int value)
    {
        var bytes = new byte[] { 28, 0, 0 };
        BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(1), (short)value);
        return bytes;
    }
}
