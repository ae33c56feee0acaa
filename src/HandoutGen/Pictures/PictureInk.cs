using HandoutGen.Images;
using HandoutGen.Pictures.Svg;
using HandoutGen.Typography;
using StbImageSharp;

namespace HandoutGen.Pictures;

/// <summary>How a picture stands out from a ground: a white logo on white paper is not seen, and nobody notices until it is printed.</summary>
internal static class PictureInk
{
    // Of the ink's edges, or of its area, so much may be lost before a picture is not the one that was meant.
    private const double Bearable = 0.4;

    // Of all pixels, so few may differ from the ground before there is nothing to see.
    private const double Nothing = 0.004;

    /// <summary>The picture is seen for what it is.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="ground">What it stands on.</param>
    /// <param name="differs">Tells whether two colours can be told apart.</param>
    public static bool IsSeen(Picture picture, Rgb ground, Func<Rgb, Rgb, bool> differs) => picture switch
    {
        SvgPicture svg => SvgInk.IsSeen(svg.Drawing, ground, differs, Bearable),
        BitmapPicture bitmap => Pixels(bitmap) is not { } pixels || IsSeen(pixels, ground, differs),
        _ => true,
    };

    /// <summary>The colour of the box that a picture without transparency brings along; null where it has none, or no single one.</summary>
    public static Rgb? Box(Picture picture)
    {
        if (picture is not BitmapPicture bitmap || Pixels(bitmap) is not { } pixels)
        {
            return null;
        }

        (int X, int Y)[] corners = [(0, 0), (pixels.Width - 1, 0), (0, pixels.Height - 1), (pixels.Width - 1, pixels.Height - 1)];
        var first = Color(pixels, 0, 0);
        return corners.All(corner => Alpha(pixels, corner.X, corner.Y) == 255 && IsNear(Color(pixels, corner.X, corner.Y), first)) ? first : null;
    }

    // Ink begins where clear pixels end. What is inside a badge is seen by the badge.
    private static bool IsSeen(ImageResult pixels, Rgb ground, Func<Rgb, Rgb, bool> differs)
    {
        long edges = 0, lost = 0, all = 0, seen = 0;
        for (var y = 0; y < pixels.Height; y += Math.Max(1, pixels.Height / 400))
        {
            var isClear = true;
            for (var x = 0; x < pixels.Width; x++)
            {
                var alpha = Alpha(pixels, x, y);
                all++;
                seen += alpha > 127 && differs(Color(pixels, x, y), ground) ? 1 : 0;
                if (alpha > 200 && isClear && x > 0)
                {
                    edges++;
                    lost += differs(Color(pixels, x, y), ground) ? 0 : 1;
                }

                // The smoothed pixels of an edge are neither.
                isClear = alpha < 26 || (isClear && alpha <= 200);
            }
        }

        return seen > all * Nothing && lost <= edges * Bearable;
    }

    private static ImageResult? Pixels(BitmapPicture bitmap)
    {
        try
        {
            if (bitmap.Format == BitmapFormat.Png)
            {
                var png = PngFile.Read(bitmap.Data);
                return new ImageResult { Width = png.Width, Height = png.Height, Data = png.Pixels() };
            }

            return ImageResult.FromMemory(bitmap.Data.ToArray(), ColorComponents.RedGreenBlueAlpha);
        }
        catch (Exception e) when (e is not OutOfMemoryException) // the decoder fails in many ways on what is damaged
        {
            return null;
        }
    }

    private static byte Alpha(ImageResult pixels, int x, int y) => pixels.Data[(((y * pixels.Width) + x) * 4) + 3];

    private static Rgb Color(ImageResult pixels, int x, int y)
    {
        var at = ((y * pixels.Width) + x) * 4;
        return new Rgb(pixels.Data[at], pixels.Data[at + 1], pixels.Data[at + 2]);
    }

    // JPEG does not keep one colour exactly.
    private static bool IsNear(Rgb one, Rgb other) => Math.Abs(one.R - other.R) < 8 && Math.Abs(one.G - other.G) < 8 && Math.Abs(one.B - other.B) < 8;
}
