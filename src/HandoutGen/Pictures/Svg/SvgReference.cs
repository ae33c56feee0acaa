namespace HandoutGen.Pictures.Svg;

/// <summary>References in properties: <c>url(#id)</c>.</summary>
internal static class SvgReference
{
    /// <summary>The id that the value refers to, or null.</summary>
    public static string? Id(string value)
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
}
