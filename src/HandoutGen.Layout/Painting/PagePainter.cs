using System.Collections.Immutable;
using HandoutGen.Layout.Breaking;

namespace HandoutGen.Layout.Painting;

/// <summary>
/// Puts the strips of a page in their places and has them painted: what surrounds them first, then what lies behind words,
/// then the words in the order of reading.
/// </summary>
internal static class PagePainter
{
    /// <summary>Paints the strips of a page.</summary>
    public static void Page(IPageCanvas canvas, VerticalList list, PageSpan span, double left, double top)
    {
        var end = span.End.Inner > 0 ? span.End.Strip + 1 : span.End.Strip;
        List(canvas, list, span.From.Strip, end, left, top, span);
    }

    /// <summary>Paints strips under each other as a page or column of their own.</summary>
    public static void List(IPageCanvas canvas, VerticalList list, int from, int end, double left, double top, PageSpan? span = null)
    {
        var placed = Place(list, from, end, left, top, span?.Rows);
        new EnclosurePainter(canvas, placed, from, left, top).Paint();
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i].Strip.Piece.PaintGrounds(canvas, placed.AsSpan(i, 1));
        }

        for (var i = 0; i < placed.Length;)
        {
            var piece = placed[i].Strip.Piece;
            for (var label = placed[i].Strip.Label; label is not null; label = label.Inner)
            {
                canvas.Line(label.Line, label.Label.Element, placed[i].Left + label.Left, LabelBaseline(label, placed[i]), placed[i].Extent);
            }

            var next = i + 1;
            if (piece is ColumnsPiece columns)
            {
                var inner = i == 0 && span is not null ? span.From.Inner : 0;
                columns.Paint(canvas, placed[i], inner, span!.Rows[from + i]);
            }
            else
            {
                while (next < placed.Length && placed[next].Strip.Piece == piece && placed[next].Strip.Label is null)
                {
                    next++;
                }

                piece.Paint(canvas, placed.AsSpan(i, next - i));
            }

            i = next;
        }
    }

    // Beside a box the label stands on the first line in it, below the padding that the strip is.
    private static double LabelBaseline(ItemLabel label, PlacedStrip placed) =>
        placed.Strip.Baseline is not null ? placed.Baseline : placed.Top + label.Drop + (placed.Strip.Piece is BlankPiece ? placed.Strip.Height : 0);

    private static PlacedStrip[] Place(
        VerticalList list, int from, int end, double left, double top, ImmutableDictionary<int, ColumnRow>? rows)
    {
        var placed = new PlacedStrip[end - from];
        for (var i = from; i < end; i++)
        {
            var strip = list.Strips[i];
            top += i == from ? list.Opening(i) : strip.Space;
            if (strip.Piece is ColumnsPiece)
            {
                strip = strip with { Height = rows![i].Height };
            }

            placed[i - from] = new PlacedStrip(strip, left, top);
            top += strip.Height;
        }

        return placed;
    }
}
