using System.Globalization;
using System.Xml;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>
/// An SVG picture as part of the page. What comes in is sanitised already; it is read as XML and written anew, element by element,
/// so that nothing but elements and escaped attribute values can come out.
/// </summary>
internal static class HtmlSvg
{
    // The sanitiser gives every id of a picture this beginning.
    private const string IdPrefix = "svg-";

    /// <param name="html">The page.</param>
    /// <param name="image">The picture.</param>
    /// <param name="alt">What it says.</param>
    /// <param name="number">How many pictures stand before it: the same picture twice in a page must not give the same id twice.</param>
    /// <param name="size">The size to show it at, in CSS pixels.</param>
    public static void Write(HtmlWriter html, ImageResource image, string alt, int number, (string Width, string Height) size)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{IdPrefix}{number}-");
        using var stream = new MemoryStream(image.Data.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    html.Start(reader.LocalName, reader.Depth == 0 ? Outermost(reader, alt, prefix, size) : Attributes(reader, prefix));
                    _ = isEmpty ? html.End() : html;
                    break;
                case XmlNodeType.EndElement:
                    html.End();
                    break;
            }
        }
    }

    private static (string Name, string? Value)[] Outermost(XmlReader reader, string alt, string prefix, (string Width, string Height) size) =>
    [
        ("role", "img"), ("aria-label", alt), ("width", size.Width), ("height", size.Height),
        .. Attributes(reader, prefix).Where(attribute => attribute.Name is not ("width" or "height")),
    ];

    private static (string Name, string? Value)[] Attributes(XmlReader reader, string prefix)
    {
        var attributes = new List<(string Name, string? Value)>(reader.AttributeCount);
        while (reader.MoveToNextAttribute())
        {
            // No attribute of a sanitised picture has a namespace or handles an event.
            if (reader.Prefix.Length == 0 && reader.LocalName != "xmlns" && !reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                attributes.Add((reader.LocalName, Renumbered(reader.LocalName, reader.Value, prefix)));
            }
        }

        return [.. attributes];
    }

    private static string Renumbered(string name, string value, string prefix) => name switch
    {
        "id" when value.StartsWith(IdPrefix, StringComparison.Ordinal) => prefix + value[IdPrefix.Length..],
        "href" => value.Replace("#" + IdPrefix, "#" + prefix, StringComparison.Ordinal),
        _ => value.Replace($"url(#{IdPrefix}", $"url(#{prefix}", StringComparison.Ordinal),
    };
}
