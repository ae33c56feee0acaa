namespace HandoutGen.Pictures.Codes;

/// <summary>The codewords of a QR code: data and error correction of its blocks, in turn (ISO/IEC 18004, 7.4 to 7.6).</summary>
/// <param name="Version">1 to 10.</param>
/// <param name="Codewords">As they are placed.</param>
internal sealed record QrCodewords(int Version, byte[] Codewords)
{
    // Of versions 1 to 10 with error correction M (table 9): codewords in all, those of correction in a block, blocks.
    private static readonly (int Total, int Correction, int Blocks)[] Versions =
        [(26, 10, 1), (44, 16, 1), (70, 26, 1), (100, 18, 2), (134, 24, 2), (172, 16, 4), (196, 18, 4), (242, 22, 4), (292, 22, 5), (346, 26, 5)];

    /// <summary>The codewords of bytes, at most <see cref="QrCode.MostBytes"/>.</summary>
    public static QrCodewords Of(ReadOnlySpan<byte> bytes)
    {
        var version = 1;
        while (Head(version) + (8 * bytes.Length) > 8 * DataCount(version))
        {
            version++;
        }

        return new QrCodewords(version, Interleaved(Data(bytes, version), Versions[version - 1]));
    }

    private static int DataCount(int version) => Versions[version - 1] is var (total, correction, blocks) ? total - (correction * blocks) : 0;

    private static int Head(int version) => 4 + (version < 10 ? 8 : 16);

    // Mode, count, bytes, terminator, then padding.
    private static byte[] Data(ReadOnlySpan<byte> bytes, int version)
    {
        var (data, bit) = (new byte[DataCount(version)], 0);
        Add(0b0100, 4);
        Add(bytes.Length, Head(version) - 4);
        foreach (var value in bytes)
        {
            Add(value, 8);
        }

        bit = (Math.Min(bit + 4, 8 * data.Length) + 7) / 8 * 8;
        for (var i = 0; bit < 8 * data.Length; i++)
        {
            Add(i % 2 == 0 ? 0xEC : 0x11, 8);
        }

        return data;

        void Add(int value, int count)
        {
            for (var i = count - 1; i >= 0; i--, bit++)
            {
                data[bit / 8] |= (byte)(((value >> i) & 1) << (7 - (bit % 8)));
            }
        }
    }

    // The later blocks are one longer where the data do not divide evenly.
    private static byte[] Interleaved(byte[] data, (int Total, int Correction, int Blocks) version)
    {
        var (length, start) = (data.Length / version.Blocks, 0);
        var generator = ReedSolomon.Generator(version.Correction);
        var blocks = new List<(byte[] Data, byte[] Correction)>();
        for (var i = 0; i < version.Blocks; i++)
        {
            var count = length + (i >= version.Blocks - (data.Length % version.Blocks) ? 1 : 0);
            var block = data[start..(start + count)];
            blocks.Add((block, ReedSolomon.Remainder(block, generator)));
            start += count;
        }

        return
        [
            .. Enumerable.Range(0, length + 1).SelectMany(i => blocks.Where(block => i < block.Data.Length).Select(block => block.Data[i])),
            .. Enumerable.Range(0, version.Correction).SelectMany(i => blocks.Select(block => block.Correction[i])),
        ];
    }
}
