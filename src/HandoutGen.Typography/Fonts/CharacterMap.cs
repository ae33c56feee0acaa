using System.Buffers.Binary;

namespace HandoutGen.Typography.Fonts;

/// <summary>A Unicode subtable of the cmap table (OpenType 1.9, "cmap"), format 4 or 12, searched where it lies in the file.</summary>
internal sealed class CharacterMap
{
    private readonly ReadOnlyMemory<byte> _table;
    private readonly int _format;
    private readonly int _count;
    private readonly int _glyphCount;

    private CharacterMap(ReadOnlyMemory<byte> table, int format, int count, int glyphCount)
    {
        _table = table;
        _format = format;
        _count = count;
        _glyphCount = glyphCount;
    }

    /// <summary>Chooses the widest Unicode subtable.</summary>
    /// <exception cref="FontFormatException">The table is damaged or has no Unicode subtable of a format that is read.</exception>
    public static CharacterMap Read(ReadOnlyMemory<byte> cmap, int glyphCount)
    {
        var bytes = cmap.Span;
        int count = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        if (bytes.Length < 4 + (8 * count))
        {
            throw Damaged();
        }

        var best = -1;
        var bestRank = 0;
        for (var i = 0; i < count; i++)
        {
            var rank = Rank(BinaryPrimitives.ReadUInt16BigEndian(bytes[(4 + (8 * i))..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(6 + (8 * i))..]));
            var offset = BinaryPrimitives.ReadUInt32BigEndian(bytes[(8 + (8 * i))..]);
            if (rank <= bestRank)
            {
                continue;
            }

            if (offset > bytes.Length - 16)
            {
                throw Damaged();
            }

            if (BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)offset..]) is not (4 or 12))
            {
                continue;
            }

            best = (int)offset;
            bestRank = rank;
        }

        return best >= 0
            ? Subtable(cmap[best..], glyphCount)
            : throw new FontFormatException("the font maps no Unicode characters to its glyphs (a symbol font?)");
    }

    /// <summary>The glyph of a code point, 0 when the font has none.</summary>
    public int Glyph(int codePoint)
    {
        var glyph = _format == 4 ? Format4(codePoint) : Format12(codePoint);
        return glyph < _glyphCount ? glyph : 0;
    }

    // (platform, encoding): full Unicode before the Basic Multilingual Plane.
    private static int Rank(int platform, int encoding) => (platform, encoding) switch
    {
        (3, 10) => 4,
        (0, 4 or 6) => 3,
        (3, 1) => 2,
        (0, <= 3) => 1,
        _ => 0,
    };

    private static CharacterMap Subtable(ReadOnlyMemory<byte> table, int glyphCount)
    {
        var bytes = table.Span;
        if (BinaryPrimitives.ReadUInt16BigEndian(bytes) == 4)
        {
            var segments = BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]) / 2;
            return segments > 0 && bytes.Length >= 16 + (8 * segments) ? new CharacterMap(table, 4, segments, glyphCount) : throw Damaged();
        }

        var groups = BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]);
        return groups <= (uint)(bytes.Length - 16) / 12 ? new CharacterMap(table, 12, (int)groups, glyphCount) : throw Damaged();
    }

    private int Format4(int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            return 0;
        }

        var bytes = _table.Span;
        var starts = 16 + (2 * _count);
        var low = 0;
        var high = _count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (BinaryPrimitives.ReadUInt16BigEndian(bytes[(14 + (2 * middle))..]) < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        int start = BinaryPrimitives.ReadUInt16BigEndian(bytes[(starts + (2 * low))..]);
        int end = BinaryPrimitives.ReadUInt16BigEndian(bytes[(14 + (2 * low))..]);
        if (codePoint < start || codePoint > end)
        {
            return 0;
        }

        int delta = BinaryPrimitives.ReadUInt16BigEndian(bytes[(starts + (2 * _count) + (2 * low))..]);
        var rangeAt = starts + (4 * _count) + (2 * low);
        int range = BinaryPrimitives.ReadUInt16BigEndian(bytes[rangeAt..]);
        if (range == 0)
        {
            return (codePoint + delta) & 0xFFFF;
        }

        var at = rangeAt + range + (2 * (codePoint - start));
        if (at + 2 > bytes.Length)
        {
            return 0;
        }

        int glyph = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private int Format12(int codePoint)
    {
        var groups = _table.Span[16..];
        var low = 0;
        var high = _count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = groups.Slice(12 * middle, 12);
            var start = BinaryPrimitives.ReadUInt32BigEndian(group);
            var end = BinaryPrimitives.ReadUInt32BigEndian(group[4..]);
            if (codePoint < start)
            {
                high = middle - 1;
            }
            else if (codePoint > end)
            {
                low = middle + 1;
            }
            else
            {
                return (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(group[8..]) + ((uint)codePoint - start), int.MaxValue);
            }
        }

        return 0;
    }

    private static FontFormatException Damaged() => new("the font is damaged: its table \"cmap\" is cut short");
}
