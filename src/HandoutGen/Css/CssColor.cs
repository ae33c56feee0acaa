using System.Globalization;
using HandoutGen.Typography;

namespace HandoutGen.Css;

/// <summary>Reads a colour as CSS Color 4 writes it, and says in plain words why a text is none.</summary>
public static class CssColor
{
    /// <summary>
    /// Reads hexadecimal colours of 3, 4, 6 or 8 digits, the 148 names, <c>transparent</c>, rgb(), hsl(), hwb(), lab(), lch(),
    /// oklab(), oklch() and color() in sRGB, linear sRGB and Display P3. What sRGB cannot show is brought in by lowering the chroma.
    /// </summary>
    /// <param name="text">The colour, with or without white space around it.</param>
    /// <param name="color">The colour with its opacity.</param>
    /// <param name="problem">Why the text is no colour: a lowercase fact; empty on success.</param>
    public static bool TryParse(string text, out TranslucentColor color, out string problem)
    {
        var value = text.Trim();
        problem = "";
        color = default;
        if (value.StartsWith('#'))
        {
            return TryParseHex(value, out color, out problem);
        }

        var open = value.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return TryParseName(value, out color, out problem);
        }

        if (!value.EndsWith(')'))
        {
            problem = $"the colour \"{value}\" has no closing parenthesis";
            return false;
        }

        var name = value[..open].Trim().ToLowerInvariant();
        return CssColorFunction.TryParse(name, value[(open + 1)..^1], out color, out problem);
    }

    /// <summary>Reads an opaque colour; what shows through a translucent one is <paramref name="ground"/>.</summary>
    public static bool TryParse(string text, Rgb ground, out Rgb color, out string problem)
    {
        var parsed = TryParse(text, out var translucent, out problem);
        color = parsed ? translucent.Over(ground) : default;
        return parsed;
    }

    private static bool TryParseName(string value, out TranslucentColor color, out string problem)
    {
        problem = "";
        if (value.Equals("transparent", StringComparison.OrdinalIgnoreCase))
        {
            color = new TranslucentColor(default, 0);
            return true;
        }

        if (NamedColors.Find(value) is { } named)
        {
            color = new TranslucentColor(named, 1);
            return true;
        }

        color = default;
        problem = value.Length is 3 or 6 && value.All(char.IsAsciiHexDigit)
            ? $"\"{value}\" is no colour; a hexadecimal colour begins with \"#\""
            : $"\"{value}\" is no colour";
        return false;
    }

    private static bool TryParseHex(string value, out TranslucentColor color, out string problem)
    {
        color = default;
        problem = "";
        var digits = value.AsSpan(1);
        if (digits.Length is not (3 or 4 or 6 or 8) || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            problem = $"\"{value}\" is no colour: \"#\" is followed by 3, 4, 6 or 8 hexadecimal digits";
            return false;
        }

        if (digits.Length is 3 or 4)
        {
            number = (((number & 0xf000) << 12) | ((number & 0xf00) << 8) | ((number & 0xf0) << 4) | (number & 0xf)) * 0x11;
        }

        var alpha = 1.0;
        if (digits.Length is 4 or 8)
        {
            alpha = (number & 0xff) / 255.0;
            number >>= 8;
        }

        color = new TranslucentColor(new Rgb((byte)(number >> 16), (byte)(number >> 8), (byte)number), alpha);
        return true;
    }
}

/// <summary>A colour with its opacity.</summary>
/// <param name="Color">The colour.</param>
/// <param name="Alpha">0 (clear) to 1 (opaque).</param>
public readonly record struct TranslucentColor(Rgb Color, double Alpha)
{
    /// <summary>What is seen when the colour lies on a ground (source-over in sRGB, as browsers do it).</summary>
    public Rgb Over(Rgb ground) => Alpha >= 1 ? Color : new Rgb(Mix(Color.R, ground.R), Mix(Color.G, ground.G), Mix(Color.B, ground.B));

    private byte Mix(byte over, byte under) => TransferFunction.Quantise(((over * Alpha) + (under * (1 - Alpha))) / 255);
}
