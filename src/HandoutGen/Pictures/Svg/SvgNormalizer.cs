using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Drawing;

namespace HandoutGen.Pictures.Svg;

/// <summary>
/// From a picture as it was written to one that says the same in attributes alone: style sheets, geometry and transforms in CSS, the
/// root's transform and ground are put in their places, so that what draws and what sanitises reads one form.
/// </summary>
internal sealed class SvgNormalizer
{
    private readonly SvgStyles _styles;
    private readonly DiagnosticBag _diagnostics;
    private readonly (double Width, double Height) _view;
    private readonly SvgElement _root;

    private SvgNormalizer(SvgElement root, SvgStyles styles, DiagnosticBag diagnostics)
    {
        (_root, _styles, _diagnostics) = (root, styles, diagnostics);
        _view = SvgSize.ViewBox(root) is { } box ? (box.Width, box.Height) : SvgSize.Of(root) ?? (0, 0);
    }

    /// <summary>The picture; what cannot be said in attributes is reported.</summary>
    public static SvgElement Of(SvgElement root, SvgStyles styles, DiagnosticBag diagnostics) => new SvgNormalizer(root, styles, diagnostics).Root(root);

    private SvgElement Root(SvgElement root)
    {
        var normal = Node(root);
        var box = SvgSize.ViewBox(normal) ?? (SvgSize.Of(normal) is { } size ? (0, 0, size.Width, size.Height) : (0, 0, 0, 0));

        // Of the root, a browser turns the box that it shows, about its middle.
        if (normal["transform"] is { } transform)
        {
            var map = SvgTransform.Parse(transform);
            var middle = VectorTransform.Translate(box.Item1 + (box.Item3 / 2), box.Item2 + (box.Item4 / 2));
            var turned = map is { } known ? middle.Times(known).Times(VectorTransform.Translate(-middle.E, -middle.F)) : default;
            var group = new SvgElement("g", Attributes(("transform", map is null ? transform : Written(turned))), normal.Children, "", normal.Span);
            normal = normal with { Attributes = normal.Attributes.Remove("transform"), Children = [group] };
        }

        var properties = _styles.All(root);
        var ground = properties.GetValueOrDefault("background-color") ?? properties.GetValueOrDefault("background");
        if (ground is null or "none" or "transparent")
        {
            return normal;
        }

        if (SvgState.ParseColor(ground, new(default, 1)) is null)
        {
            _diagnostics.NotDrawable(root, $"the background \"{ground}\" cannot be drawn faithfully", "draw it as a rectangle");
            return normal;
        }

        var rectangle = new SvgElement(
            "rect",
            Attributes(
                ("fill", ground), ("x", SvgNumber.Format(box.Item1)), ("y", SvgNumber.Format(box.Item2)),
                ("width", SvgNumber.Format(box.Item3)), ("height", SvgNumber.Format(box.Item4))),
            [],
            "",
            root.Span);
        return normal with { Children = normal.Children.Insert(0, rectangle) };
    }

    private SvgElement Node(SvgElement element)
    {
        var properties = _styles.All(element);
        var attributes = element.Attributes.Remove("style").Remove("class");
        foreach (var (name, value) in properties)
        {
            if (SvgProperties.Geometry.TryGetValue(element.Name, out var geometry) && geometry.Contains(name))
            {
                attributes = Geometry(element, attributes, name, value);
            }
            else if (SvgProperties.Drawn.Contains(name) && name != "transform")
            {
                attributes = attributes.SetItem(name, value);
            }
        }

        attributes = Transform(element, properties, attributes);
        return element with { Attributes = attributes, Children = [.. element.Children.Where(child => child.Name != "style").Select(Node)] };
    }

