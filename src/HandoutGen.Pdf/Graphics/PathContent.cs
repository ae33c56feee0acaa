using System.Collections.Immutable;
using HandoutGen.Drawing;
using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Graphics;

/// <summary>Writes a path's construction operators (ISO 32000-1, 8.5.2).</summary>
internal static class PathContent
{
    /// <summary>Writes the path, its points mapped.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="path">The path.</param>
    /// <param name="matrix">Maps the points.</param>
    /// <param name="fine">Five decimals instead of three: for coordinates that a matrix will enlarge.</param>
    public static void Write(ByteBuffer to, ImmutableArray<VectorSegment> path, VectorTransform matrix, bool fine)
    {
        foreach (var segment in path)
        {
            switch (segment.Kind)
            {
                case VectorSegmentKind.Move:
                    Point(to, matrix, segment.X, segment.Y, fine);
                    to.Write("m "u8);
                    break;
                case VectorSegmentKind.Line:
                    Point(to, matrix, segment.X, segment.Y, fine);
                    to.Write("l "u8);
                    break;
                case VectorSegmentKind.Cubic:
                    Point(to, matrix, segment.X1, segment.Y1, fine);
                    Point(to, matrix, segment.X2, segment.Y2, fine);
                    Point(to, matrix, segment.X, segment.Y, fine);
                    to.Write("c "u8);
                    break;
                case VectorSegmentKind.Close:
                    to.Write("h "u8);
                    break;
            }
        }
    }

    private static void Point(ByteBuffer to, VectorTransform matrix, double x, double y, bool fine)
    {
        (var px, var py) = matrix.Apply(x, y);
        if (fine)
        {
            to.FineNumber(px).Write((byte)' ').FineNumber(py).Write((byte)' ');
        }
        else
        {
            to.Number(px).Write((byte)' ').Number(py).Write((byte)' ');
        }
    }
}
