using HandoutGen.Typography;

namespace HandoutGen.Css;

/// <summary>A colour in OKLab; the matrices are those of CSS Color 4 §18.</summary>
internal readonly record struct Oklab(double L, double A, double B)
{
    // A colour counts as inside when no channel overshoots by more than rounding to eight bits hides.
    private const double Tolerance = 0.0001;

    public bool IsInGamut
    {
        get
        {
            var (r, g, b) = ToLinear();
            return Inside(r) && Inside(g) && Inside(b);
        }
    }

    public static Oklab From(Oklch color)
    {
        var (sin, cos) = Math.SinCos(color.H * Math.PI / 180);
        return new Oklab(color.L, color.C * cos, color.C * sin);
    }

    public static Oklab FromLinear(double r, double g, double b)
    {
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return new Oklab(
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    public (double R, double G, double B) ToLinear()
    {
        var l = Cube(L + (0.3963377774 * A) + (0.2158037573 * B));
        var m = Cube(L - (0.1055613458 * A) - (0.0638541728 * B));
        var s = Cube(L - (0.0894841775 * A) - (1.2914855480 * B));
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    public Rgb ToRgb()
    {
        var (r, g, b) = ToLinear();
        return new Rgb(TransferFunction.ToByte(r), TransferFunction.ToByte(g), TransferFunction.ToByte(b));
    }

    private static double Cube(double value) => value * value * value;

    private static bool Inside(double channel) => channel is >= -Tolerance and <= 1 + Tolerance;
}
