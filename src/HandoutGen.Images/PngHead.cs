using System.Buffers.Binary;

namespace HandoutGen.Images;

/// <summary>IHDR (PNG 3, §11.2.1).</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Depth">Bits of a sample.</param>
/// <param name="Color">0 grey, 2 colour, 3 palette, 4 grey with opacity, 6 colour with opacity.</param>
/// <param name="Interlaced">The picture comes in seven passes (§8.2).</param>
internal sealed record PngHead(int Width, int Height, int Depth, int Color, bool Interlaced)
{
    // As many as a JPEG may have: a row is held in memory.
    private const int LongestSide = 65535;

    /// <summary>Samples of a pixel.</summary>
    public int Samples => Color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>The first column and row of each pass, and the steps to the next ones.</summary>
    public (int X, int Y, int StepX, int StepY)[] Passes =>
        Interlaced ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)] : [(0, 0, 1, 1)];

    /// <summary>Reads the chunk.</summary>
    /// <exception cref="ImageFormatException">There is no such picture.</exception>
    public static PngHead Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length != 13)
        {
            throw PngChunks.Damaged();
        }

        var head = new PngHead(
            BinaryPrimitives.ReadInt32BigEndian(chunk), BinaryPrimitives.ReadInt32BigEndian(chunk[4..]), chunk[8], chunk[9], chunk[12] == 1);
        var isAllowed = head switch
        {
            { Width: <= 0 } or { Height: <= 0 } => false,
            { Color: 0, Depth: 1 or 2 or 4 or 8 or 16 } => true,
            { Color: 3, Depth: 1 or 2 or 4 or 8 } => true,
            { Color: 2 or 4 or 6, Depth: 8 or 16 } => true,
            _ => false,
        };
        if (isAllowed && (head.Width > LongestSide || head.Height > LongestSide))
        {
            throw new ImageFormatException($"the PNG is too large: {head.Width} by {head.Height} pixels");
        }

        return isAllowed && chunk[10] == 0 && chunk[11] == 0 && chunk[12] <= 1 ? head : throw PngChunks.Damaged();
    }
}
