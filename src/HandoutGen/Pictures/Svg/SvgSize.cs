namespace HandoutGen.Pictures.Svg;

/// <summary>The size of a picture in CSS pixels (SVG 2 §8.2): its width and height, else those of its view box.</summary>
internal static class SvgSize
{
    public static (double Width, double Height)? Of(SvgElement root)
    {
        var box = ViewBox(root);
        var width = Absolute(root["width"]);
        var height = Absolute(root["height"]);
        return (width, height, box) switch
        {
            ({ } w, { } h, _) => (w, h),
            ({ } w, null, { } b) => (w, w * b.Height / b.Width),
            (null, { } h, { } b) => (h * b.Width / b.Height, h),
            (null, null, { } b) => (b.Width, b.Height),
            _ => null,
        };
    }

    /// <summary>The view box, or null when there is none that can be used.</summary>
    public static (double X, double Y, double Width, double Height)? ViewBox(SvgElement element) =>
        element["viewBox"] is { } text && SvgNumber.List(text) is [var x, var y, var width and > 0, var height and > 0] ? (x, y, width, height) : null;

    // A percentage is of a page that a logo does not know.
    private static double? Absolute(string? length) =>
        length is null || length.Contains('%', StringComparison.Ordinal) ? null : SvgNumber.Length(length, 0) is { } value and > 0 ? value : null;
}
