using System.Collections.Frozen;
using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures.Svg;

/// <summary>Reports what cannot be drawn as SVG means it, by element and line.</summary>
internal static class SvgDrawability
{
    private static readonly FrozenDictionary<string, string> NotDrawn = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "convert text to outlines (in Inkscape: Path, Object to Path)",
        ["tspan"] = "convert text to outlines",
        ["textPath"] = "convert text to outlines",
        ["image"] = "save the logo as PNG",
        ["filter"] = "save the logo without effects, or as PNG",
        ["pattern"] = "draw the shapes themselves, or save the logo as PNG",
        ["marker"] = "draw the shapes themselves",
        ["animate"] = "save the logo as a still picture",
        ["animateTransform"] = "save the logo as a still picture",
        ["animateMotion"] = "save the logo as a still picture",
        ["set"] = "save the logo as a still picture",
        ["switch"] = "save the logo as plain SVG",
        ["hatch"] = "save the logo as PNG",
        ["mesh"] = "save the logo as PNG",
        ["meshgradient"] = "save the logo as PNG",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Check(SvgElement root, SvgStyles styles, DiagnosticBag diagnostics)
    {
        var ids = root.DescendantsAndSelf().Where(element => element["id"] is not null).Select(element => element["id"]!).ToHashSet(StringComparer.Ordinal);
        foreach (var element in root.DescendantsAndSelf())
        {
            CheckElement(element, styles, ids, diagnostics);
        }
    }

    private static void CheckElement(SvgElement element, SvgStyles styles, HashSet<string> ids, DiagnosticBag diagnostics)
    {
        var properties = styles.All(element);

        // An empty text or a leftover definition draws nothing and harms nothing.
        var harmless = (element.Name is "text" or "tspan" && element.DescendantsAndSelf().All(part => part.Text.Trim().Length == 0))
            || properties.GetValueOrDefault("display") == "none"
            || (element.Name is "filter" or "pattern" or "marker");
        if (!harmless && NotDrawn.TryGetValue(element.Name, out var hint))
        {
            diagnostics.NotDrawable(element, $"<{element.Name}> cannot be drawn faithfully", hint);
        }

        foreach (var property in (ReadOnlySpan<string>)["filter", "marker", "marker-start", "marker-mid", "marker-end"])
        {
            if (properties.TryGetValue(property, out var value) && value != "none" && SvgReference.Id(value) is { } id && ids.Contains(id))
            {
                diagnostics.NotDrawable(element, $"<{element.Name}> has a {property}, which cannot be drawn faithfully", "save the logo without effects, or as PNG");
            }
        }

        if (properties.TryGetValue("mix-blend-mode", out var mode) && mode != "normal")
        {
            diagnostics.NotDrawable(element, $"<{element.Name}> is blended ({mode}), which cannot be drawn faithfully", "save the logo without effects, or as PNG");
        }

        if (properties.TryGetValue("vector-effect", out var effect) && effect != "none")
        {
            diagnostics.NotDrawable(element, $"<{element.Name}> has a vector effect ({effect}), which cannot be drawn faithfully", "save the logo without it");
        }

        if (properties.TryGetValue("paint-order", out var order) && SvgPaint.StrokesFirst(order) && element.Name is "svg" or "g" or "use" or "symbol")
        {
            diagnostics.NotDrawable(element, $"<{element.Name}> has a paint order, which cannot be drawn faithfully", "save the logo without it");
        }

        if (properties.ContainsKey("transform"))
        {
            diagnostics.NotDrawable(element, $"<{element.Name}> is transformed by its style, which cannot be drawn faithfully", "save the logo with transform attributes");
        }
    }
}
