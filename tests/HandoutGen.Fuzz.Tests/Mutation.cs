using System.Buffers.Binary;
using System.Text;
using CsCheck;

namespace HandoutGen.Fuzz.Tests;

/// <summary>Makes an input of one that is sound: bytes and numbers changed, stretches dropped, doubled and moved, words of the format put in.</summary>
internal sealed class Mutation(PCG chance, IReadOnlyList<byte[]> seeds, IReadOnlyList<string> words)
{
    private const int MostChanges = 8;
    private const int LongestInput = 1 << 20;

    private static readonly uint[] Extremes =
        [0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF];

    private static readonly string[] Numbers =
        ["-2147483648", "2147483648", "99999999999999999999", "1e999", "-1e-999", "NaN", "0", "-0", "0.0000001", "4294967296", "-9223372036854775808", "65536"];

    public byte[] Next()
    {
        var bytes = seeds[Below(seeds.Count)];
        for (var changes = 1 + Below(MostChanges); changes > 0 && bytes.Length < LongestInput; changes--)
        {
            bytes = Changed(bytes);
        }

        return bytes;
    }

    private byte[] Changed(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return Encoding.UTF8.GetBytes(Word());
        }

        var at = Below(bytes.Length);
        var length = 1 + Below(Math.Min(bytes.Length - at, Below(8) == 0 ? bytes.Length : 24));
        switch (Below(words.Count > 0 ? 11 : 8))
        {
            case 0:
                return Edited(bytes, copy => copy[at] ^= (byte)(1 << Below(8)));
            case 1:
                return Edited(bytes, copy => copy[at] = (byte)Below(256));
            case 2 when at + 4 <= bytes.Length:
                return Edited(bytes, copy => BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(at), Extremes[Below(Extremes.Length)]));
            case 3 when at + 2 <= bytes.Length:
                return Edited(bytes, copy => BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)Extremes[Below(Extremes.Length)]));
            case 4:
                return bytes[..at];
            case 5:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 6:
                var times = Below(16) == 0 ? 200 : 2;
                return [.. bytes[..at], .. Enumerable.Repeat(bytes[at..(at + length)], times).SelectMany(part => part), .. bytes[(at + length)..]];
            case 7:
                var other = seeds[Below(seeds.Count)];
                var from = Below(other.Length + 1);
                return [.. bytes[..at], .. other[from..Math.Min(other.Length, from + length)], .. bytes[at..]];
            case 8:
                return Number(bytes, at);
            default:
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(Word()), .. bytes[(Below(2) == 0 ? at : at + length)..]];
        }
    }

    // The number at or after a place becomes one at the end of what a number can hold.
    private byte[] Number(byte[] bytes, int at)
    {
        var start = bytes.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0)
        {
            return bytes;
        }

        start += at;
        var end = start;
        while (end < bytes.Length && bytes[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        return [.. bytes[..start], .. Encoding.ASCII.GetBytes(Numbers[Below(Numbers.Length)]), .. bytes[end..]];
    }

    private static byte[] Edited(byte[] bytes, Action<byte[]> edit)
    {
        byte[] copy = [.. bytes];
        edit(copy);
        return copy;
    }

    private string Word() => words.Count == 0 ? "\0" : words[Below(words.Count)];

    private int Below(int limit) => limit <= 1 ? 0 : (int)chance.Next((uint)limit);
}