    private ImmutableSortedDictionary<string, string> Geometry(
        SvgElement element, ImmutableSortedDictionary<string, string> attributes, string name, string value)
    {
        if (name == "d")
        {
            var quoted = value.StartsWith("path(", StringComparison.OrdinalIgnoreCase) && value.EndsWith(')') ? value[5..^1].Trim().Trim('"', '\'') : null;
            return quoted is null ? value == "none" ? attributes.Remove("d") : attributes : attributes.SetItem("d", quoted);
        }

        if (element.Name is "svg" or "use" && !ReferenceEquals(element, _root))
        {
            // What SVG 2 says of it, browsers do not all do.
            _diagnostics.NotDrawable(element, $"<{element.Name}> is placed by its style ({name}), which cannot be drawn faithfully", "save the logo with attributes");
            return attributes;
        }

        if (value == "auto")
        {
            return attributes.Remove(name);
        }

        if (SvgNumber.Length(value, 1) is null)
        {
            _diagnostics.NotDrawable(element, $"<{element.Name}> has the {name} \"{value}\", which cannot be drawn faithfully", "save the logo with attributes");
        }

        return attributes.SetItem(name, value);
    }

    // CSS Transforms 2 §5: translate, rotate, scale, then transform, all about the origin.
    private ImmutableSortedDictionary<string, string> Transform(
        SvgElement element, ImmutableSortedDictionary<string, string> properties, ImmutableSortedDictionary<string, string> attributes)
    {
        var target = element.Name is "linearGradient" or "radialGradient" ? "gradientTransform" : "transform";
        if (!properties.Keys.Any(name => name is "transform" or "transform-origin" || SvgProperties.Moves.Contains(name)))
        {
            return attributes;
        }

        var functions = new[] { Function("translate"), Function("rotate"), Function("scale"), properties.GetValueOrDefault("transform") ?? attributes.GetValueOrDefault(target) };
        var list = string.Join(' ', functions.Where(function => function is not null and not "none"));
        if (list.Length == 0)
        {
            return properties.ContainsKey("transform") ? attributes.Remove(target) : attributes;
        }

        if (Origin(properties.GetValueOrDefault("transform-origin"), properties.GetValueOrDefault("transform-box")) is not var (x, y)
            || SvgTransform.Parse(SvgTransform.InDegrees(list)) is not { } map)
        {
            _diagnostics.NotDrawable(element, $"<{element.Name}> is transformed by its style ({list}), which cannot be drawn faithfully", "save the logo with transform attributes");
            return attributes;
        }

        return attributes.SetItem(target, Written(VectorTransform.Translate(x, y).Times(map).Times(VectorTransform.Translate(-x, -y)))).Remove("transform-origin");

        string? Function(string name) => properties.TryGetValue(name, out var value) && value != "none" ? $"{name}({value})" : null;
    }

    // Lengths, and shares of the view box; those of an element's own box are not known here.
    private (double X, double Y)? Origin(string? value, string? box)
    {
        if (value is null)
        {
            return box is null or "view-box" or "fill-box" ? (0, 0) : null;
        }

        var words = value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words is ["top" or "bottom", "left" or "right" or "center"])
        {
            (words[0], words[1]) = (words[1], words[0]);
        }

        var isOnBox = words.Any(word => word.Contains('%', StringComparison.Ordinal) || word.All(char.IsLetter));
        return (isOnBox && box is not (null or "view-box")) || words.Length is 0 or > 3 ? null
            : Place(words[0], _view.Width) is { } x && Place(words.Length > 1 ? words[1] : "center", _view.Height) is { } y ? (x, y)
            : null;
    }

    private static double? Place(string word, double whole) => word switch
    {
        "left" or "top" => 0,
        "center" => whole / 2,
        "right" or "bottom" => whole,
        _ => SvgNumber.Length(word, whole),
    };

    private static string Written(VectorTransform map) =>
        string.Create(CultureInfo.InvariantCulture, $"matrix({map.A:R} {map.B:R} {map.C:R} {map.D:R} {map.E:R} {map.F:R})");

    private static ImmutableSortedDictionary<string, string> Attributes(params (string Name, string Value)[] attributes) =>
        attributes.ToImmutableSortedDictionary(attribute => attribute.Name, attribute => attribute.Value, StringComparer.Ordinal);
}
