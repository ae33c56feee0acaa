namespace HandoutGen.Images;

/// <summary>What the bytes of a PNG or JPEG file say of the picture.</summary>
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

    /// <summary>The picture, decoded wholly to see that it can be; null when it cannot be used.</summary>
    /// <param name="format">What <see cref="FormatOf"/> says.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="maximumPixels">A larger picture is not decoded, and is for the caller to refuse.</param>
    /// <param name="problem">Why it cannot: a lowercase fact.</param>
    public static BitmapFile? Read(BitmapFormat format, ReadOnlyMemory<byte> bytes, long maximumPixels, out string problem)
    {
        problem = "";
        try
        {
            return format == BitmapFormat.Png ? Png(bytes, maximumPixels) : Jpeg(bytes.Span, maximumPixels);
        }
        catch (ImageFormatException refusal)
        {
            problem = refusal.Message;
            return null;
        }
    }

    private static BitmapFile Png(ReadOnlyMemory<byte> bytes, long maximumPixels)
    {
        var png = PngFile.Read(bytes);
        var bitmap = new BitmapFile(BitmapFormat.Png, png.Width, png.Height);
        if (bitmap.Pixels <= maximumPixels)
        {
            png.Check();
        }

        return bitmap;
    }

    private static BitmapFile Jpeg(ReadOnlySpan<byte> bytes, long maximumPixels)
    {
        var (width, height) = JpegFile.ReadSize(bytes);
        var bitmap = new BitmapFile(BitmapFormat.Jpeg, width, height);
        if (bitmap.Pixels <= maximumPixels)
        {
            JpegScans.Check(bytes);
        }

        return bitmap;
    }
}
