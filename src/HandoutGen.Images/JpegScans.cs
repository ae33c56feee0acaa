using System.Buffers.Binary;

namespace HandoutGen.Images;

/// <summary>
/// Follows the samples of a JPEG (ITU-T T.81, annexes F and G) from end to end, without making pixels of them: what a viewer will decode can be
/// decoded, with tables that are there.
/// </summary>
internal static class JpegScans
{
    /// <summary>Checks a file that <see cref="JpegFile.Read"/> takes.</summary>
    /// <exception cref="ImageFormatException">A table or the samples are damaged, or samples are missing.</exception>
    public static void Check(ReadOnlySpan<byte> file)
    {
        var tables = new JpegHuffmanTable?[8];
        var quantizers = new bool[4];
        JpegFrame? frame = null;
        var restart = 0;
        for (var at = 2; ;)
        {
            while (at + 1 < file.Length && file[at] == 0xFF && file[at + 1] == 0xFF)
            {
                at++;
            }

            if (at + 2 > file.Length || file[at] != 0xFF)
            {
                throw Damaged();
            }

            var marker = file[at + 1];
            if (marker == 0xD9)
            {
                break;
            }

            if (at + 4 > file.Length)
            {
                throw Damaged();
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
            {
                throw Damaged();
            }

            var contents = file.Slice(at + 4, length - 2);
            at += 2 + length;
            switch (marker)
            {
                case 0xC4:
                    ReadTables(contents, tables);
                    break;
                case 0xDB:
                    ReadQuantizers(contents, quantizers);
                    break;
                case 0xDD when contents.Length >= 2:
                    restart = BinaryPrimitives.ReadUInt16BigEndian(contents);
                    break;
                case 0xC0 or 0xC1 or 0xC2:
                    frame = frame is null ? JpegFrame.Read(contents, marker == 0xC2) : throw Damaged();
                    break;
                case 0xDA:
                    (frame ?? throw Damaged()).Scan(contents, new JpegBits(file, at), tables, quantizers, restart);
                    at = JpegFile.EndOfScan(file, at);
                    break;
            }
        }

        if (frame is not { IsComplete: true })
        {
            throw Damaged();
        }
    }

    /// <summary>What is thrown when a JPEG cannot be decoded.</summary>
    public static ImageFormatException Damaged() => new("the JPEG is damaged");

    private static void ReadTables(ReadOnlySpan<byte> contents, JpegHuffmanTable?[] tables)
    {
        while (!contents.IsEmpty)
        {
            if ((contents[0] >> 4) > 1 || (contents[0] & 15) > 3)
            {
                throw Damaged();
            }

            tables[(contents[0] >> 4 << 2) | (contents[0] & 3)] = JpegHuffmanTable.Read(contents[1..], out contents);
        }
    }

    private static void ReadQuantizers(ReadOnlySpan<byte> contents, bool[] quantizers)
    {
        while (!contents.IsEmpty)
        {
            var size = 1 + (contents[0] >> 4 == 0 ? 64 : 128);
            if ((contents[0] >> 4) > 1 || (contents[0] & 15) > 3 || contents.Length < size)
            {
                throw Damaged();
            }

            quantizers[contents[0] & 3] = true;
            contents = contents[size..];
        }
    }
}
