using HandoutGen.Typography;

namespace HandoutGen.Css;

/// <summary>A colour in OKLCH, the perceptual space of CSS Color 4 §9.4.</summary>
/// <param name="L">Lightness, 0 (black) to 1 (white).</param>
/// <param name="C">Chroma, from 0 (grey) to about 0.32 in sRGB.</param>
/// <param name="H">Hue in degrees, 0 to 360; without meaning where the chroma is 0.</param>
public readonly record struct Oklch(double L, double C, double H)
{
    // Chroma below this is grey to the eye; CSS Color 4 §12.2 calls the hue powerless there.
    private const double Achromatic = 0.0004;

    /// <summary>The colour of an sRGB value.</summary>
    public static Oklch From(Rgb color) => From(Oklab.FromLinear(
        TransferFunction.Decode(color.R), TransferFunction.Decode(color.G), TransferFunction.Decode(color.B)));

    /// <summary>The same colour in polar form.</summary>
    internal static Oklch From(Oklab lab)
    {
        var chroma = Math.Sqrt((lab.A * lab.A) + (lab.B * lab.B));
        var hue = chroma < Achromatic ? 0 : Math.Atan2(lab.B, lab.A) * 180 / Math.PI;
        return new Oklch(lab.L, chroma, hue < 0 ? hue + 360 : hue);
    }

    /// <summary>The nearest sRGB value of the same lightness and hue: where the chroma lies outside sRGB, it is lowered.</summary>
    public Rgb ToRgb()
    {
        var lab = Oklab.From(this);
        return lab.IsInGamut ? lab.ToRgb() : Oklab.From(this with { C = Math.Min(C, HighestChroma(L, H)) }).ToRgb();
    }

    /// <summary>The colour is one that sRGB can show.</summary>
    public bool IsInGamut => Oklab.From(this).IsInGamut;

    /// <summary>The highest chroma that sRGB holds at a lightness and a hue.</summary>
    public static double HighestChroma(double lightness, double hue)
    {
        if (lightness is <= 0 or >= 1)
        {
            return 0;
        }

        double low = 0, high = 0.4;
        for (var i = 0; i < 18; i++)
        {
            var middle = (low + high) / 2;
            if (Oklab.From(new Oklch(lightness, middle, hue)).IsInGamut)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>How far apart two colours look (Euclidean in OKLab); 0.02 is about one just noticeable difference.</summary>
    public static double Distance(Rgb one, Rgb other)
    {
        var a = Oklab.From(From(one));
        var b = Oklab.From(From(other));
        return Math.Sqrt(Math.Pow(a.L - b.L, 2) + Math.Pow(a.A - b.A, 2) + Math.Pow(a.B - b.B, 2));
    }
}
