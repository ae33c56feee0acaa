using System.Globalization;
using HandoutGen.Pictures.Svg;

namespace HandoutGen.Rendering.Html;

/// <summary>An SVG picture as part of the page: its sanitised elements, with ids of this place.</summary>
internal static class HtmlSvg
{
    /// <param name="html">The page.</param>
    /// <param name="root">The picture's outermost element.</param>
    /// <param name="alt">What it says.</param>
    /// <param name="number">How many pictures stand before it: the same picture twice in a page must not give the same id twice.</param>
    /// <param name="size">The size to show it at, in CSS pixels.</param>
    public static void Write(HtmlWriter html, SvgMarkup root, string alt, int number, (string Width, string Height) size)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{SvgSanitizer.IdPrefix}{number}-");
        var own = Attributes(root, prefix).Where(attribute => attribute.Name is not ("width" or "height"));
        html.Start(root.Name, [("role", "img"), ("aria-label", alt), ("width", size.Width), ("height", size.Height), .. own]);
        Children(html, root, prefix);
    }

    /// <summary>The picture as a file of its own, for pages that take no SVG among their elements.</summary>
    public static byte[] File(SvgMarkup root)
    {
        var file = new HtmlWriter();
        file.Start(root.Name, [("xmlns", "http://www.w3.org/2000/svg"), .. Attributes(root, SvgSanitizer.IdPrefix)]);
        Children(file, root, SvgSanitizer.IdPrefix);
        return file.ToUtf8();
    }

    private static void Children(HtmlWriter html, SvgMarkup element, string prefix)
    {
        foreach (var child in element.Children)
        {
            html.Start(child.Name, [.. Attributes(child, prefix)]);
            Children(html, child, prefix);
        }

        html.End();
    }

    private static IEnumerable<(string Name, string? Value)> Attributes(SvgMarkup element, string prefix) =>
        element.Attributes.Where(attribute => attribute.Value.Length > 0).Select(attribute => (attribute.Name, (string?)Renumbered(attribute.Name, attribute.Value, prefix)));

    private static string Renumbered(string name, string value, string prefix) => name switch
    {
        "id" => prefix + value[SvgSanitizer.IdPrefix.Length..],
        "href" => value.Replace("#" + SvgSanitizer.IdPrefix, "#" + prefix, StringComparison.Ordinal),
        _ => value.Replace($"url(#{SvgSanitizer.IdPrefix}", $"url(#{prefix}", StringComparison.Ordinal),
    };
}
