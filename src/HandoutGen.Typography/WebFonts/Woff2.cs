using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Typography.WebFonts;

/// <summary>Writes WOFF File Format 2.0 (W3C Recommendation), every table with the null transform (§5.1).</summary>
internal static class Woff2
{
    private const int HeaderLength = 48;
    private const uint TrueType = 0x00010000;
    private const uint OpenTypeCff = 0x4F54544F;

    // Within a hundredth of what 9 makes of them, in half its time: the search tables of higher levels are larger than the fonts.
    private const int BrotliQuality = 6;

    // §4.1, table "Known Table Tags": the index of a tag is its number.
    private static readonly uint[] KnownTags =
    [
        .. new[]
        {
            "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep", "CFF ", "VORG", "EBDT",
            "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB", "EBSC", "JSTF", "MATH",
            "CBDT", "CBLC", "COLR", "CPAL", "SVG ", "sbix", "acnt", "avar", "bdat", "bloc", "bsln", "cvar", "fdsc", "feat", "fmtx", "fvar",
            "gvar", "hsty", "just", "lcar", "mort", "morx", "opbd", "prop", "trak", "Zapf", "Silf", "Glat", "Gloc", "Feat", "Sill",
        }.Select(SfntTables.Tag),
    ];

    private const int UnknownTag = 63;

    /// <summary>The file.</summary>
    /// <param name="isCff">The outlines are in a CFF table.</param>
    /// <param name="tables">The font's tables, in any order; head is one of them.</param>
    public static byte[] Encode(bool isCff, IEnumerable<(uint Tag, ReadOnlyMemory<byte> Data)> tables)
    {
        var flavor = isCff ? OpenTypeCff : TrueType;
        // What a decoder makes of the tables is the font file whose checksum stands in head.
        var font = SfntWriter.Write(flavor, tables.Select(table => table.Tag == SfntTables.Tag("head") ? (table.Tag, Converted(table.Data)) : table));
        List<(uint Tag, ReadOnlyMemory<byte> Data)> sorted = [.. SfntTables.Read(font).All];
        var directory = Directory(sorted);
        var data = new ArrayBufferWriter<byte>(font.Length);
        foreach (var (_, table) in sorted)
        {
            data.Write(table.Span);
        }

        var packed = Compress(data.WrittenSpan);
        var file = new byte[Align(HeaderLength + directory.Length + packed.Length)];
        Header(file, flavor, sorted.Count, font.Length, packed.Length);
        directory.CopyTo(file, HeaderLength);
        packed.CopyTo(file, HeaderLength + directory.Length);
        return file;
    }

    // §5: the font is marked as converted (head.flags, bit 11).
    private static ReadOnlyMemory<byte> Converted(ReadOnlyMemory<byte> head)
    {
        var converted = head.ToArray();
        converted[16] |= 0x08;
        return converted;
    }

    private static void Header(Span<byte> file, uint flavor, int tables, int fontLength, int packed)
    {
        "wOF2"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32BigEndian(file[4..], flavor);
        BinaryPrimitives.WriteUInt32BigEndian(file[8..], (uint)file.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file[12..], (ushort)tables);
        BinaryPrimitives.WriteUInt32BigEndian(file[16..], (uint)fontLength);
        BinaryPrimitives.WriteUInt32BigEndian(file[20..], (uint)packed);
        BinaryPrimitives.WriteUInt16BigEndian(file[24..], 1); // the version of the font file
    }

    private static byte[] Directory(List<(uint Tag, ReadOnlyMemory<byte> Data)> tables)
    {
        var bytes = new List<byte>();
        foreach (var (tag, data) in tables)
        {
            var known = Array.IndexOf(KnownTags, tag);
            // The null transform of the outlines has a number of its own.
            var transform = tag == SfntTables.Tag("glyf") || tag == SfntTables.Tag("loca") ? 3 : 0;
            bytes.Add((byte)((transform << 6) | (known < 0 ? UnknownTag : known)));
            for (var shift = 24; known < 0 && shift >= 0; shift -= 8)
            {
                bytes.Add((byte)(tag >> shift));
            }

            Base128(bytes, (uint)data.Length);
        }

        return [.. bytes];
    }

    // §4.1, UIntBase128: seven bits a byte, the most significant first, without leading zeros.
    private static void Base128(List<byte> bytes, uint value)
    {
        for (var shift = 28; shift >= 0; shift -= 7)
        {
            if (shift == 0)
            {
                bytes.Add((byte)(value & 0x7F));
            }
            else if (value >> shift != 0)
            {
                bytes.Add((byte)(0x80 | ((value >> shift) & 0x7F)));
            }
        }
    }

    private static int Align(int length) => (length + 3) & ~3;

    private static byte[] Compress(ReadOnlySpan<byte> data)
    {
        // A window no larger than the data (log2, RFC 7932 §9.1): an encoder clears what it is told to search.
        var window = Math.Clamp((int)Math.Ceiling(Math.Log2(data.Length + 16)), 10, 22);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(data.Length)];
        return BrotliEncoder.TryCompress(data, packed, out var length, BrotliQuality, window)
            ? packed[..length]
            : throw new InvalidOperationException("Brotli wrote more than its own limit");
    }
}
