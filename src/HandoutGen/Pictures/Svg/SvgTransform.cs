using System.Globalization;
using System.Text.RegularExpressions;
using HandoutGen.Drawing;


namespace HandoutGen.Pictures.Svg;

/// <summary>Reads transform lists (CSS Transforms 1 §8).</summary>
internal static partial class SvgTransform
{
    /// <summary>A map whose determinant is smaller brings everything to a line or a point, where nothing is seen.</summary>
    public const double Flat = 1e-12;

    private static VectorTransform Rotate(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new VectorTransform(cos, sin, -sin, cos, 0, 0);
    }

    /// <summary>The map of a transform list; null for what is none.</summary>
    public static VectorTransform? Parse(string? text)
    {
        var result = VectorTransform.Identity;
        for (var at = 0; text is not null && at < text.Length;)
        {
            SvgNumber.SkipSeparators(text, ref at);
            if (at == text.Length)
            {
                break;
            }

            var open = text.IndexOf('(', at);
            var close = open < 0 ? -1 : text.IndexOf(')', open);
            if (close < 0 || Function(text[at..open].Trim(), Arguments(text[(open + 1)..close])) is not { } matrix)
            {
                return null;
            }

            result = result.Times(matrix);
            at = close + 1;
        }

        return result;
    }

    /// <summary>The list with every angle in degrees; a number without a unit is one of degrees.</summary>
    public static string InDegrees(string list) =>
        Angle().Replace(list, match => SvgNumber.Format(double.Parse(match.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture) * match.Groups[2].Value.ToLowerInvariant() switch
        {
            "turn" => 360,
            "grad" => 0.9,
            _ => 180 / Math.PI,
        }));

    [GeneratedRegex(@"([-+]?\d*\.?\d+(?:e[-+]?\d+)?)(turn|grad|rad)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Angle();

    // CSS gives angles and lengths their units; degrees and pixels are what bare numbers mean too.
    private static double[]? Arguments(string text) =>
        SvgNumber.List(text.Replace("deg", "", StringComparison.OrdinalIgnoreCase).Replace("px", "", StringComparison.OrdinalIgnoreCase));

    private static VectorTransform? Function(string name, double[]? n) => (name, n) switch
    {
        ("matrix", [var a, var b, var c, var d, var e, var f]) => new VectorTransform(a, b, c, d, e, f),
        ("translate", [var x]) => VectorTransform.Translate(x, 0),
        ("translate", [var x, var y]) => VectorTransform.Translate(x, y),
        ("translateX", [var x]) => VectorTransform.Translate(x, 0),
        ("translateY", [var y]) => VectorTransform.Translate(0, y),
        ("scale", [var s]) => VectorTransform.Scale(s, s),
        ("scale", [var x, var y]) => VectorTransform.Scale(x, y),
        ("scaleX", [var x]) => VectorTransform.Scale(x, 1),
        ("scaleY", [var y]) => VectorTransform.Scale(1, y),
        ("rotate", [var angle]) => Rotate(angle),
        ("rotate", [var angle, var x, var y]) => VectorTransform.Translate(x, y).Times(Rotate(angle)).Times(VectorTransform.Translate(-x, -y)),
        ("skewX", [var angle]) => new VectorTransform(1, 0, Math.Tan(angle * Math.PI / 180), 1, 0, 0),
        ("skewY", [var angle]) => new VectorTransform(1, Math.Tan(angle * Math.PI / 180), 0, 1, 0, 0),
        _ => null,
    };
}
