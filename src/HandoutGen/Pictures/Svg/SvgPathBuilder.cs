using System.Collections.Immutable;
using HandoutGen.Drawing;

namespace HandoutGen.Pictures.Svg;

/// <summary>Builds the outline of a shape from lines, curves and arcs, all in absolute coordinates.</summary>
internal sealed class SvgPathBuilder
{
    private readonly ImmutableArray<VectorSegment>.Builder _segments = ImmutableArray.CreateBuilder<VectorSegment>();
    private double _startX;
    private double _startY;

    /// <summary>The current point.</summary>
    public double X { get; private set; }

    public double Y { get; private set; }

    public bool IsEmpty => _segments.Count == 0;

    /// <summary>The outline of a rectangle with square corners.</summary>
    public static ImmutableArray<VectorSegment> Rectangle(double x, double y, double width, double height)
    {
        var path = new SvgPathBuilder();
        path.MoveTo(x, y);
        path.LineTo(x + width, y);
        path.LineTo(x + width, y + height);
        path.LineTo(x, y + height);
        path.Close();
        return path.ToPath();
    }

    /// <summary>An outline in other coordinates.</summary>
    public static ImmutableArray<VectorSegment> Moved(ImmutableArray<VectorSegment> outline, VectorTransform transform) =>
    [
        .. outline.Select(segment =>
        {
            var (x1, y1) = transform.Apply(segment.X1, segment.Y1);
            var (x2, y2) = transform.Apply(segment.X2, segment.Y2);
            var (x, y) = transform.Apply(segment.X, segment.Y);
            return new VectorSegment(segment.Kind, x1, y1, x2, y2, x, y);
        }),
    ];

    public void MoveTo(double x, double y)
    {
        _segments.Add(new VectorSegment(VectorSegmentKind.Move, x, y, x, y, x, y));
        (X, Y, _startX, _startY) = (x, y, x, y);
    }

    public void LineTo(double x, double y)
    {
        _segments.Add(new VectorSegment(VectorSegmentKind.Line, x, y, x, y, x, y));
        (X, Y) = (x, y);
    }

    public void CubicTo(double x1, double y1, double x2, double y2, double x, double y)
    {
        _segments.Add(new VectorSegment(VectorSegmentKind.Cubic, x1, y1, x2, y2, x, y));
        (X, Y) = (x, y);
    }

    public void QuadraticTo(double x1, double y1, double x, double y) =>
        CubicTo(X + ((x1 - X) * 2 / 3), Y + ((y1 - Y) * 2 / 3), x + ((x1 - x) * 2 / 3), y + ((y1 - y) * 2 / 3), x, y);

    public void Close()
    {
        _segments.Add(new VectorSegment(VectorSegmentKind.Close, _startX, _startY, _startX, _startY, _startX, _startY));
        (X, Y) = (_startX, _startY);
    }

    /// <summary>An elliptical arc, by its ends (SVG 2 appendix B.2): as many cubic curves as it has quarters.</summary>
    public void ArcTo(double rx, double ry, double rotation, bool large, bool sweep, double x, double y)
    {
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (X == x && Y == y)
        {
            return;
        }

        if (rx == 0 || ry == 0)
        {
            LineTo(x, y);
            return;
        }

        // B.2.4, step 1: the ends in the ellipse's own axes.
        var (sin, cos) = Math.SinCos(rotation * Math.PI / 180);
        var (dx, dy) = ((X - x) / 2, (Y - y) / 2);
        var (x1, y1) = ((cos * dx) + (sin * dy), (cos * dy) - (sin * dx));

        // B.2.5: radii that are too small grow until the ellipse reaches both ends.
        var reach = ((x1 * x1) / (rx * rx)) + ((y1 * y1) / (ry * ry));
        if (reach > 1)
        {
            rx *= Math.Sqrt(reach);
            ry *= Math.Sqrt(reach);
        }

        // Steps 2 and 3: the centre.
        var (rx2, ry2) = (rx * rx, ry * ry);
        var under = (rx2 * y1 * y1) + (ry2 * x1 * x1);
        var factor = Math.Sqrt(Math.Max(0, ((rx2 * ry2) - under) / under)) * (large == sweep ? -1 : 1);
        var (cx1, cy1) = (factor * rx * y1 / ry, -factor * ry * x1 / rx);
        var (cx, cy) = ((cos * cx1) - (sin * cy1) + ((X + x) / 2), (sin * cx1) + (cos * cy1) + ((Y + y) / 2));

        // Step 4: the angles.
        var start = Math.Atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
        var sweepAngle = Math.Atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start;
        sweepAngle += sweep && sweepAngle < 0 ? 2 * Math.PI : !sweep && sweepAngle > 0 ? -2 * Math.PI : 0;

        var parts = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweepAngle) / (Math.PI / 2) - 1e-9));
        var step = sweepAngle / parts;
        var handle = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < parts; i++)
        {
            var (s1, c1) = Math.SinCos(start + (i * step));
            var (s2, c2) = Math.SinCos(start + ((i + 1) * step));
            var (ax, ay) = Point(c1 - (handle * s1), s1 + (handle * c1));
            var (bx, by) = Point(c2 + (handle * s2), s2 - (handle * c2));
            var (ex, ey) = i == parts - 1 ? (x, y) : Point(c2, s2);
            CubicTo(ax, ay, bx, by, ex, ey);
        }

        (double X, double Y) Point(double u, double v) => (cx + (cos * rx * u) - (sin * ry * v), cy + (sin * rx * u) + (cos * ry * v));
    }

    public ImmutableArray<VectorSegment> ToPath() => _segments.ToImmutable();
}
