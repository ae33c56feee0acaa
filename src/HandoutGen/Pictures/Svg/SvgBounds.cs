using System.Collections.Immutable;
using HandoutGen.Drawing;

namespace HandoutGen.Pictures.Svg;

/// <summary>A box around an outline, in its own coordinates.</summary>
internal readonly record struct SvgBounds(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>From shares of the box (objectBoundingBox) to the coordinates that the box is in.</summary>
    public VectorTransform FromUnitSquare => new(Width, 0, 0, Height, Left, Top);

    public bool Overlaps(SvgBounds other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>The tight box, curves at their extremes; null for an empty outline.</summary>
    public static SvgBounds? Of(ImmutableArray<VectorSegment> outline)
    {
        if (outline.IsEmpty)
        {
            return null;
        }

        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        var (x, y) = (outline[0].X, outline[0].Y);
        foreach (var segment in outline)
        {
            Include(segment.X, segment.Y);
            if (segment.Kind == VectorSegmentKind.Cubic)
            {
                foreach (var t in Extremes(x, segment.X1, segment.X2, segment.X).Concat(Extremes(y, segment.Y1, segment.Y2, segment.Y)))
                {
                    Include(At(t, x, segment.X1, segment.X2, segment.X), At(t, y, segment.Y1, segment.Y2, segment.Y));
                }
            }

            (x, y) = (segment.X, segment.Y);
        }

        return new SvgBounds(left, top, right, bottom);

        void Include(double px, double py)
        {
            (left, right) = (Math.Min(left, px), Math.Max(right, px));
            (top, bottom) = (Math.Min(top, py), Math.Max(bottom, py));
        }
    }

    /// <summary>Twice the area that the outline's corners and handles enclose; its sign tells which way round the outline goes.</summary>
    public static double Turn(ImmutableArray<VectorSegment> outline)
    {
        double area = 0, x = 0, y = 0;
        foreach (var segment in outline)
        {
            if (segment.Kind != VectorSegmentKind.Move)
            {
                area += (x * segment.Y1) - (segment.X1 * y) + (segment.X1 * segment.Y2) - (segment.X2 * segment.Y1) + (segment.X2 * segment.Y) - (segment.X * segment.Y2);
            }

            (x, y) = (segment.X, segment.Y);
        }

        return area;
    }

    private static double At(double t, double a, double b, double c, double d)
    {
        var u = 1 - t;
        return (u * u * u * a) + (3 * u * u * t * b) + (3 * u * t * t * c) + (t * t * t * d);
    }

    // Where the derivative of the curve is zero.
    private static IEnumerable<double> Extremes(double a, double b, double c, double d)
    {
        var (q2, q1, q0) = (d - (3 * c) + (3 * b) - a, 2 * (c - (2 * b) + a), b - a);
        double[] roots;
        if (Math.Abs(q2) < 1e-12)
        {
            roots = Math.Abs(q1) < 1e-12 ? [] : [-q0 / q1];
        }
        else
        {
            var root = (q1 * q1) - (4 * q2 * q0);
            roots = root < 0 ? [] : [(-q1 + Math.Sqrt(root)) / (2 * q2), (-q1 - Math.Sqrt(root)) / (2 * q2)];
        }

        return roots.Where(t => t is > 0 and < 1);
    }
}
