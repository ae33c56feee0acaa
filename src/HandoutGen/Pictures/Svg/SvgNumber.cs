using System.Globalization;

namespace HandoutGen.Pictures.Svg;

/// <summary>Numbers as SVG writes them.</summary>
internal static class SvgNumber
{
    public static string Format(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Reads the next number of a list (SVG 2 §9.3.9): white space and one comma before it are skipped.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, ref int at, out double value)
    {
        SkipSeparators(text, ref at);
        var start = at;
        if (at < text.Length && text[at] is '+' or '-')
        {
            at++;
        }

        var digits = SkipDigits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += SkipDigits(text, ref at);
        }

        if (digits == 0)
        {
            at = start;
            value = 0;
            return false;
        }

        if (at + 1 < text.Length && text[at] is 'e' or 'E')
        {
            var exponent = at + 1;
            if (text[exponent] is '+' or '-')
            {
                exponent++;
            }

            // "1em" is a number and a unit.
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
            {
                at = exponent;
                SkipDigits(text, ref at);
            }
        }

        return double.TryParse(text[start..at], NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    public static void SkipSeparators(ReadOnlySpan<char> text, ref int at)
    {
        var comma = false;
        while (at < text.Length && (text[at] is ' ' or '\t' or '\n' or '\r' or '\f' || (text[at] == ',' && !comma)))
        {
            comma |= text[at] == ',';
            at++;
        }
    }

    /// <summary>All the numbers of a list; null when something else stands in it.</summary>
    public static double[]? List(string text)
    {
        var numbers = new List<double>();
        var at = 0;
        while (TryNext(text, ref at, out var value))
        {
            numbers.Add(value);
        }

        SkipSeparators(text, ref at);
        return at == text.Length ? [.. numbers] : null;
    }

    /// <summary>A length in user units; a percentage is of <paramref name="whole"/>. Null for what is none.</summary>
    public static double? Length(string? text, double whole)
    {
        if (text is null)
        {
            return null;
        }

        var at = 0;
        if (!TryNext(text, ref at, out var value))
        {
            return null;
        }

        return text[at..].Trim().ToLowerInvariant() switch
        {
            "" or "px" => value,
            "%" => value / 100 * whole,
            "pt" => value * 4 / 3,
            "pc" => value * 16,
            "in" => value * 96,
            "cm" => value * 96 / 2.54,
            "mm" => value * 96 / 25.4,
            "em" or "rem" => value * 16,
            "ex" => value * 8,
            _ => null,
        };
    }

    /// <summary>What a percentage of a length is of that runs neither across nor down (SVG 2 §8.9).</summary>
    public static double Diagonal(double width, double height) => Math.Sqrt(((width * width) + (height * height)) / 2);

    private static int SkipDigits(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }
}
