using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using HandoutGen.Hashing;

namespace HandoutGen.Pictures.Svg;

/// <summary>
/// Makes a checked picture anew for use inside a web page: only elements and attributes on a list, every id with a prefix of the
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

    /// <summary>The beginning of every id of a sanitised picture.</summary>
    public const string IdPrefix = "svg-";

    /// <summary>The picture, whose outermost element carries its size and its view box.</summary>
    public static SvgMarkup Sanitize(SvgElement root, SvgStyles styles, double width, double height)
    {
        var prefix = Prefix(root);
        var attributes = ImmutableArray.CreateBuilder<(string, string)>();
        attributes.Add(("width", SvgNumber.Format(width)));
        attributes.Add(("height", SvgNumber.Format(height)));
        if (root["viewBox"] is null)
        {
            attributes.Add(("viewBox", $"0 0 {SvgNumber.Format(width)} {SvgNumber.Format(height)}"));
        }

        attributes.AddRange(AttributesOf(root, styles, prefix).Where(attribute => attribute.Name is not ("width" or "height")));
        return new SvgMarkup(root.Name, attributes.ToImmutable(), ChildrenOf(root, styles, prefix));
    }

    private static ImmutableArray<SvgMarkup> ChildrenOf(SvgElement element, SvgStyles styles, string prefix) =>
    [
        // A link around a part of a logo groups it and leads nowhere here.
        .. from child in element.Children
           let name = child.Name == "a" ? "g" : child.Name
           where Elements.Contains(name)
           select new SvgMarkup(name, [.. AttributesOf(child, styles, prefix)], ChildrenOf(child, styles, prefix)),
    ];

    private static IEnumerable<(string Name, string Value)> AttributesOf(SvgElement element, SvgStyles styles, string prefix)
    {
        foreach (var (name, value) in element.Attributes)
        {
            if (Attributes.Contains(name))
            {
                yield return (name, OnOneLine(name == "id" ? prefix + value : name == "href" ? Reference(value, prefix) : value));
            }
        }

        foreach (var (name, value) in styles.Of(element))
        {
            yield return (name, OnOneLine(Prefixed(value, prefix)));
        }
    }

    private static string OnOneLine(string value) => value.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');

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
        return $"{IdPrefix}{Convert.ToHexStringLower(hash)[..8]}-";
    }
}
