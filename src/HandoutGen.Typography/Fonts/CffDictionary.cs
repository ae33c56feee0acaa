using System.Buffers.Binary;

namespace HandoutGen.Typography.Fonts;

/// <summary>A DICT of a CFF table (Adobe Technical Note 5176, §4): operators with their operands.</summary>
internal static class CffDictionary
{
    private const int MostOperands = 48;

    /// <summary>The operands by operator; one of two bytes is 12 × 256 and the second.</summary>
    /// <exception cref="FontFormatException">The bytes are no DICT.</exception>
    public static Dictionary<int, double[]> Read(ReadOnlySpan<byte> bytes)
    {
        var entries = new Dictionary<int, double[]>();
        var operands = new List<double>();
        for (var at = 0; at < bytes.Length;)
        {
            var first = bytes[at];
            if (first > 21)
            {
                operands.Add(Operand(bytes, ref at));
                if (operands.Count > MostOperands)
                {
                    throw CffIndex.Damaged();
                }

                continue;
            }

            at++;
            var operation = first == 12 ? (12 << 8) | Byte(bytes, at++) : first;
            entries[operation] = [.. operands];
            operands.Clear();
        }

        return entries;
    }

    private static double Operand(ReadOnlySpan<byte> bytes, ref int at)
    {
        var first = bytes[at++];
        switch (first)
        {
            case >= 32 and <= 246:
                return first - 139;
            case >= 247 and <= 250:
                return ((first - 247) * 256) + Byte(bytes, at++) + 108;
            case >= 251 and <= 254:
                return (-(first - 251) * 256) - Byte(bytes, at++) - 108;
            case 28 when at + 2 <= bytes.Length:
                at += 2;
                return BinaryPrimitives.ReadInt16BigEndian(bytes[(at - 2)..]);
            case 29 when at + 4 <= bytes.Length:
                at += 4;
                return BinaryPrimitives.ReadInt32BigEndian(bytes[(at - 4)..]);
            case 30:
                return Real(bytes, ref at);
            default:
                throw CffIndex.Damaged();
        }
    }

    // Nibbles: digits, a point, exponents, a minus, and the end.
    private static double Real(ReadOnlySpan<byte> bytes, ref int at)
    {
        var text = new System.Text.StringBuilder();
        while (true)
        {
            var pair = Byte(bytes, at++);
            foreach (var nibble in (ReadOnlySpan<int>)[pair >> 4, pair & 15])
            {
                if (nibble == 15)
                {
                    return double.TryParse(text.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw CffIndex.Damaged();
                }

                text.Append(nibble switch
                {
                    <= 9 => ((char)('0' + nibble)).ToString(),
                    10 => ".",
                    11 => "E",
                    12 => "E-",
                    14 => "-",
                    _ => throw CffIndex.Damaged(),
                });
            }
        }
    }

    private static int Byte(ReadOnlySpan<byte> bytes, int at) => at < bytes.Length ? bytes[at] : throw CffIndex.Damaged();
}
