using System.Buffers.Binary;

namespace HandoutGen.TestSupport;

/// <summary>
/// Makes a variable TrueType font of a static one (OpenType 1.9: "fvar", "gvar"): one axis of weight, along which every simple outline moves
/// to the right and its advance grows, so that a weight shows in numbers.
/// </summary>
internal static class VariableFont
{
    /// <summary>How far an outline moves to the right at the end of the axis, in font units.</summary>
    public const int Shift = 40;

    /// <summary>How much an advance grows by at the end of the axis, in font units.</summary>
    public const int Growth = 100;

    /// <summary>The lightest weight, which is the static font's.</summary>
    public const int Least = 400;

    /// <summary>The heaviest weight.</summary>
    public const int Most = 800;

    /// <summary>The font's bytes.</summary>
    /// <param name="font">A static TrueType font.</param>
    public static byte[] Of(byte[] font)
    {
        var tables = Tables(font);
        tables["fvar"] =
        [
            0, 1, 0, 0, 0, 16, 0, 2, 0, 1, 0, 20, 0, 0, 0, 8,
            .. "wght"u8, .. Fixed(Least), .. Fixed(Least), .. Fixed(Most), 0, 0, 1, 0,
        ];
        tables["gvar"] = Gvar(tables);
        return Write(tables);
    }

    /// <summary>The same font without a table.</summary>
    public static byte[] Without(byte[] font, string table)
    {
        var tables = Tables(font);
        tables.Remove(table);
        return Write(tables);
    }

    /// <summary>The left edge of a glyph's outline, in font units ("glyf").</summary>
    public static int Left(byte[] font, int glyph)
    {
        var tables = Tables(font);
        var (start, _) = Outline(tables, glyph);
        return BinaryPrimitives.ReadInt16BigEndian(tables["glyf"].AsSpan(start + 2));
    }

    private static SortedDictionary<string, byte[]> Tables(byte[] font)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        for (var at = 12; at < 12 + (16 * UInt16(font, 4)); at += 16)
        {
            var start = (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(at + 8));
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(at + 12));
            tables[new string([.. font[at..(at + 4)].Select(b => (char)b)])] = font[start..(start + length)];
        }

        return tables;
    }

    private static byte[] Gvar(SortedDictionary<string, byte[]> tables)
    {
        var glyphs = UInt16(tables["maxp"], 4);
        var data = Enumerable.Range(0, glyphs).Select(glyph => Variation(tables, glyph)).ToArray();
        var header = 20 + (4 * (glyphs + 1));
        var gvar = new byte[header + data.Sum(part => part.Length)];
        BinaryPrimitives.WriteUInt16BigEndian(gvar, 1);
        BinaryPrimitives.WriteUInt16BigEndian(gvar.AsSpan(4), 1); // axes
        BinaryPrimitives.WriteInt32BigEndian(gvar.AsSpan(8), header); // shared tuples: none
        BinaryPrimitives.WriteUInt16BigEndian(gvar.AsSpan(12), (ushort)glyphs);
        BinaryPrimitives.WriteUInt16BigEndian(gvar.AsSpan(14), 1); // long offsets
        BinaryPrimitives.WriteInt32BigEndian(gvar.AsSpan(16), header);
        var at = 0;
        for (var glyph = 0; glyph < glyphs; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(gvar.AsSpan(20 + (4 * glyph)), at);
            data[glyph].CopyTo(gvar, header + at);
            at += data[glyph].Length;
        }

        BinaryPrimitives.WriteInt32BigEndian(gvar.AsSpan(20 + (4 * glyphs)), at);
        return gvar;
    }

    // One tuple whose peak is the end of the axis, with a delta for each point and for the four phantom points.
    private static byte[] Variation(SortedDictionary<string, byte[]> tables, int glyph)
    {
        var (start, length) = Outline(tables, glyph);
        var contours = length == 0 ? 0 : BinaryPrimitives.ReadInt16BigEndian(tables["glyf"].AsSpan(start));
        if (contours <= 0)
        {
            return [];
        }

        var points = UInt16(tables["glyf"], start + 10 + (2 * (contours - 1))) + 1;
        byte[] deltas = [0, .. Deltas([.. Enumerable.Repeat(Shift, points), 0, Growth, 0, 0]), .. Deltas(new int[points + 4])];
        byte[] data = [0, 1, 0, 10, (byte)(deltas.Length >> 8), (byte)deltas.Length, 0xA0, 0, 0x40, 0, .. deltas];
        return data.Length % 2 == 0 ? data : [.. data, 0];
    }

    // Packed deltas: runs of at most 64 words.
    private static IEnumerable<byte> Deltas(int[] deltas) =>
        deltas.Chunk(64).SelectMany(run => run.SelectMany(delta => new[] { (byte)(delta >> 8), (byte)delta }).Prepend((byte)(0x40 | (run.Length - 1))));

    private static (int Start, int Length) Outline(SortedDictionary<string, byte[]> tables, int glyph)
    {
        var isLong = UInt16(tables["head"], 50) == 1;
        var (start, end) = (Offset(glyph), Offset(glyph + 1));
        return (start, end - start);

        int Offset(int index) => isLong ? BinaryPrimitives.ReadInt32BigEndian(tables["loca"].AsSpan(4 * index)) : 2 * UInt16(tables["loca"], 2 * index);
    }

    private static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var file = new List<byte> { 0, 1, 0, 0, (byte)(tables.Count >> 8), (byte)tables.Count, 0, 0, 0, 0, 0, 0 };
        var at = 12 + (16 * tables.Count);
        foreach (var (tag, data) in tables)
        {
            file.AddRange([.. tag.Select(c => (byte)c), 0, 0, 0, 0, .. Word(at), .. Word(data.Length)]);
            at += (data.Length + 3) & ~3;
        }

        foreach (var data in tables.Values)
        {
            file.AddRange(data);
            file.AddRange(new byte[((data.Length + 3) & ~3) - data.Length]);
        }

        return [.. file];
    }

    private static int UInt16(byte[] data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private static byte[] Fixed(int value) => Word(value << 16);

    private static byte[] Word(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
