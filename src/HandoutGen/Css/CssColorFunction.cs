using System.Globalization;
using HandoutGen.Typography;

namespace HandoutGen.Css;

/// <summary>The colour functions of CSS Color 4, in its modern and its legacy (comma) syntax.</summary>
internal static class CssColorFunction
{
    public static bool TryParse(string name, string arguments, out TranslucentColor color, out string problem)
    {
        color = default;
        problem = "";
        if (name is not ("rgb" or "rgba" or "hsl" or "hsla" or "hwb" or "lab" or "lch" or "oklab" or "oklch" or "color"))
        {
            problem = $"the colour function \"{name}()\" is not known here";
            return false;
        }

        var parts = arguments.Replace("/", " / ", StringComparison.Ordinal)
            .Split([' ', '\t', '\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries);
        var slash = Array.IndexOf(parts, "/");
        string[] channels;
        string? alphaText = null;
        if (slash >= 0)
        {
            channels = parts[..slash];
            if (parts.Length != slash + 2)
            {
                problem = $"\"{name}({arguments})\" needs one opacity after the \"/\"";
                return false;
            }

            alphaText = parts[slash + 1];
        }
        else
        {
            // The legacy syntax has its opacity as a fourth argument.
            var legacy = arguments.Contains(',', StringComparison.Ordinal) && parts.Length == 4;
            channels = legacy ? parts[..3] : parts;
            alphaText = legacy ? parts[3] : null;
        }

        var space = "";
        if (name == "color" && channels.Length > 0)
        {
            space = channels[0].ToLowerInvariant();
            channels = channels[1..];
            if (space is not ("srgb" or "srgb-linear" or "display-p3"))
            {
                problem = $"the colour space \"{space}\" is not known here";
                return false;
            }
        }

        var alpha = 1.0;
        if (channels.Length != 3)
        {
            problem = $"\"{name}({arguments})\" has {channels.Length} {(channels.Length == 1 ? "channel" : "channels")}; 3 are needed";
            return false;
        }

        if (alphaText is not null && !TryNumber(alphaText, 1, out alpha))
        {
            problem = $"\"{alphaText}\" is no opacity";
            return false;
        }

        if (!TryConvert(name, space, channels, out var rgb))
        {
            problem = $"\"{name}({arguments})\" is no colour: a channel is no number";
            return false;
        }

        color = new TranslucentColor(rgb, Math.Clamp(alpha, 0, 1));
        return true;
    }

    private static bool TryConvert(string name, string space, string[] c, out Rgb rgb)
    {
        rgb = default;
        double x, y, z;
        switch (name)
        {
            case "rgb" or "rgba":
                if (!(TryNumber(c[0], 255, out x) && TryNumber(c[1], 255, out y) && TryNumber(c[2], 255, out z)))
                {
                    return false;
                }

                rgb = new Rgb(TransferFunction.Quantise(x / 255), TransferFunction.Quantise(y / 255), TransferFunction.Quantise(z / 255));
                return true;
            case "hsl" or "hsla" or "hwb":
                // Saturation, lightness, whiteness and blackness may stand with or without their per cent sign.
                if (!(TryAngle(c[0], out x) && TryNumber(c[1], 100, out y) && TryNumber(c[2], 100, out z)))
                {
                    return false;
                }

                y = Math.Clamp(y / 100, 0, 1);
                z = Math.Clamp(z / 100, 0, 1);
                rgb = name == "hwb" ? FromHwb(x, y, z) : FromHsl(x, y, z);
                return true;
            case "oklab":
                if (!(TryNumber(c[0], 1, out x) && TryNumber(c[1], 0.4, out y) && TryNumber(c[2], 0.4, out z)))
                {
                    return false;
                }

                rgb = Oklch.From(new Oklab(Math.Clamp(x, 0, 1), y, z)).ToRgb();
                return true;
            case "oklch":
                if (!(TryNumber(c[0], 1, out x) && TryNumber(c[1], 0.4, out y) && TryAngle(c[2], out z)))
                {
                    return false;
                }

                rgb = new Oklch(Math.Clamp(x, 0, 1), Math.Max(0, y), z).ToRgb();
                return true;
            case "lab":
                if (!(TryNumber(c[0], 100, out x) && TryNumber(c[1], 125, out y) && TryNumber(c[2], 125, out z)))
                {
                    return false;
                }

                rgb = FromLab(Math.Clamp(x, 0, 100), y, z);
                return true;
            case "lch":
                if (!(TryNumber(c[0], 100, out x) && TryNumber(c[1], 150, out y) && TryAngle(c[2], out z)))
                {
                    return false;
                }

                var (sin, cos) = Math.SinCos(z * Math.PI / 180);
                rgb = FromLab(Math.Clamp(x, 0, 100), Math.Max(0, y) * cos, Math.Max(0, y) * sin);
                return true;
            default:
                if (!(TryNumber(c[0], 1, out x) && TryNumber(c[1], 1, out y) && TryNumber(c[2], 1, out z)))
                {
                    return false;
                }

                rgb = FromColor(space, x, y, z);
                return true;
        }
    }

    private static Rgb FromHsl(double hue, double saturation, double lightness)
    {
        // CSS Color 4 §7.1.
        double Channel(int n)
        {
            var k = (n + (hue / 30)) % 12;
            return lightness - (saturation * Math.Min(lightness, 1 - lightness) * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)));
        }

        return new Rgb(TransferFunction.Quantise(Channel(0)), TransferFunction.Quantise(Channel(8)), TransferFunction.Quantise(Channel(4)));
    }

