namespace HandoutGen.Images;

/// <summary>A Huffman table (ITU-T T.81, B.2.4.2 and annex C).</summary>
internal sealed class JpegHuffmanTable
{
    private const int LongestCode = 16;

    private readonly int[] _first = new int[LongestCode + 1];
    private readonly int[] _count = new int[LongestCode + 1];
    private readonly int[] _start = new int[LongestCode + 1];
    private readonly byte[] _values;

    private JpegHuffmanTable(byte[] values) => _values = values;

    /// <summary>Reads a table from the contents of a segment, and gives what follows it.</summary>
    /// <exception cref="ImageFormatException">There are more codes of a length than can be.</exception>
    public static JpegHuffmanTable Read(ReadOnlySpan<byte> contents, out ReadOnlySpan<byte> rest)
    {
        if (contents.Length < LongestCode)
        {
            throw JpegScans.Damaged();
        }

        var total = 0;
        foreach (var count in contents[..LongestCode])
        {
            total += count;
        }

        if (total > 256 || contents.Length < LongestCode + total)
        {
            throw JpegScans.Damaged();
        }

        var table = new JpegHuffmanTable(contents.Slice(LongestCode, total).ToArray());
        var code = 0;
        var start = 0;
        for (var length = 1; length <= LongestCode; length++)
        {
            var count = contents[length - 1];
            (table._first[length], table._count[length], table._start[length]) = (code, count, start);
            code += count;
            start += count;
            if (code > 1 << length)
            {
                throw JpegScans.Damaged();
            }

            code <<= 1;
        }

        rest = contents[(LongestCode + total)..];
        return table;
    }

    /// <summary>The next value.</summary>
    /// <exception cref="ImageFormatException">The bits are no code of the table.</exception>
    public int Next(ref JpegBits bits)
    {
        var code = 0;
        for (var length = 1; length <= LongestCode; length++)
        {
            code = (code << 1) | bits.Next();
            if (code - _first[length] < _count[length])
            {
                return _values[_start[length] + code - _first[length]];
            }
        }

        throw JpegScans.Damaged();
    }
}
