using System.Collections.Immutable;
using HandoutGen.Drawing;

namespace HandoutGen.Pictures.Svg;

/// <summary>
/// Gradients that go on beyond their ends (spreadMethod, SVG 2 §14.2.2.1): the line or the circles are made as long as the shape needs, and the
/// colours are written out as often.
/// </summary>
internal static class SvgSpread
{
    private const int MostRounds = 256;

    /// <summary>The gradient over all of a shape; null when it would repeat too often.</summary>
    /// <param name="paint">The gradient from its beginning to its end.</param>
    /// <param name="reflects">Every other round runs backwards.</param>
    /// <param name="bounds">The shape's box.</param>
    /// <param name="beyond">How far the painting reaches beyond the box.</param>
    public static GradientPaint? Over(GradientPaint paint, bool reflects, SvgBounds bounds, double beyond) => paint switch
    {
        LinearGradientPaint line => Over(line, reflects, [.. Corners(bounds, beyond, line.Transform)]),
        RadialGradientPaint { FocusRadius: 0 } circle => Over(circle, reflects, [.. Corners(bounds, beyond, circle.Transform)]),
        _ => null,
    };

    private static LinearGradientPaint? Over(LinearGradientPaint line, bool reflects, (double X, double Y)[] corners)
    {
        var (dx, dy) = (line.X2 - line.X1, line.Y2 - line.Y1);
        var places = corners.Select(corner => (((corner.X - line.X1) * dx) + ((corner.Y - line.Y1) * dy)) / ((dx * dx) + (dy * dy))).ToArray();
        var (first, end) = (Math.Floor(places.Min()), Math.Ceiling(places.Max()));
        return Repeated(line.Stops, first, end, reflects) is not { } stops ? null : line with
        {
            X1 = line.X1 + (first * dx),
            Y1 = line.Y1 + (first * dy),
            X2 = line.X1 + (end * dx),
            Y2 = line.Y1 + (end * dy),
            Stops = stops,
        };
    }

    private static RadialGradientPaint? Over(RadialGradientPaint circle, bool reflects, (double X, double Y)[] corners)
    {
        // The circles move as they grow: in no direction slower than this.
        var (dx, dy) = (circle.X - circle.FocusX, circle.Y - circle.FocusY);
        var slowest = circle.Radius - Math.Sqrt((dx * dx) + (dy * dy));
        var end = Math.Ceiling(corners.Max(corner => Math.Sqrt(Math.Pow(corner.X - circle.FocusX, 2) + Math.Pow(corner.Y - circle.FocusY, 2))) / slowest);
        return Repeated(circle.Stops, 0, end, reflects) is not { } stops ? null : circle with
        {
            X = circle.FocusX + (end * dx),
            Y = circle.FocusY + (end * dy),
            Radius = end * circle.Radius,
            Stops = stops,
        };
    }

    private static ImmutableArray<GradientStop>? Repeated(ImmutableArray<GradientStop> stops, double first, double end, bool reflects)
    {
        var rounds = end - first;
        if (!(rounds is >= 1 and <= MostRounds) || rounds * stops.Length > 16 * MostRounds)
        {
            return null;
        }

        return
        [
            .. Enumerable.Range(0, (int)rounds).SelectMany(round =>
            {
                var backwards = reflects && (first + round) % 2 != 0;
                return (backwards ? stops.Reverse().Select(stop => stop with { Offset = 1 - stop.Offset }) : stops)
                    .Select(stop => stop with { Offset = Math.Min(1, (round + stop.Offset) / rounds) });
            }),
        ];
    }

    // The shape's corners in the gradient's coordinates.
    private static IEnumerable<(double X, double Y)> Corners(SvgBounds bounds, double beyond, VectorTransform to)
    {
        foreach (var x in new[] { bounds.Left - beyond, bounds.Right + beyond })
        {
            foreach (var y in new[] { bounds.Top - beyond, bounds.Bottom + beyond })
            {
                var (px, py) = (x - to.E, y - to.F);
                yield return (((to.D * px) - (to.C * py)) / to.Determinant, ((to.A * py) - (to.B * px)) / to.Determinant);
            }
        }
    }
}
