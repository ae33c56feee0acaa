using System.Buffers.Binary;

namespace HandoutGen.Typography.Fonts;

/// <summary>Puts tables together to a font file (OpenType 1.9, "Table directory").</summary>
internal static class SfntWriter
{
    private const uint ChecksumOfAFont = 0xB1B0AFBA;

    /// <summary>Writes the file; the tables are put in the order of their tags and head's checksum is set anew.</summary>
    public static byte[] Write(uint version, IEnumerable<(uint Tag, ReadOnlyMemory<byte> Data)> tables)
    {
        (uint Tag, ReadOnlyMemory<byte> Data)[] sorted = [.. tables.OrderBy(table => table.Tag)];
        var length = 12 + (16 * sorted.Length);
        length = sorted.Aggregate(length, (sum, table) => sum + ((table.Data.Length + 3) & ~3));
        var file = new byte[length];
        WriteHeader(file, version, sorted.Length);
        var at = 12 + (16 * sorted.Length);
        var head = -1;
        for (var i = 0; i < sorted.Length; i++)
        {
            (var tag, var data) = sorted[i];
            data.Span.CopyTo(file.AsSpan(at));
            if (tag == SfntTables.Tag("head"))
            {
                head = at;
                BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8), 0);
            }

            var padded = (data.Length + 3) & ~3;
            var entry = file.AsSpan(12 + (16 * i), 16);
            BinaryPrimitives.WriteUInt32BigEndian(entry, tag);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(at, padded)));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            at += padded;
        }

        if (head >= 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), ChecksumOfAFont - Checksum(file));
        }

        return file;
    }

    private static void WriteHeader(Span<byte> file, uint version, int count)
    {
        var power = 1;
        var log = 0;
        for (; power * 2 <= count; power *= 2)
        {
            log++;
        }

        BinaryPrimitives.WriteUInt32BigEndian(file, version);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)(16 * power));
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)((16 * count) - (16 * power)));
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (var i = 0; i + 4 <= bytes.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        }

        return sum;
    }
}
