using System.Collections.Frozen;
using System.Text;
using HandoutGen.Hashing;

namespace HandoutGen.Pictures.Svg;

/// <summary>
/// Writes a checked picture anew for use inside a web page: only elements and attributes on a list, every id with a prefix of the
/// picture's own, so that two pictures in one page never meet, and classes of its style sheet turned into attributes.
/// </summary>
internal static class SvgSanitizer
{
    private static readonly FrozenSet<string> Elements = new[]
    {
        "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "linearGradient",
        "radialGradient", "stop", "clipPath", "mask",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Attributes = new[]
    {
        "id", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "width", "height", "points", "transform",
        "viewBox", "preserveAspectRatio", "offset", "gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits", "maskUnits", "maskContentUnits", "href", "pathLength",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The picture as a document in UTF-8 whose outermost element carries its size and its view box.</summary>
    public static byte[] Write(SvgElement root, SvgStyles styles, double width, double height)
    {
        var prefix = Prefix(root);
        var text = new StringBuilder();
        Write(root, styles, prefix, (width, height), text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(SvgElement element, SvgStyles styles, string prefix, (double Width, double Height)? size, StringBuilder text)
    {
        if (!Elements.Contains(element.Name))
        {
            // A link around a part of a logo groups it and leads nowhere here.
            if (element.Name == "a")
            {
                Write(element with { Name = "g" }, styles, prefix, null, text);
            }

            return;
        }

        text.Append('<').Append(element.Name);
        if (size is { } outer)
        {
            text.Append(" xmlns=\"").Append(SvgReader.Namespace).Append('"');
            Append(text, "width", SvgNumber.Format(outer.Width));
            Append(text, "height", SvgNumber.Format(outer.Height));
            if (element["viewBox"] is null)
            {
                Append(text, "viewBox", $"0 0 {SvgNumber.Format(outer.Width)} {SvgNumber.Format(outer.Height)}");
            }
        }

        foreach (var (name, value) in element.Attributes)
        {
            if (Attributes.Contains(name) && (size is null || name is not ("width" or "height")))
            {
                Append(text, name, name == "id" ? prefix + value : name == "href" ? Reference(value, prefix) : value);
            }
        }

        foreach (var (name, value) in styles.Of(element))
        {
            Append(text, name, Prefixed(value, prefix));
        }

        if (element.Children.IsEmpty)
        {
            text.Append("/>");
            return;
        }

        text.Append('>');
        foreach (var child in element.Children)
        {
            Write(child, styles, prefix, null, text);
        }

        text.Append("</").Append(element.Name).Append('>');
    }

    private static void Append(StringBuilder text, string name, string value)
    {
        text.Append(' ').Append(name).Append("=\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                '\n' or '\r' or '\t' => text.Append(' '),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    private static string Reference(string value, string prefix)
    {
        var fragment = value.Trim();
        return fragment.StartsWith('#') ? $"#{prefix}{fragment[1..]}" : "#";
    }

    private static string Prefixed(string value, string prefix)
    {
        var id = SvgReference.Id(value);
        return id is null ? value : $"url(#{prefix}{id}){value[(value.IndexOf(')', StringComparison.Ordinal) + 1)..]}";
    }

    // The same picture twice in a page gives the same ids twice with the same meaning.
    private static string Prefix(SvgElement root)
    {
        var hash = Sha256.HashData(Encoding.UTF8.GetBytes(root.Span.File?.Text ?? ""));
        return $"svg-{Convert.ToHexStringLower(hash)[..8]}-";
    }
}
