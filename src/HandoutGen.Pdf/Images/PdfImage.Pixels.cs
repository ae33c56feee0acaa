using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Images;

/// <content>Pictures from decoded pixels.</content>
public sealed partial class PdfImage
{
    /// <summary>Makes a picture of decoded pixels, as a PNG holds them.</summary>
    /// <param name="width">Pixels, at least 1.</param>
    /// <param name="height">Pixels, at least 1.</param>
    /// <param name="rgba">Red, green, blue and opacity of each pixel, not premultiplied, from the upper left, row by row.</param>
    /// <exception cref="ArgumentException">There are not so many pixels.</exception>
    public static PdfImage FromPixels(int width, int height, ReadOnlySpan<byte> rgba)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (rgba.Length != 4L * width * height)
        {
            throw new ArgumentException("there must be four bytes for each pixel", nameof(rgba));
        }

        var grey = true;
        var opaque = true;
        for (var i = 0; i < rgba.Length; i += 4)
        {
            opaque &= rgba[i + 3] == 255;
            grey &= rgba[i] == rgba[i + 1] && rgba[i] == rgba[i + 2];
        }

        var components = grey ? 1 : 3;
        var color = Predicted(rgba, width, height, 0, components);
        var alpha = opaque ? null : Predicted(rgba, width, height, 3, 1);
        return new PdfImage(width, height, components, Coding.Predicted, color, alpha);
    }

    // Each row under the Paeth filter of PNG (PNG 1.2, 6.6), which suits photographs and drawings alike; then Flate.
    private static byte[] Predicted(ReadOnlySpan<byte> rgba, int width, int height, int first, int count)
    {
        using var packed = new ByteBuffer();
        using (var packer = Deflate.Into(packed))
        {
            var row = new byte[1 + (width * count)];
            row[0] = 4;
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    for (var c = 0; c < count; c++)
                    {
                        var at = (4 * ((y * width) + x)) + first + c;
                        var left = x > 0 ? rgba[at - 4] : 0;
                        var up = y > 0 ? rgba[at - (4 * width)] : 0;
                        var corner = x > 0 && y > 0 ? rgba[at - (4 * width) - 4] : 0;
                        row[1 + (x * count) + c] = (byte)(rgba[at] - Paeth(left, up, corner));
                    }
                }

                packer.Write(row);
            }
        }

        return packed.Written.ToArray();
    }

    private static int Paeth(int left, int up, int corner)
    {
        var toLeft = Math.Abs(up - corner);
        var toUp = Math.Abs(left - corner);
        var toCorner = Math.Abs(left + up - (2 * corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