    private static Rgb FromHwb(double hue, double white, double black)
    {
        // CSS Color 4 §8.1.
        if (white + black >= 1)
        {
            var grey = TransferFunction.Quantise(white / (white + black));
            return new Rgb(grey, grey, grey);
        }

        double Channel(int n)
        {
            var k = (n + (hue / 30)) % 12;
            var pure = 0.5 - (0.5 * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)));
            return (pure * (1 - white - black)) + white;
        }

        return new Rgb(TransferFunction.Quantise(Channel(0)), TransferFunction.Quantise(Channel(8)), TransferFunction.Quantise(Channel(4)));
    }

    private static Rgb FromLab(double lightness, double a, double b)
    {
        // CIE Lab with the D50 white (CSS Color 4 §9.1), by XYZ and the Bradford adaptation to D65.
        const double Kappa = 24389.0 / 27;
        const double Epsilon = 216.0 / 24389;
        var fy = (lightness + 16) / 116;
        var fx = fy + (a / 500);
        var fz = fy - (b / 200);
        var x = (Math.Pow(fx, 3) > Epsilon ? Math.Pow(fx, 3) : ((116 * fx) - 16) / Kappa) * 0.3457 / 0.3585;
        var y = lightness > Kappa * Epsilon ? Math.Pow(fy, 3) : lightness / Kappa;
        var z = (Math.Pow(fz, 3) > Epsilon ? Math.Pow(fz, 3) : ((116 * fz) - 16) / Kappa) * (1 - 0.3457 - 0.3585) / 0.3585;

        var x65 = (0.955473421488075 * x) - (0.02309845494876471 * y) + (0.06325924320057072 * z);
        var y65 = (-0.0283697093338637 * x) + (1.0099953980813041 * y) + (0.021041441191917323 * z);
        var z65 = (0.012314014864481998 * x) - (0.020507649298898964 * y) + (1.330365926242124 * z);
        return FromLinear(
            (3.2409699419045226 * x65) - (1.537383177570094 * y65) - (0.4986107602930034 * z65),
            (-0.9692436362808796 * x65) + (1.8759675015077202 * y65) + (0.04155505740717559 * z65),
            (0.05563007969699366 * x65) - (0.20397695888897652 * y65) + (1.0569715142428786 * z65));
    }

    private static Rgb FromColor(string space, double x, double y, double z)
    {
        if (space != "srgb-linear")
        {
            (x, y, z) = (TransferFunction.Decode(x), TransferFunction.Decode(y), TransferFunction.Decode(z));
        }

        return space != "display-p3" ? FromLinear(x, y, z) : FromLinear(
            (1.2249401762805598 * x) - (0.22494017628055996 * y),
            (-0.042056954709688163 * x) + (1.0420569547096881 * y),
            (-0.019637554590334432 * x) - (0.078636045550631889 * y) + (1.0982736001409663 * z));
    }

    private static Rgb FromLinear(double r, double g, double b)
    {
        var lab = Oklab.FromLinear(r, g, b);
        return lab.IsInGamut ? lab.ToRgb() : Oklch.From(lab with { L = Math.Clamp(lab.L, 0, 1) }).ToRgb();
    }

    // A number, or a percentage of `whole`; "none" is 0 (CSS Color 4 §4.4).
    private static bool TryNumber(string text, double whole, out double value)
    {
        value = 0;
        if (text.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var percent = text.EndsWith('%');
        var digits = percent ? text[..^1] : text;
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || !double.IsFinite(value))
        {
            return false;
        }

        value = percent ? value / 100 * whole : value;
        return true;
    }

    private static bool TryAngle(string text, out double degrees)
    {
        var (suffix, turn) = text.ToLowerInvariant() switch
        {
            var t when t.EndsWith("grad", StringComparison.Ordinal) => (4, 400.0),
            var t when t.EndsWith("turn", StringComparison.Ordinal) => (4, 1.0),
            var t when t.EndsWith("rad", StringComparison.Ordinal) => (3, 2 * Math.PI),
            var t when t.EndsWith("deg", StringComparison.Ordinal) => (3, 360.0),
            _ => (0, 360.0),
        };
        if (text.EndsWith('%') || !TryNumber(text[..^suffix], 360, out degrees))
        {
            degrees = 0;
            return false;
        }

        degrees = degrees / turn * 360 % 360;
        degrees = degrees < 0 ? degrees + 360 : degrees;
        return true;
    }
}
