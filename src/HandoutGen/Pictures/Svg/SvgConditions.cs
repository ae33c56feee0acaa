using System.Collections.Immutable;

namespace HandoutGen.Pictures.Svg;

/// <summary>Conditional processing (SVG 2 §5.7): what asks for an extension is no part of the picture, and of a <c>switch</c> one child is.</summary>
internal static class SvgConditions
{
    /// <summary>The picture without what no browser shows.</summary>
    public static SvgElement Decide(SvgElement element)
    {
        var shown = element.Children.Where(IsShown).ToImmutableArray();
        if (element.Name == "switch")
        {
            // Without a language to go by, the part for all of them.
            var chosen = shown.FirstOrDefault(child => child["systemLanguage"] is null) ?? shown.FirstOrDefault();
            return element with { Name = "g", Children = chosen is null ? [] : [Decide(chosen)] };
        }

        return element with { Children = [.. shown.Select(Decide)] };
    }

    // Every extension is unknown here, as in browsers.
    private static bool IsShown(SvgElement element) => element["requiredExtensions"] is null;
}
