using HandoutGen.Layout.Strips;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Layout.Painting;

/// <summary>Finds the part of each enclosure that is on a page or in a column, and paints its ground, then what it repeats at the head.</summary>
/// <param name="canvas">Takes what is painted.</param>
/// <param name="placed">The strips of the page or column.</param>
/// <param name="from">The first of them in its list.</param>
/// <param name="left">Where the column begins.</param>
/// <param name="top">The head of the page or column.</param>
internal sealed class EnclosurePainter(IPageCanvas canvas, PlacedStrip[] placed, int from, double left, double top)
{
    private readonly int _end = from + placed.Length;
    private readonly TablePainter _tables = new(canvas);
    private readonly List<(TableEnclosure Table, double Top)> _goingOn = [];

    /// <summary>Paints what surrounds the strips.</summary>
    public void Paint()
    {
        Enclosure? previous = null;
        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i].Strip.Enclosure is { } enclosure && enclosure != previous)
            {
                PaintNew(enclosure, i);
            }

            previous = placed[i].Strip.Enclosure;
        }

        foreach (var (table, y) in _goingOn)
        {
            if (table.RepeatsHead)
            {
                _tables.Again(table.Head, left, y);
            }

            _tables.Continued(placed[0], placed.TakeWhile(strip => ReferenceEquals(strip.Strip.Piece, placed[0].Strip.Piece)).Last().Bottom);
        }
    }

    // Outer grounds first, so that inner ones lie on them. Returns where the inner enclosures begin that were open before this page.
    private double PaintNew(Enclosure enclosure, int index)
    {
        var partTop = enclosure.Outer is { } outer ? PaintNew(outer, index) : top;
        var begins = enclosure.First >= from;
        if (index != Math.Max(enclosure.First - from, 0))
        {
            return partTop; // Painted when its first strip came.
        }

        var y = begins ? placed[index].Top : partTop;
        var last = Math.Min(enclosure.End, _end) - from;
        var strips = new ArraySegment<PlacedStrip>(placed, index, last - index);
        switch (enclosure)
        {
            case BoxEnclosure box:
                Box(box, y, Bottom(enclosure, placed[last - 1]), begins, enclosure.End <= _end);
                break;
            case TableEnclosure table:
                _tables.Ground(table, left + table.Left, begins || !table.RepeatsHead ? null : y, strips);
                break;
        }

        if (begins)
        {
            return y;
        }

        if (enclosure is TableEnclosure further)
        {
            _goingOn.Add((further, y));
        }

        return partTop + enclosure.OpeningAt(placed[index].Strip);
    }

    // Below the last strip of the part, with what is added there for each enclosure that goes on, from the innermost to this one.
    private double Bottom(Enclosure enclosure, in PlacedStrip last)
    {
        var bottom = last.Bottom;
        for (var inner = last.Strip.Enclosure; enclosure.End > _end && inner is not null; inner = inner.Outer)
        {
            bottom += inner.End > _end ? inner.Closing : 0;
            if (inner == enclosure)
            {
                break;
            }
        }

        return bottom;
    }

    private void Box(BoxEnclosure box, double y, double bottom, bool begins, bool ends)
    {
        var style = box.Style;
        var x = left + box.Left - style.Bleed;
        var width = box.Width + (2 * style.Bleed);
        if (style.Ground is { } ground)
        {
            canvas.Fill(ArtifactKind.Background, x, y, width, bottom - y, ground);
        }

        if (style.Bar is { } bar)
        {
            canvas.Fill(ArtifactKind.Background, box.BarIsRight ? x + width - style.BarWidth : x, y, style.BarWidth, bottom - y, bar);
        }

        if (style.TopBar is { } topBar && begins)
        {
            canvas.Fill(ArtifactKind.Background, x, y, width, topBar.Thickness, topBar.Color);
        }

        if (style.BottomRule is { } rule && ends)
        {
            canvas.Fill(ArtifactKind.Background, x, bottom - rule.Thickness, width, rule.Thickness, rule.Color);
        }
    }
}
