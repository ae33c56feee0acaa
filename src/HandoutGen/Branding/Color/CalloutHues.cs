using System.Collections.Immutable;
using HandoutGen.Css;
using HandoutGen.Typography;

namespace HandoutGen.Branding.Color;

/// <summary>A hue for each kind of callout, no two alike: what a brand states, and beside it what stands apart from that.</summary>
internal static class CalloutHues
{
    private const double Red = 25;
    private const double Amber = 65;
    private const double Green = 145;
    private const double Teal = 195;
    private const double Blue = 250;
    private const double Purple = 310;

    // In degrees. Two hues that are nearer are taken for one.
    private const double Least = 28;

    // Chroma. A colour with less has no hue to speak of.
    private const double Grey = 0.03;

    /// <summary>The hues in the order of the kinds.</summary>
    public static ImmutableArray<Rgb> Of(ColorScheme scheme, Rgb brand, Rgb background)
    {
        var danger = scheme.Danger ?? Hue(Red, background);
        var success = scheme.Success ?? Apart(Green, background, danger);
        var warning = scheme.Warning ?? Apart(Amber, background, danger, success);
        var note = scheme.Info ?? (IsApart(brand, danger, success, warning) ? brand : Apart(Blue, background, danger, success, warning));
        var important = Apart(Purple, background, danger, success, warning, note);
        var tip = Apart(Teal, background, danger, success, warning, note, important);
        var box = ColorScheme.Derive(new Oklch(0.45, 0.01, Blue).ToRgb(), ContrastRatio.Text, background);
        return [note, tip, important, warning, danger, success, box];
    }

    private static Rgb Hue(double degrees, Rgb background) => ColorScheme.Derive(new Oklch(0.47, 0.12, degrees % 360).ToRgb(), ContrastRatio.Text, background);

    // The hue, or the next one further on that no other stands close to.
    private static Rgb Apart(double degrees, Rgb background, params ReadOnlySpan<Rgb> others)
    {
        const int Step = 10;
        for (var turn = 0; turn < 360; turn += Step)
        {
            if (Hue(degrees + turn, background) is var hue && IsApart(hue, others))
            {
                return hue;
            }
        }

        return Hue(degrees, background);
    }

    private static bool IsApart(Rgb color, params ReadOnlySpan<Rgb> others)
    {
        var own = Oklch.From(color);
        foreach (var other in others)
        {
            var its = Oklch.From(other);
            var turn = Math.Abs(own.H - its.H) % 360;
            if (Math.Min(turn, 360 - turn) < Least && own.C > Grey && its.C > Grey)
            {
                return false;
            }
        }

        return true;
    }
}
