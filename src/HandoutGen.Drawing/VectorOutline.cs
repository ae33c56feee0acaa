namespace HandoutGen.Drawing;

/// <summary>One part of an outline. A curve uses all three points; every kind ends at the last of them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="X1">The first handle of a curve.</param>
/// <param name="Y1">The first handle of a curve.</param>
/// <param name="X2">The second handle of a curve.</param>
/// <param name="Y2">The second handle of a curve.</param>
/// <param name="X">Where it ends.</param>
/// <param name="Y">Where it ends.</param>
public readonly record struct VectorSegment(VectorSegmentKind Kind, double X1, double Y1, double X2, double Y2, double X, double Y);

/// <summary>The parts that an outline is made of.</summary>
public enum VectorSegmentKind
{
    /// <summary>Begins a subpath.</summary>
    Move,

    /// <summary>A straight line.</summary>
    Line,

    /// <summary>A cubic Bézier curve.</summary>
    Cubic,

    /// <summary>Back to the subpath's beginning.</summary>
    Close,
}

/// <summary>An affine map, with its entries in the order of <c>matrix(a b c d e f)</c> in SVG and of <c>cm</c> in PDF.</summary>
public readonly record struct VectorTransform(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Leaves everything where it is.</summary>
    public static VectorTransform Identity => new(1, 0, 0, 1, 0, 0);

    /// <summary>The area of what was a unit square; negative when it is mirrored, 0 when everything falls on a line.</summary>
    public double Determinant => (A * D) - (B * C);

    /// <summary>Moves.</summary>
    public static VectorTransform Translate(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>Scales.</summary>
    public static VectorTransform Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <summary>The map that does <paramref name="inner"/> first, then this one.</summary>
    public VectorTransform Times(VectorTransform inner) => new(
        (A * inner.A) + (C * inner.B),
        (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D),
        (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E,
        (B * inner.E) + (D * inner.F) + F);

    /// <summary>Where a point comes to lie.</summary>
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);
}
