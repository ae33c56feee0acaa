using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Flow;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Layout.Painting;

/// <summary>A table: the head's ground, the lines between rows, and the head again on every further page.</summary>
internal sealed class TableEnclosure(Enclosure? outer, TableStyle style, double left, double width, TableRowPiece head) : Enclosure(outer)
{
    private const double Hairline = 0.5;
    private const double Strong = 1;

    /// <summary>The head, and the white that a row has above its first line and a part of a row has not.</summary>
    public override double OpeningAt(in Strip strip) => head.Height + (strip.Index > 0 ? style.PaddingY : 0);

    /// <inheritdoc/>
    public override double Closing => 0;

    /// <inheritdoc/>
    public override void PaintGround(IPageCanvas canvas, EnclosurePart part)
    {
        var x = part.Left + left;
        if (!part.Begins)
        {
            PaintHead(canvas, x, part.Top);
        }

        // Lines are drawn over all grounds: at the edge of one they would be dimmed by it.
        var strips = part.Strips.Span;
        foreach (var placed in strips)
        {
            (placed.Strip.Piece as TableRowPiece)?.PaintGrounds(canvas, x, placed.Top, placed.Bottom - placed.Top);
        }

        for (var i = 0; i < strips.Length; i++)
        {
            if (strips[i].Strip.Piece == head)
            {
                if (strips[i].Strip.Index == 0)
                {
                    PaintHead(canvas, x, strips[i].Top);
                }

                continue;
            }

            var isLastOfRow = i + 1 == strips.Length || strips[i + 1].Strip.Piece != strips[i].Strip.Piece;
            if (isLastOfRow)
            {
                var isEnd = i + 1 == strips.Length;
                canvas.Fill(
                    ArtifactKind.Layout, x, strips[i].Bottom - Hairline, width, isEnd ? Strong : Hairline, isEnd ? style.StrongRule : style.Rule);
            }
        }
    }

    /// <inheritdoc/>
    public override void PaintOpening(IPageCanvas canvas, double left, double top) => head.PaintRepeated(canvas, left, top);

    private void PaintHead(IPageCanvas canvas, double x, double top)
    {
        canvas.Fill(ArtifactKind.Background, x, top, width, head.Height, style.HeadGround);
        canvas.Fill(ArtifactKind.Layout, x, top + head.Height - Strong, width, Strong, style.StrongRule);
    }
}
