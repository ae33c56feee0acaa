using HandoutGen.Branding.Color;
using HandoutGen.Model;

namespace HandoutGen.Branding.Contrast;

/// <summary>
/// The colour that looks most like a given one and passes on its grounds. The hue is kept; the lightness moves, and the chroma only
/// where sRGB does not hold it at the new lightness. So a light orange becomes a dark orange, and not black.
/// </summary>
public static class NearestPassing
{
    // A fifth of a just noticeable difference.
    private const double Step = 0.002;

    /// <summary>The nearest passing colour; <paramref name="color"/> itself when it passes; null when no colour can pass on all grounds.</summary>
    public static Rgb? Find(Rgb color, double ratio, params ReadOnlySpan<Rgb> grounds)
    {
        if (Passes(color, ratio, grounds))
        {
            return color;
        }

        var start = Oklch.From(color);
        var darker = Walk(start, -Step, ratio, grounds);
        var lighter = Walk(start, Step, ratio, grounds);
        if (darker is null || lighter is null)
        {
            return darker ?? lighter;
        }

        return Oklch.Distance(color, lighter.Value) < Oklch.Distance(color, darker.Value) ? lighter : darker;
    }

    /// <summary>The colour reaches the ratio on every ground.</summary>
    public static bool Passes(Rgb color, double ratio, params ReadOnlySpan<Rgb> grounds)
    {
        foreach (var ground in grounds)
        {
            if (ContrastRatio.Of(color, ground) < ratio)
            {
                return false;
            }
        }

        return true;
    }

    private static Rgb? Walk(Oklch start, double step, double ratio, ReadOnlySpan<Rgb> grounds)
    {
        for (var i = 1; ; i++)
        {
            var lightness = Math.Clamp(start.L + (i * step), 0, 1);
            var candidate = (start with { L = lightness }).ToRgb();
            if (Passes(candidate, ratio, grounds))
            {
                return candidate;
            }

            if (lightness is 0 or 1)
            {
                return null;
            }
        }
    }
}
