using System.Globalization;
using HandoutGen.Images;
using HandoutGen.Model;
using HandoutGen.Pictures;

namespace HandoutGen.Rendering.Html;

/// <summary>Pictures, as part of the page: SVG as elements, the others as data.</summary>
internal sealed class HtmlImages(HtmlWriter html)
{
    private int _pictures;

    /// <summary>Writes a picture at its own size.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="alt">What it says.</param>
    public HtmlWriter Write(Picture image, string alt) => Write(image, alt, (image.Width, image.Height));

    /// <summary>Writes a picture at the width that its author wants; at its own for none, and for a part of what there is.</summary>
    public HtmlWriter Write(Picture image, string alt, PictureWidth? width) => width is { IsPercent: false, Value: var points } && points * 96 / 72 is var pixels
        ? Write(image, alt, (pixels, pixels * image.Height / image.Width))
        : Write(image, alt);

    /// <summary>Writes a picture at a size.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="alt">What it says.</param>
    /// <param name="shown">In CSS pixels.</param>
    public HtmlWriter Write(Picture image, string alt, (double Width, double Height) shown)
    {
        var size = (Width: Pixels(shown.Width), Height: Pixels(shown.Height));
        switch (image)
        {
            case SvgPicture svg when html.IsFragment:
                Data("image/svg+xml", HtmlSvg.File(svg.Markup), alt, size);
                break;
            case SvgPicture svg:
                HtmlSvg.Write(html, svg.Markup, alt, ++_pictures, size);
                break;
            case BitmapPicture bitmap:
                Data(MediaType(bitmap.Format), bitmap.Data.Span, alt, size);
                break;
        }

        return html;
    }

    private void Data(string mediaType, ReadOnlySpan<byte> data, string alt, (string Width, string Height) size) => html.Void(
        "img",
        ("src", $"data:{mediaType};base64,{Convert.ToBase64String(data)}"),
        ("alt", alt),
        ("width", size.Width),
        ("height", size.Height));

    private static string MediaType(BitmapFormat format) => format == BitmapFormat.Png ? "image/png" : "image/jpeg";

    // The attributes of img hold whole numbers (HTML §4.8.17).
    private static string Pixels(double length) => Math.Max(1, Math.Round(length)).ToString("0", CultureInfo.InvariantCulture);
}
