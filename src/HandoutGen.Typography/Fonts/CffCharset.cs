using System.Buffers.Binary;

namespace HandoutGen.Typography.Fonts;

/// <summary>
/// The charset of a CFF font program (Adobe Technical Note 5176, §13). A viewer takes a code of a CIDFont for a glyph's place
/// in a font that is keyed by name, but for a CID in one that is keyed by CID, and looks for it in the charset: so
/// the charset of the latter must say that each glyph's CID is its place.
/// </summary>
internal static class CffCharset
{
    private const int RosOperator = (12 << 8) | 30;
    private const int CharsetOperator = 15;
    private const int CharStringsOperator = 17;

    /// <summary>Rewrites the charset in place, if the font is keyed by CID.</summary>
    /// <exception cref="FontFormatException">The table is damaged.</exception>
    public static void MakeIdentity(Span<byte> cff)
    {
        int names = cff.Length > 4 ? cff[2] : throw Damaged();
        (var _, var _, var afterNames) = Index(cff, names);
        (var first, var firstEnd, var _) = Index(cff, afterNames);
        var top = Dictionary(cff[first..firstEnd]);
        if (!top.ContainsKey(RosOperator))
        {
            return;
        }

        if (!top.TryGetValue(CharStringsOperator, out var charStrings) || !top.TryGetValue(CharsetOperator, out var charset)
            || charStrings < 0 || charStrings + 2 > cff.Length || charset < 4 || charset + 5 > cff.Length)
        {
            throw Damaged();
        }

        int glyphs = BinaryPrimitives.ReadUInt16BigEndian(cff[charStrings..]);
        if (glyphs < 2)
        {
            return;
        }

        Write(cff[charset..], glyphs);
    }

    // One range from CID 1 on. It takes five bytes with a two-byte count (format 2) and four with a one-byte count (format 1), and
    // no charset of so many glyphs is shorter.
    private static void Write(Span<byte> charset, int glyphs)
    {
        if (glyphs - 2 <= 255)
        {
            ReadOnlySpan<byte> range = [1, 0, 1, (byte)(glyphs - 2)];
            if (charset[0] == 0 && glyphs == 2)
            {
                range = [0, 0, 1];
            }

            range.CopyTo(charset);
            return;
        }

        charset[0] = 2;
        BinaryPrimitives.WriteUInt16BigEndian(charset[1..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(charset[3..], (ushort)(glyphs - 2));
    }

    // §5: count, offset size, offsets from the byte before the data. Gives the first item and what follows the index.
    private static (int First, int FirstEnd, int After) Index(ReadOnlySpan<byte> cff, int at)
    {
        if (at + 3 > cff.Length)
        {
            throw Damaged();
        }

        int count = BinaryPrimitives.ReadUInt16BigEndian(cff[at..]);
        if (count == 0)
        {
            return (at + 2, at + 2, at + 2);
        }

        int size = cff[at + 2];
        var data = at + 3 + (size * (count + 1)) - 1;
        if (size is < 1 or > 4 || data >= cff.Length)
        {
            throw Damaged();
        }

        var second = data + Offset(cff, at + 3 + size, size);
        var after = data + Offset(cff, at + 3 + (size * count), size);
        return second <= after && after <= cff.Length && second > data ? (data + 1, (int)second, (int)after) : throw Damaged();
    }

    private static long Offset(ReadOnlySpan<byte> cff, int at, int size)
    {
        long value = 0;
        for (var i = 0; i < size; i++)
        {
            value = (value << 8) | cff[at + i];
        }

        return value;
    }

    // §4: each operator with the last of its operands.
    private static Dictionary<int, int> Dictionary(ReadOnlySpan<byte> data)
    {
        var operators = new Dictionary<int, int>();
        var operand = 0;
        var at = 0;
        while (at < data.Length)
        {
            var length = LengthAt(data, at);
            if (at + length > data.Length)
            {
                throw Damaged();
            }

            int b = data[at];
            if (b <= 21)
            {
                operators[b == 12 ? (12 << 8) | data[at + 1] : b] = operand;
            }
            else
            {
                operand = Operand(data.Slice(at, length));
            }

            at += length;
        }

        return operators;
    }

    private static int LengthAt(ReadOnlySpan<byte> data, int at)
    {
        if (data[at] != 30)
        {
            return data[at] switch
            {
                12 => 2,
                28 => 3,
                29 => 5,
                >= 247 and <= 254 => 2,
                _ => 1,
            };
        }

        var length = 1; // A real number ends with a nibble of 15.
        while (at + length < data.Length && (data[at + length] & 0x0F) != 0x0F && data[at + length] >> 4 != 0x0F)
        {
            length++;
        }

        return length + 1;
    }

    private static int Operand(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        28 => BinaryPrimitives.ReadInt16BigEndian(bytes[1..]),
        29 => BinaryPrimitives.ReadInt32BigEndian(bytes[1..]),
        30 => 0,
        >= 251 => (-(bytes[0] - 251) * 256) - bytes[^1] - 108,
        >= 247 => ((bytes[0] - 247) * 256) + bytes[^1] + 108,
        _ => bytes[0] - 139,
    };

    private static FontFormatException Damaged() => new("the font is damaged: its table \"CFF \" is cut short");
}
