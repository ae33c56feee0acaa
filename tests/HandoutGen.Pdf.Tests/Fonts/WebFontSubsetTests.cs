using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Typography.Fonts;
using HandoutGen.Typography.WebFonts;

namespace HandoutGen.Pdf.Tests.Fonts;

public sealed class WebFontSubsetTests
{
    private static readonly FontFace Whole = TestFonts.Regular;

    [Fact]
    public void Web_font_holds_the_characters_that_were_asked_for_and_no_others()
    {
        var font = FontFace.Open(Unpack(WebFontSubset.Create(Whole, "fi→é".Select(c => (int)c), "Handout 1")));
        Assert.All("fi→é", c => Assert.NotEqual(0, font.GlyphIndex(c)));
        Assert.All("gäß", c => Assert.Equal(0, font.GlyphIndex(c)));
        Assert.Equal(Whole.Advance(Whole.GlyphIndex('f')), font.Advance(font.GlyphIndex('f')));
    }

    [Fact]
    public void Web_font_has_a_name_of_its_own_and_keeps_the_licence()
    {
        var font = FontFace.Open(Unpack(WebFontSubset.Create(Whole, [.. "abc"], "Handout 1")));
        var names = font.Tables.Find("name").Span;
        Assert.Equal(("Handout 1", "Handout1-400"), (font.FamilyName, font.PostScriptName));
        Assert.Contains("SIL Open Font License", NameTable.Find(names, 13), StringComparison.Ordinal);
        Assert.Contains("Adobe", NameTable.Find(names, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void Kerning_is_kept_and_small_capitals_are_not()
    {
        var tables = SfntTables.Read(Unpack(WebFontSubset.Create(Whole, "AVfi".Select(c => (int)c), "Handout 1")));
        Assert.True(tables.Has("GPOS"));
        var features = Encoding.Latin1.GetString(tables.Find("GSUB").Span);
        Assert.DoesNotContain("smcp", features, StringComparison.Ordinal);
    }

    [Fact]
    public void File_has_the_checksum_of_the_font_that_a_browser_unpacks()
    {
        var font = Unpack(WebFontSubset.Create(Whole, [.. "abc"], "Handout 1"));
        uint sum = 0;
        for (var i = 0; i < font.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(i));
        }

        Assert.Equal(0xB1B0AFBA, sum);
    }

    [Fact]
    public void Same_characters_give_the_same_bytes() =>
        Assert.Equal(WebFontSubset.Create(Whole, [.. "abc"], "Handout 1"), WebFontSubset.Create(Whole, [.. "cba"], "Handout 1"));

    // A reader of WOFF 2.0 for tables with the null transform, as W3C Recommendation §4 lays them out.
    private static byte[] Unpack(byte[] file)
    {
        Assert.Equal("wOF2", Encoding.ASCII.GetString(file, 0, 4));
        Assert.Equal(file.Length, (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(8)));
        string[] known = ["cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep"];
        int count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(12));
        var at = 48;
        var tables = new List<(string Tag, int Length)>();
        for (var i = 0; i < count; i++)
        {
            int flags = file[at++];
            var index = flags & 0x3F;
            var tag = index < known.Length ? known[index] : index switch { 17 => "gasp", 26 => "GDEF", 27 => "GPOS", 28 => "GSUB", _ => throw new InvalidDataException($"tag {index}") };
            Assert.Equal(tag is "glyf" or "loca" ? 3 : 0, flags >> 6);
            var length = 0;
            byte digit;
            do
            {
                digit = file[at++];
                length = (length << 7) | (digit & 0x7F);
            }
            while ((digit & 0x80) != 0);
            tables.Add((tag, length));
        }

        var data = new byte[tables.Sum(table => table.Length)];
        var packed = (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(20));
        Assert.True(BrotliDecoder.TryDecompress(file.AsSpan(at, packed), data, out var written));
        Assert.Equal(data.Length, written);
        return Assemble(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(4)), tables, data, (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(16)));
    }

    private static byte[] Assemble(uint flavor, List<(string Tag, int Length)> tables, byte[] data, int size)
    {
        var font = new byte[size];
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(font, flavor);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(10), (ushort)((16 * tables.Count) - (16 << power)));
        var from = 0;
        var to = 12 + (16 * tables.Count);
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, length) = tables[i];
            data.AsSpan(from, length).CopyTo(font.AsSpan(to));
            var entry = font.AsSpan(12 + (16 * i), 16);
            Encoding.ASCII.GetBytes(tag, entry);
            var padded = (length + 3) / 4 * 4;
            uint sum = 0;
            for (var word = to; word < to + padded; word += 4)
            {
                sum += BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(word));
            }
            // A table's checksum counts head's own adjustment as zero (OpenType 1.9, "Calculating checksums").
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], tag == "head" ? sum - BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(to + 8)) : sum);
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)to);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)length);
            (from, to) = (from + length, to + padded);
        }

        Assert.Equal(size, to);
        return font;
    }
}
