using System.Collections.Frozen;
using System.Collections.Immutable;
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
        ["hatch"] = "save the logo as PNG",
        ["mesh"] = "save the logo as PNG",
        ["meshgradient"] = "save the logo as PNG",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Functions = ["calc(", "min(", "max(", "clamp(", "env(", "attr("];

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

        foreach (var (name, nothing) in SvgProperties.NotDrawn)
        {
            if (properties.TryGetValue(name, out var value) && value != nothing && value is not ("inherit" or "initial" or "unset") && LeadsSomewhere(value, ids))
            {
                diagnostics.NotDrawable(element, $"<{element.Name}> has a {name} ({value}), which cannot be drawn faithfully", "save the logo without effects, or as PNG");
            }
        }

        if (Unreckoned(properties) is { } reckoned)
        {
            diagnostics.NotDrawable(element, $"<{element.Name}> has a {reckoned} that has to be reckoned, which cannot be drawn faithfully", "save the logo with plain numbers");
        }

        if (element.Name == "symbol" && (element["refX"] ?? element["refY"]) is not null)
        {
            diagnostics.NotDrawable(element, "<symbol> has a reference point, which cannot be drawn faithfully", "save the logo with plain shapes");
        }

        if (properties.TryGetValue("mask", out var mask) && mask != "none" && SvgReference.Id(mask) is null)
        {
            diagnostics.NotDrawable(element, $"the mask \"{mask}\" of <{element.Name}> cannot be drawn faithfully", "save the logo as PNG");
        }

        if (properties.TryGetValue("paint-order", out var order) && SvgPaint.StrokesFirst(order) && element.Name is "svg" or "g" or "use" or "symbol")
        {
            diagnostics.NotDrawable(element, $"<{element.Name}> has a paint order, which cannot be drawn faithfully", "save the logo without it");
        }
    }

    // A reference to what is not there draws nothing.
    private static bool LeadsSomewhere(string value, HashSet<string> ids) => SvgReference.Id(value) is not { } id || ids.Contains(id);

    private static string? Unreckoned(ImmutableSortedDictionary<string, string> properties) => properties
        .Where(property => Functions.Any(function => property.Value.StartsWith(function, StringComparison.OrdinalIgnoreCase)))
        .Select(property => property.Key)
        .FirstOrDefault();
}
