using HandoutGen.Layout.Breaking;

namespace HandoutGen.Layout.Painting;

/// <summary>Finds the part of each enclosure that is on a page or in a column, and has its ground painted, then what it repeats at the head.</summary>
/// <param name="canvas">Takes what is painted.</param>
/// <param name="placed">The strips of the page or column.</param>
/// <param name="from">The first of them in its list.</param>
/// <param name="left">Where the column begins.</param>
/// <param name="top">The head of the page or column.</param>
internal sealed class EnclosurePainter(IPageCanvas canvas, PlacedStrip[] placed, int from, double left, double top)
{
    private readonly int _end = from + placed.Length;
    private readonly List<(Enclosure Enclosure, double Top)> _openings = [];

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

        foreach (var (enclosure, y) in _openings)
        {
            enclosure.PaintOpening(canvas, left, y);
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

        var last = Math.Min(enclosure.End, _end) - from;
        var ends = enclosure.End <= _end;
        var bottom = placed[last - 1].Bottom;
        for (var inner = placed[last - 1].Strip.Enclosure; !ends && inner is not null; inner = inner.Outer)
        {
            bottom += inner.End > _end ? inner.Closing : 0;
            if (inner == enclosure)
            {
                break;
            }
        }

        var y = begins ? placed[index].Top : partTop;
        enclosure.PaintGround(canvas, new EnclosurePart(left, y, bottom, begins, ends, placed.AsMemory(index, last - index)));
        if (begins)
        {
            return y;
        }

        _openings.Add((enclosure, y));
        return partTop + enclosure.OpeningAt(placed[index].Strip);
    }
}
