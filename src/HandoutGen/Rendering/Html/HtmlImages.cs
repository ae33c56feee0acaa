using System.Globalization;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>Pictures, as part of the page: SVG as elements, the others as data.</summary>
internal sealed class HtmlImages(HtmlWriter html)
{
    private int _pictures;

    /// <summary>Writes a picture at its own size, or smaller to fit.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="alt">What it says.</param>
    /// <param name="maximumWidth">In CSS pixels.</param>
    /// <param name="maximumHeight">In CSS pixels.</param>
    public HtmlWriter Write(ImageResource image, string alt, double maximumWidth = double.PositiveInfinity, double maximumHeight = double.PositiveInfinity)
    {
        var scale = Math.Min(1, Math.Min(maximumWidth / image.Width, maximumHeight / image.Height));
        var size = (Width: Pixels(image.Width * scale), Height: Pixels(image.Height * scale));
        if (image.Format == ImageFormat.Svg)
        {
            HtmlSvg.Write(html, image, alt, ++_pictures, size);
            return html;
        }

        return html.Void(
            "img",
            ("src", $"data:{MediaType(image.Format)};base64,{Convert.ToBase64String(image.Data.Span)}"),
            ("alt", alt),
            ("width", size.Width),
            ("height", size.Height));
    }

    private static string MediaType(ImageFormat format) => format switch
    {
        ImageFormat.Png => "image/png",
        ImageFormat.Jpeg => "image/jpeg",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    // The attributes of img hold whole numbers (HTML §4.8.17).
    private static string Pixels(double length) => Math.Max(1, Math.Round(length)).ToString("0", CultureInfo.InvariantCulture);
}
