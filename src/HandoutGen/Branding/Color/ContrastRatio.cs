using System.Globalization;
using HandoutGen.Css;
using HandoutGen.Typography;

namespace HandoutGen.Branding.Color;

/// <summary>The contrast ratio of WCAG 2.2, 1 to 21.</summary>
public static class ContrastRatio
{
    /// <summary>Text of ordinary size (success criterion 1.4.3).</summary>
    public const double Text = 4.5;

    /// <summary>Lines, bars and signs that carry meaning (1.4.11).</summary>
    public const double Graphic = 3;

    /// <summary>The ratio of two colours, in either order.</summary>
    public static double Of(Rgb one, Rgb other)
    {
        var a = RelativeLuminance(one);
        var b = RelativeLuminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Black or white, whichever is read better on a ground.</summary>
    public static Rgb BlackOrWhite(Rgb ground)
    {
        var (black, white) = (new Rgb(0, 0, 0), new Rgb(255, 255, 255));
        return Of(black, ground) >= Of(white, ground) ? black : white;
    }

    /// <summary>Relative luminance (WCAG 2.2, glossary), 0 to 1.</summary>
    public static double RelativeLuminance(Rgb color) =>
        (0.2126 * TransferFunction.Decode(color.R)) +
        (0.7152 * TransferFunction.Decode(color.G)) +
        (0.0722 * TransferFunction.Decode(color.B));

    /// <summary>"4.49:1": cut, not rounded, so that what fails never reads as if it passed.</summary>
    public static string Format(double ratio) => (Math.Floor(ratio * 100) / 100).ToString("0.##", CultureInfo.InvariantCulture) + ":1";
}
