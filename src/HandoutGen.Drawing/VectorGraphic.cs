using System.Collections.Immutable;

namespace HandoutGen.Drawing;

/// <summary>
/// A drawing of shapes, ready to be scaled into any box: nothing in it refers to anything outside. The origin is the upper left
/// corner, y grows downwards, and what lies outside the drawing's size is cut off.
/// </summary>
/// <param name="Width">Above 0, in the drawing's own units.</param>
/// <param name="Height">Above 0.</param>
/// <param name="Nodes">What is drawn, the lowest first.</param>
public sealed record VectorGraphic(double Width, double Height, ImmutableArray<VectorNode> Nodes);

/// <summary>A part of a drawing. The hierarchy is closed: <see cref="VectorGroup"/> and <see cref="VectorShape"/>.</summary>
public abstract record VectorNode
{
    private protected VectorNode()
    {
    }
}

/// <summary>Parts that are moved, clipped or faded together.</summary>
/// <param name="Transform">From the group's coordinates to those around it.</param>
/// <param name="Opacity">0 to 1, for the group as a whole.</param>
/// <param name="Clips">Each cuts off what lies outside it, in the group's own coordinates.</param>
/// <param name="Content">The lowest first.</param>
public sealed record VectorGroup(
    VectorTransform Transform, double Opacity, ImmutableArray<VectorClip> Clips, ImmutableArray<VectorNode> Content) : VectorNode
{
    /// <summary>What the group as a whole is seen through, in the group's own coordinates; null for nothing.</summary>
    public VectorMask? Mask { get; init; }
}

/// <summary>A drawing through which another is seen.</summary>
/// <param name="Content">The lowest first.</param>
/// <param name="ByAlpha">What is opaque in it lets see; otherwise what is white, on a ground of black.</param>
public sealed record VectorMask(ImmutableArray<VectorNode> Content, bool ByAlpha);

/// <summary>An outline to which drawing is confined.</summary>
/// <param name="Outline">The outline; an empty one hides everything.</param>
/// <param name="EvenOdd">The rule that tells inside from outside; otherwise the non-zero rule.</param>
public sealed record VectorClip(ImmutableArray<VectorSegment> Outline, bool EvenOdd);

/// <summary>An outline that is filled, then stroked.</summary>
/// <param name="Outline">Begins with a move.</param>
/// <param name="Fill">Null for none.</param>
/// <param name="Stroke">Null for none.</param>
public sealed record VectorShape(ImmutableArray<VectorSegment> Outline, VectorFill? Fill, VectorStroke? Stroke) : VectorNode;

/// <summary>How a shape is filled.</summary>
/// <param name="Paint">The paint.</param>
/// <param name="Opacity">0 to 1.</param>
/// <param name="EvenOdd">The rule that tells inside from outside; otherwise the non-zero rule.</param>
public sealed record VectorFill(VectorPaint Paint, double Opacity, bool EvenOdd);

/// <summary>How a shape is stroked.</summary>
/// <param name="Paint">The paint.</param>
/// <param name="Opacity">0 to 1.</param>
/// <param name="Width">Above 0, in the shape's coordinates.</param>
/// <param name="Cap">How open ends look.</param>
/// <param name="Join">How corners look.</param>
/// <param name="MiterLimit">At least 1; beyond it a mitred corner is bevelled.</param>
/// <param name="Dashes">Lengths of dashes and gaps in turn; empty for a whole line.</param>
/// <param name="DashOffset">Where in the dashes the line begins.</param>
public sealed record VectorStroke(
    VectorPaint Paint,
    double Opacity,
    double Width,
    LineCap Cap,
    LineJoin Join,
    double MiterLimit,
    ImmutableArray<double> Dashes,
    double DashOffset);

/// <summary>Line caps, with the numbers of ISO 32000-1, 8.4.3.3.</summary>
public enum LineCap
{
    /// <summary>Cut off at the end.</summary>
    Butt,

    /// <summary>A half circle.</summary>
    Round,

    /// <summary>Half a square.</summary>
    Square,
}

/// <summary>Line joins, with the numbers of ISO 32000-1, 8.4.3.4.</summary>
public enum LineJoin
{
    /// <summary>A point.</summary>
    Miter,

    /// <summary>A part of a circle.</summary>
    Round,

    /// <summary>Cut off.</summary>
    Bevel,
}
