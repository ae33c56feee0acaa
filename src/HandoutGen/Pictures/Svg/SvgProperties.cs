using System.Collections.Frozen;

namespace HandoutGen.Pictures.Svg;

/// <summary>The properties of SVG 2 and CSS by what becomes of them here. Those that are in no set draw nothing, or nothing but text.</summary>
internal static class SvgProperties
{
    /// <summary>Drawn here.</summary>
    public static readonly FrozenSet<string> Drawn = Set(
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-dasharray", "stroke-dashoffset", "opacity", "clip-path", "clip-rule", "color", "display", "visibility", "stop-color", "stop-opacity",
        "transform", "overflow", "mask", "mask-type", "paint-order", "color-interpolation");

    /// <summary>Geometry that CSS may state in an attribute's place (SVG 2 §7), by element.</summary>
    public static readonly FrozenDictionary<string, FrozenSet<string>> Geometry = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["rect"] = Set("x", "y", "width", "height", "rx", "ry"),
        ["svg"] = Set("x", "y", "width", "height"),
        ["use"] = Set("x", "y", "width", "height"),
        ["circle"] = Set("cx", "cy", "r"),
        ["ellipse"] = Set("cx", "cy", "rx", "ry"),
        ["path"] = Set("d"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Together with <c>transform</c>, what moves an element.</summary>
    public static readonly FrozenSet<string> Moves = Set("translate", "rotate", "scale", "transform-origin", "transform-box");

    /// <summary>Drawn by SVG 2 and not here, with the value that draws nothing.</summary>
    public static readonly FrozenDictionary<string, string> NotDrawn = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["filter"] = "none",
        ["backdrop-filter"] = "none",
        ["marker"] = "none",
        ["marker-start"] = "none",
        ["marker-mid"] = "none",
        ["marker-end"] = "none",
        ["mix-blend-mode"] = "normal",
        ["vector-effect"] = "none",
        ["mask-image"] = "none",
        ["mask-border"] = "none",
        ["clip"] = "auto",
        ["animation"] = "none",
        ["animation-name"] = "none",
        ["offset-path"] = "none",
        ["perspective"] = "none",
        ["zoom"] = "1",
        ["background-image"] = "none",
        ["border"] = "none",
        ["box-shadow"] = "none",
        ["stroke-alignment"] = "center",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The root's ground.</summary>
    public static readonly FrozenSet<string> Grounds = Set("background", "background-color");

    private static readonly FrozenSet<string> AnyGeometry = Geometry.Values.SelectMany(set => set).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A property that matters here, whatever becomes of it.</summary>
    public static bool Matters(string name) =>
        Drawn.Contains(name) || AnyGeometry.Contains(name) || Moves.Contains(name) || NotDrawn.ContainsKey(name) || Grounds.Contains(name);

    /// <summary>An attribute of that name is a property (SVG 2 §6.6); geometry is read as attributes anyway.</summary>
    public static bool IsPresentation(string name) =>
        (Drawn.Contains(name) && name != "transform") || name is "transform-origin" or "filter" or "marker-start" or "marker-mid" or "marker-end" or "vector-effect" or "clip";

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
