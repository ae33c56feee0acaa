using HandoutGen.Css;
using HandoutGen.Typography;

namespace HandoutGen.Branding.Color;

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

    // In long steps to the first colour that passes, then back in short ones: contrast only grows on the way.
    private static Rgb? Walk(Oklch start, double step, double ratio, ReadOnlySpan<Rgb> grounds)
    {
        const int Long = 16;
        for (var i = Long; ; i += Long)
        {
            if (Passes(At(i), ratio, grounds))
            {
                for (var j = i - Long + 1; j < i; j++)
                {
                    if (Passes(At(j), ratio, grounds))
                    {
                        return At(j);
                    }
                }

                return At(i);
            }

            if (start.L + (i * step) is <= 0 or >= 1)
            {
                return null;
            }
        }

        Rgb At(int i) => (start with { L = Math.Clamp(start.L + (i * step), 0, 1) }).ToRgb();
    }
}
