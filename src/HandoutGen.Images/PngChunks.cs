using System.Buffers.Binary;

namespace HandoutGen.Images;

/// <summary>The chunks of a PNG file (PNG 3, §5): those that a decoder needs, each with its checksum tried.</summary>
internal static class PngChunks
{
    private const int Overhead = 12; // length, type and checksum

    private static readonly uint[] Table = Enumerable.Range(0, 256).Select(i => Enumerable.Range(0, 8).Aggregate((uint)i, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1)).ToArray();

    /// <summary>The types and contents, from IHDR to IEND.</summary>
    /// <exception cref="ImageFormatException">A chunk reaches beyond the file, or one that is needed is damaged, or there is no end.</exception>
    public static List<(string Type, ReadOnlyMemory<byte> Data)> Read(ReadOnlyMemory<byte> file)
    {
        var chunks = new List<(string Type, ReadOnlyMemory<byte> Data)>();
        for (var at = 8; file.Length - at >= Overhead;)
        {
            var rest = file.Span[at..];
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Overhead)
            {
                break;
            }

            var data = file.Slice(at + 8, (int)length);
            var type = System.Text.Encoding.Latin1.GetString(rest[4..8]);
            if (IsNeeded(type))
            {
                if (Checksum(rest.Slice(4, 4 + data.Length)) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + data.Length)..]))
                {
                    throw Damaged();
                }

                chunks.Add((type, data));
            }

            if (type == "IEND")
            {
                return chunks;
            }

            at += Overhead + data.Length;
        }

        throw Damaged();
    }

    /// <summary>What is thrown when a PNG cannot be decoded.</summary>
    public static ImageFormatException Damaged() => new("the PNG is damaged or cut off");

    // A type that begins with a capital is critical (§5.4); of the others only transparency is shown.
    private static bool IsNeeded(string type) => type[0] is >= 'A' and <= 'Z' || type == "tRNS";

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum = Table[(sum ^ value) & 0xFF] ^ (sum >> 8);
        }

        return ~sum;
    }
}
