using System.Collections.Immutable;
using HandoutGen.Typography;

namespace HandoutGen.Drawing;

/// <summary>What a shape is painted with. The hierarchy is closed: <see cref="SolidPaint"/> and the two kinds of <see cref="GradientPaint"/>.</summary>
public abstract record VectorPaint
{
    private protected VectorPaint()
    {
    }
}

/// <summary>One colour.</summary>
/// <param name="Color">The colour.</param>
public sealed record SolidPaint(Rgb Color) : VectorPaint;

/// <summary>Colours that change from place to place: <see cref="LinearGradientPaint"/> and <see cref="RadialGradientPaint"/>.</summary>
public abstract record GradientPaint : VectorPaint
{
    private protected GradientPaint(VectorTransform transform, ImmutableArray<GradientStop> stops) => (Transform, Stops) = (transform, stops);

    /// <summary>From the gradient's coordinates to the shape's.</summary>
    public VectorTransform Transform { get; init; }

    /// <summary>At least two, with offsets that do not fall.</summary>
    public ImmutableArray<GradientStop> Stops { get; init; }
}

/// <summary>Colours along a line, and beyond its ends the colours of the ends.</summary>
/// <param name="X1">Where the line begins, in the gradient's coordinates.</param>
/// <param name="Y1">Where the line begins.</param>
/// <param name="X2">Where the line ends.</param>
/// <param name="Y2">Where the line ends.</param>
/// <param name="Transform">From the gradient's coordinates to the shape's.</param>
/// <param name="Stops">At least two, with offsets that do not fall.</param>
public sealed record LinearGradientPaint(
    double X1, double Y1, double X2, double Y2, VectorTransform Transform, ImmutableArray<GradientStop> Stops) : GradientPaint(Transform, Stops);

/// <summary>Colours between two circles, and beyond them the colours of the ends.</summary>
/// <param name="FocusX">The centre of the inner circle, in the gradient's coordinates.</param>
/// <param name="FocusY">The centre of the inner circle.</param>
/// <param name="FocusRadius">The radius of the inner circle; 0 for a point.</param>
/// <param name="X">The centre of the outer circle.</param>
/// <param name="Y">The centre of the outer circle.</param>
/// <param name="Radius">The radius of the outer circle, above 0; the inner circle lies inside.</param>
/// <param name="Transform">From the gradient's coordinates to the shape's.</param>
/// <param name="Stops">At least two, with offsets that do not fall.</param>
public sealed record RadialGradientPaint(
    double FocusX,
    double FocusY,
    double FocusRadius,
    double X,
    double Y,
    double Radius,
    VectorTransform Transform,
    ImmutableArray<GradientStop> Stops) : GradientPaint(Transform, Stops);

/// <summary>A colour of a gradient.</summary>
/// <param name="Offset">0 to 1.</param>
/// <param name="Color">The colour there.</param>
/// <param name="Opacity">0 to 1; between two stops it changes as the colour does.</param>
public readonly record struct GradientStop(double Offset, Rgb Color, double Opacity = 1);
