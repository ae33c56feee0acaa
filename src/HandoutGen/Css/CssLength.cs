using System.Globalization;

namespace HandoutGen.Css;

/// <summary>Lengths as CSS writes them.</summary>
internal static class CssLength
{
    /// <summary>CSS's medium size, to which em, rem and % relate at the root: 16 px, which are 12 points.</summary>
    public const double RootPoints = 12;

    // CSS Fonts 4 §2.5.1: absolute sizes as parts of the medium one.
    private static double? OfMedium(string keyword) => keyword switch
    {
        "xx-small" => 0.6,
        "x-small" => 0.75,
        "small" => 8 / 9.0,
        "medium" => 1,
        "large" => 1.2,
        "x-large" => 1.5,
        "xx-large" => 2,
        "xxx-large" => 3,
        _ => null,
    };

    /// <summary>A size that CSS knows and that depends on a window or on what surrounds it: <c>clamp(…)</c>, <c>2vw</c>, <c>larger</c>.</summary>
    public static bool IsRelative(string text)
    {
        var value = text.Trim().ToLowerInvariant();
        return value is "larger" or "smaller" or "inherit" or "initial" or "unset"
            || (value.EndsWith(')') && char.IsAsciiLetter(value[0]))
            || (char.IsAsciiDigit(value.FirstOrDefault()) && EndsWithAny(value, ["vw", "vh", "vmin", "vmax", "vi", "vb", "cqw", "cqi"]));
    }

    /// <summary>Reads a length into points; null for what is none. A bare number counts as pixels, as in SVG.</summary>
    /// <param name="text">"12pt", "1.1em", "110%".</param>
    /// <param name="emPoints">What em, rem and 100% stand for.</param>
    public static double? Points(string text, double emPoints = RootPoints)
    {
        var value = text.Trim().TrimEnd(';').TrimEnd();
        if (OfMedium(value.ToLowerInvariant()) is { } part)
        {
            return part * RootPoints;
        }

        var digits = value.Length;
        while (digits > 0 && (char.IsAsciiLetter(value[digits - 1]) || value[digits - 1] == '%'))
        {
            digits--;
        }

        if (!double.TryParse(value.AsSpan(0, digits), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return null;
        }

        return value[digits..].ToLowerInvariant() switch
        {
            "" or "px" => number * 0.75,
            "pt" => number,
            "pc" => number * 12,
            "in" => number * 72,
            "cm" => number * 72 / 2.54,
            "mm" => number * 72 / 25.4,
            "q" => number * 72 / 101.6,
            "em" or "rem" => number * emPoints,
            "ex" or "ch" => number * emPoints / 2,
            "%" => number / 100 * emPoints,
            _ => null,
        };
    }

    private static bool EndsWithAny(string value, ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (value.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
