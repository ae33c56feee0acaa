using System.Collections.Immutable;
using HandoutGen.Drawing;
using HandoutGen.Pdf.Objects;
using HandoutGen.Typography;

namespace HandoutGen.Pdf.Graphics;

/// <summary>Writes a gradient as a shading pattern (ISO 32000-1, 8.7.4), in sRGB.</summary>
internal static class GradientPattern
{
    public static void Write(ByteBuffer to, GradientPaint paint, VectorTransform matrix)
    {
        to.Write("<</PatternType 2/Matrix["u8);
        foreach (var number in (ReadOnlySpan<double>)[matrix.A, matrix.B, matrix.C, matrix.D, matrix.E, matrix.F])
        {
            to.FineNumber(number).Write((byte)' ');
        }

        to.Write("]/Shading<</ColorSpace/DeviceRGB/Extend[true true]"u8);
        switch (paint)
        {
            case LinearGradientPaint line:
                to.Write("/ShadingType 2/Coords"u8);
                Coordinates(to, line.X1, line.Y1, line.X2, line.Y2);
                break;
            case RadialGradientPaint circle:
                to.Write("/ShadingType 3/Coords"u8);
                Coordinates(to, circle.FocusX, circle.FocusY, circle.FocusRadius, circle.X, circle.Y, circle.Radius);
                break;
        }

        Function(to, paint.Stops);
        to.Write(">>>>"u8);
    }

    private static void Coordinates(ByteBuffer to, params ReadOnlySpan<double> numbers)
    {
        to.Write((byte)'[');
        foreach (var number in numbers)
        {
            to.FineNumber(number).Write((byte)' ');
        }

        to.Write((byte)']');
    }

    // Exponential functions from stop to stop, stitched (7.10.3 and 7.10.4).
    private static void Function(ByteBuffer to, ImmutableArray<GradientStop> stops)
    {
        List<GradientStop> all = [.. stops];
        if (all[0].Offset > 0)
        {
            all.Insert(0, all[0] with { Offset = 0 });
        }

        if (all[^1].Offset < 1)
        {
            all.Add(all[^1] with { Offset = 1 });
        }

        if (all.Count == 1)
        {
            all.Add(all[0]);
        }

        to.Write("/Function"u8);
        if (all.Count == 2)
        {
            Segment(to, all[0].Color, all[1].Color);
            return;
        }

        to.Write("<</FunctionType 3/Domain[0 1]/Functions["u8);
        for (var i = 1; i < all.Count; i++)
        {
            Segment(to, all[i - 1].Color, all[i].Color);
        }

        to.Write("]/Bounds["u8);
        for (var i = 1; i < all.Count - 1; i++)
        {
            to.FineNumber(all[i].Offset).Write((byte)' ');
        }

        to.Write("]/Encode["u8);
        for (var i = 1; i < all.Count; i++)
        {
            to.Write("0 1 "u8);
        }

        to.Write("]>>"u8);
    }

    private static void Segment(ByteBuffer to, Rgb from, Rgb until) => to.Write("<</FunctionType 2/N 1/Domain[0 1]/C0"u8)
        .Array(from.R / 255.0, from.G / 255.0, from.B / 255.0).Write("/C1"u8)
        .Array(until.R / 255.0, until.G / 255.0, until.B / 255.0).Write(">>"u8);
}
