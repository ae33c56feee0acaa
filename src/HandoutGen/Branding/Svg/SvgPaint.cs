using HandoutGen.Model;

namespace HandoutGen.Branding.Svg;

/// <summary>References in paints and clips: <c>url(#id)</c>.</summary>
internal static class SvgPaint
{
    /// <summary>The id that the value refers to, or null.</summary>
    public static string? Reference(string value)
    {
        var text = value.TrimStart();
        if (!text.StartsWith("url(", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = text.IndexOf(')', StringComparison.Ordinal);
        var inner = end < 0 ? "" : text[4..end].Trim().Trim('"', '\'').Trim();
        return inner.StartsWith('#') ? inner[1..] : null;
    }

    /// <summary>A paint-order that draws the stroke under the fill (SVG 2 §13.7); markers are not drawn at all.</summary>
    public static bool StrokesFirst(string? order) =>
        order?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(part => part is "fill" or "stroke") == "stroke";
}
