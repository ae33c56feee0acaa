using HandoutGen.Layout.Painting;

namespace HandoutGen.Layout.Breaking;

/// <summary>
/// What surrounds a run of strips and reappears on every page that the run crosses: a box with its ground and
/// padding, a table with its head.
/// </summary>
internal abstract class Enclosure(Enclosure? outer)
{
    /// <summary>What surrounds this in turn.</summary>
    public Enclosure? Outer { get; } = outer;

    /// <summary>The first strip.</summary>
    public int First { get; set; }

    /// <summary>The strip after the last.</summary>
    public int End { get; set; }

    /// <summary>The height added at the head of a page that begins inside, with a certain strip.</summary>
    public abstract double OpeningAt(in Strip strip);

    /// <summary>The height added at the foot of a page that ends inside.</summary>
    public abstract double Closing { get; }

    /// <summary>Paints grounds and rules of the part on one page, before any text.</summary>
    public abstract void PaintGround(IPageCanvas canvas, EnclosurePart part);

    /// <summary>Paints what is repeated at the head of a page that begins inside.</summary>
    public virtual void PaintOpening(IPageCanvas canvas, double left, double top)
    {
    }
}

/// <summary>The part of an enclosure that is on one page or in one column.</summary>
/// <param name="Left">Where the column that holds it begins.</param>
/// <param name="Top">The upper edge, from the head of the page.</param>
/// <param name="Bottom">The lower edge, from the head of the page.</param>
/// <param name="Begins">The enclosure begins in this part.</param>
/// <param name="Ends">The enclosure ends in this part.</param>
/// <param name="Strips">The strips of the part with their places.</param>
internal readonly record struct EnclosurePart(
    double Left, double Top, double Bottom, bool Begins, bool Ends, ReadOnlyMemory<PlacedStrip> Strips);
