using System.Collections.Immutable;
using HandoutGen.Drawing;

namespace HandoutGen.Pictures.Svg;

/// <summary>How long an outline is, for dashes that are measured in a length of the author's own (pathLength, SVG 2 §9.6.1).</summary>
internal static class SvgOutlineLength
{
    private const int Steps = 32;

    public static double Of(ImmutableArray<VectorSegment> outline)
    {
        double length = 0, x = 0, y = 0, startX = 0, startY = 0;
        foreach (var segment in outline)
        {
            var (endX, endY) = segment.Kind == VectorSegmentKind.Close ? (startX, startY) : (segment.X, segment.Y);
            length += segment.Kind switch
            {
                VectorSegmentKind.Move => 0,
                VectorSegmentKind.Cubic => Curve(x, y, segment),
                _ => Distance(x, y, endX, endY),
            };
            (x, y) = (endX, endY);
            if (segment.Kind == VectorSegmentKind.Move)
            {
                (startX, startY) = (x, y);
            }
        }

        return length;
    }

    private static double Curve(double x, double y, VectorSegment curve)
    {
        double length = 0;
        var (lastX, lastY) = (x, y);
        for (var i = 1; i <= Steps; i++)
        {
            var t = (double)i / Steps;
            var u = 1 - t;
            var nextX = (u * u * u * x) + (3 * u * u * t * curve.X1) + (3 * u * t * t * curve.X2) + (t * t * t * curve.X);
            var nextY = (u * u * u * y) + (3 * u * u * t * curve.Y1) + (3 * u * t * t * curve.Y2) + (t * t * t * curve.Y);
            length += Distance(lastX, lastY, nextX, nextY);
            (lastX, lastY) = (nextX, nextY);
        }

        return length;
    }

    private static double Distance(double x1, double y1, double x2, double y2) => Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1)));
}
