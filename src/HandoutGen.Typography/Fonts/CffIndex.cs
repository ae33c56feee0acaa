using System.Buffers.Binary;

namespace HandoutGen.Typography.Fonts;

/// <summary>An INDEX of a CFF table (Adobe Technical Note 5176, §5), every item of it inside the table.</summary>
/// <param name="Count">How many items.</param>
/// <param name="Offsets">Where the offsets begin.</param>
/// <param name="OffsetSize">Bytes of an offset.</param>
/// <param name="Data">The byte before the first item.</param>
/// <param name="End">What follows the index.</param>
internal sealed record CffIndex(int Count, int Offsets, int OffsetSize, int Data, int End)
{
    /// <summary>An index of nothing.</summary>
    public static CffIndex Empty { get; } = new(0, 0, 1, 0, 0);

    /// <summary>Reads the index at a place.</summary>
    /// <exception cref="FontFormatException">It does not lie inside the table.</exception>
    public static CffIndex Read(ReadOnlySpan<byte> table, int at)
    {
        if (at < 0 || at > table.Length - 2)
        {
            throw Damaged();
        }

        int count = BinaryPrimitives.ReadUInt16BigEndian(table[at..]);
        if (count == 0)
        {
            return Empty with { End = at + 2 };
        }

        var size = at + 2 < table.Length ? table[at + 2] : 0;
        var data = at + 2L + ((count + 1) * size);
        if (size is < 1 or > 4 || data >= table.Length)
        {
            throw Damaged();
        }

        var index = new CffIndex(count, at + 3, size, (int)data, 0);
        var previous = 1L;
        for (var i = 0; i <= count; i++)
        {
            var offset = index.Offset(table, i);
            if (offset < previous || data + offset > table.Length)
            {
                throw Damaged();
            }

            previous = offset;
        }

        return index with { End = (int)(data + previous) };
    }

    /// <summary>The bytes of an item.</summary>
    /// <exception cref="FontFormatException">There is no such item.</exception>
    public ReadOnlySpan<byte> Item(ReadOnlySpan<byte> table, int i) =>
        i >= 0 && i < Count ? table[(int)(Data + Offset(table, i))..(int)(Data + Offset(table, i + 1))] : throw Damaged();

    /// <summary>What is thrown when a CFF table cannot be followed.</summary>
    public static FontFormatException Damaged() => new("the font is damaged: its table \"CFF \" cannot be followed");

    private long Offset(ReadOnlySpan<byte> table, int i)
    {
        var offset = 0L;
        foreach (var part in table.Slice(Offsets + (i * OffsetSize), OffsetSize))
        {
            offset = (offset << 8) | part;
        }

        return offset;
    }
}
