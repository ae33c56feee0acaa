using System.Globalization;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>Pictures, as part of the page. An SVG is a picture too: as an img element it can run nothing and load nothing, and its ids and styles stay its own.</summary>
internal static class HtmlImages
{
    public static HtmlWriter Write(HtmlWriter html, ImageResource image, string alt) => html.Void(
        "img",
        ("src", $"data:{MediaType(image.Format)};base64,{Convert.ToBase64String(image.Data.Span)}"),
        ("alt", alt),
        ("width", Pixels(image.Width)),
        ("height", Pixels(image.Height)));

    private static string MediaType(ImageFormat format) => format switch
    {
        ImageFormat.Png => "image/png",
        ImageFormat.Jpeg => "image/jpeg",
        ImageFormat.Svg => "image/svg+xml",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    // The attributes hold whole numbers (HTML §4.8.17).
    private static string Pixels(double length) => Math.Max(1, Math.Round(length)).ToString("0", CultureInfo.InvariantCulture);
}
