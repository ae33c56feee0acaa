using HandoutGen.Drawing;


namespace HandoutGen.Pictures.Svg;

/// <summary>How a view box is fitted into a viewport (SVG 2 §8.6).</summary>
internal static class SvgViewport
{
    /// <summary>From the view box's coordinates to the viewport's, whose origin is its upper left corner.</summary>
    public static VectorTransform Fit((double X, double Y, double Width, double Height) box, double width, double height, string? preserveAspectRatio)
    {
        var words = (preserveAspectRatio ?? "xMidYMid").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var align = words.FirstOrDefault(word => word != "defer") ?? "xMidYMid";
        var (sx, sy) = (width / box.Width, height / box.Height);
        if (align == "none")
        {
            return VectorTransform.Scale(sx, sy).Times(VectorTransform.Translate(-box.X, -box.Y));
        }

        var scale = words.Contains("slice") ? Math.Max(sx, sy) : Math.Min(sx, sy);
        var x = (width - (box.Width * scale)) * Share(align, "xMin", "xMax");
        var y = (height - (box.Height * scale)) * Share(align, "YMin", "YMax");
        return VectorTransform.Translate(x, y).Times(VectorTransform.Scale(scale, scale)).Times(VectorTransform.Translate(-box.X, -box.Y));
    }

    private static double Share(string align, string start, string end) =>
        align.Contains(start, StringComparison.Ordinal) ? 0 : align.Contains(end, StringComparison.Ordinal) ? 1 : 0.5;
}
