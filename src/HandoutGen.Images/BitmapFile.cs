using System.Buffers.Binary;

namespace HandoutGen.Images;

/// <summary>What the bytes of a PNG or JPEG file say of the picture, without decoding it.</summary>
/// <param name="Format">PNG or JPEG: told by the bytes, not by the file's name.</param>
/// <param name="Width">In pixels, as the picture is shown (a JPEG may ask to be turned).</param>
/// <param name="Height">In pixels, as the picture is shown.</param>
internal sealed record BitmapFile(BitmapFormat Format, int Width, int Height)
{
    /// <summary>The number of pixels.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>The format that the first bytes promise, or null when they promise neither.</summary>
    public static BitmapFormat? FormatOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ? BitmapFormat.Png
        : bytes.StartsWith<byte>([0xff, 0xd8, 0xff]) ? BitmapFormat.Jpeg
        : null;

    /// <summary>The picture's head, or null when the picture cannot be used.</summary>
    /// <param name="format">What <see cref="FormatOf"/> says.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="problem">Why it cannot: a lowercase fact.</param>
    public static BitmapFile? Read(BitmapFormat format, ReadOnlySpan<byte> bytes, out string problem)
    {
        problem = "it is damaged or cut off";
        if (format == BitmapFormat.Png)
        {
            return ReachesItsEnd(bytes) && PngSize(bytes) is { Width: > 0, Height: > 0 } png ? new BitmapFile(format, png.Width, png.Height) : null;
        }

        try
        {
            var (width, height) = JpegFile.ReadSize(bytes);
            return new BitmapFile(format, width, height);
        }
        catch (ImageFormatException refusal)
        {
            problem = refusal.Message;
            return null;
        }
    }

    // PNG 3 §11.2.1: the first chunk is IHDR, and begins with the size.
    private static (int Width, int Height) PngSize(ReadOnlySpan<byte> data) =>
        data.Length >= 24 && data[12..].StartsWith("IHDR"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(data[16..]), BinaryPrimitives.ReadInt32BigEndian(data[20..]))
            : default;

    // A PNG's chunks must reach IEND (PNG 3 §5.6).
    private static bool ReachesItsEnd(ReadOnlySpan<byte> data)
    {
        for (var offset = 8L; offset + 12 <= data.Length;)
        {
            var chunk = data[(int)offset..];
            if (chunk[4..].StartsWith("IEND"u8))
            {
                return true;
            }

            offset += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }

        return false;
    }
}
