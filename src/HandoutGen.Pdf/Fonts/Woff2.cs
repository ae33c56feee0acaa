using System.Buffers.Binary;
using System.IO.Compression;
using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Fonts;

/// <summary>Writes WOFF File Format 2.0 (W3C Recommendation), every table with the null transform (§5.1).</summary>
internal static class Woff2
{
    private const int HeaderLength = 48;
    private const uint TrueType = 0x00010000;
    private const uint OpenTypeCff = 0x4F54544F;

    // Within a hundredth of what 9 makes of them, in half its time: the search tables of higher levels are larger than the fonts.
    private const int BrotliQuality = 6;

    // §4.1, table "Known Table Tags": the index of a tag is its number.
    private static readonly string[] KnownTags =
    [
        "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep", "CFF ", "VORG", "EBDT",
        "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB", "EBSC", "JSTF", "MATH",
        "CBDT", "CBLC", "COLR", "CPAL", "SVG ", "sbix", "acnt", "avar", "bdat", "bloc", "bsln", "cvar", "fdsc", "feat", "fmtx", "fvar",
        "gvar", "hsty", "just", "lcar", "mort", "morx", "opbd", "prop", "trak", "Zapf", "Silf", "Glat", "Gloc", "Feat", "Sill",
    ];

    private const int UnknownTag = 63;

    /// <summary>The file.</summary>
    /// <param name="isCff">The outlines are in a CFF table.</param>
    /// <param name="tables">The font's tables, in any order.</param>
    public static byte[] Encode(bool isCff, IEnumerable<(string Tag, ReadOnlyMemory<byte> Data)> tables)
    {
        uint flavor = isCff ? OpenTypeCff : TrueType;
        var sorted = tables.OrderBy(table => table.Tag, StringComparer.Ordinal).Select(table => (table.Tag, Data: table.Data.ToArray())).ToList();
        Complete(flavor, sorted);
        byte[] directory = Directory(sorted);
        using var data = new ByteBuffer(sorted.Sum(table => table.Data.Length));
        foreach (var (_, table) in sorted)
            data.Write(table);
        byte[] packed = Compress(data.Written);
        int length = Align(HeaderLength + directory.Length + packed.Length);
        var file = new byte[length];
        Header(file, flavor, sorted, packed.Length);
        directory.CopyTo(file, HeaderLength);
        packed.CopyTo(file, HeaderLength + directory.Length);
        return file;
    }

    private static void Header(Span<byte> file, uint flavor, List<(string Tag, byte[] Data)> tables, int packed)
    {
        "wOF2"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32BigEndian(file[4..], flavor);
        BinaryPrimitives.WriteUInt32BigEndian(file[8..], (uint)file.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file[12..], (ushort)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file[16..], (uint)(12 + tables.Sum(table => 16 + Align(table.Data.Length))));
        BinaryPrimitives.WriteUInt32BigEndian(file[20..], (uint)packed);
        BinaryPrimitives.WriteUInt16BigEndian(file[24..], 1); // the version of the font file
    }

    private static byte[] Directory(List<(string Tag, byte[] Data)> tables)
    {
        var bytes = new List<byte>();
        foreach (var (tag, data) in tables)
        {
            int known = Array.IndexOf(KnownTags, tag);
            int transform = tag is "glyf" or "loca" ? 3 : 0; // the null transform has its own number for each table
            bytes.Add((byte)((transform << 6) | (known < 0 ? UnknownTag : known)));
            if (known < 0)
                bytes.AddRange(tag.Select(c => (byte)c));
            Base128(bytes, (uint)data.Length);
        }

        return [.. bytes];
    }

    // §4.1, UIntBase128: seven bits a byte, the most significant first, without leading zeros.
    private static void Base128(List<byte> bytes, uint value)
    {
        for (int shift = 28; shift >= 0; shift -= 7)
        {
            if (shift == 0)
                bytes.Add((byte)(value & 0x7F));
            else if (value >> shift != 0)
                bytes.Add((byte)(0x80 | ((value >> shift) & 0x7F)));
        }
    }

    // §5: the font is marked as converted (head.flags, bit 11), and its checksum is that of the file that a decoder makes of it.
    private static void Complete(uint flavor, List<(string Tag, byte[] Data)> tables)
    {
        byte[] head = tables.First(table => table.Tag == "head").Data;
        head[16] |= 0x08;
        head.AsSpan(8, 4).Clear();
        uint sum = 0;
        var directory = new byte[12 + (16 * tables.Count)];
        BinaryPrimitives.WriteUInt32BigEndian(directory, flavor);
        int power = 1 << (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(6), (ushort)(power * 16));
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(8), (ushort)Math.Log2(power));
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(10), (ushort)((tables.Count - power) * 16));
        int offset = directory.Length;
        for (int i = 0; i < tables.Count; i++)
        {
            var (tag, data) = tables[i];
            Span<byte> entry = directory.AsSpan(12 + (16 * i), 16);
            BinaryPrimitives.WriteUInt32BigEndian(entry, SfntTables.Tag(tag));
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(data));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)data.Length);
            sum += Checksum(data);
            offset += Align(data.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0xB1B0AFBA - (sum + Checksum(directory)));
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (; data.Length >= 4; data = data[4..])
            sum += BinaryPrimitives.ReadUInt32BigEndian(data);
        Span<byte> last = stackalloc byte[4];
        last.Clear();
        data.CopyTo(last);
        return sum + BinaryPrimitives.ReadUInt32BigEndian(last);
    }

    private static int Align(int length) => (length + 3) & ~3;

    private static byte[] Compress(ReadOnlySpan<byte> data)
    {
        // A window no larger than the data (log2, RFC 7932 §9.1): an encoder clears what it is told to search.
        int window = Math.Clamp((int)Math.Ceiling(Math.Log2(data.Length + 16)), 10, 22);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(data.Length)];
        return BrotliEncoder.TryCompress(data, packed, out int length, BrotliQuality, window)
            ? packed[..length]
            : throw new InvalidOperationException("Brotli wrote more than its own limit");
    }
}
