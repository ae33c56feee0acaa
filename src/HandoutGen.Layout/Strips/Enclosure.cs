using HandoutGen.Layout.Flow;

namespace HandoutGen.Layout.Strips;

/// <summary>
/// What surrounds a run of strips and reappears on every page that the run crosses: a box with its ground and
/// padding, a table with its head.
/// </summary>
/// <param name="outer">What surrounds this in turn.</param>
/// <param name="first">The first strip.</param>
internal abstract class Enclosure(Enclosure? outer, int first)
{
    /// <summary>What surrounds this in turn.</summary>
    public Enclosure? Outer { get; } = outer;

    /// <summary>The first strip.</summary>
    public int First { get; } = first;

    /// <summary>The strip after the last.</summary>
    public int End { get; private set; } = int.MaxValue;

    /// <summary>The height added at the head of a page that begins inside, with a certain strip.</summary>
    public abstract double OpeningAt(in Strip strip);

    /// <summary>The height added at the foot of a page that ends inside.</summary>
    public abstract double Closing { get; }

    /// <summary>Says where the run ends, once it is measured.</summary>
    public void Close(int end) => End = end;
}

/// <summary>A box with its ground and bar, padded anew on every page.</summary>
internal sealed class BoxEnclosure(Enclosure? outer, int first, BoxStyle style, double left, double width, bool barIsRight) : Enclosure(outer, first)
{
    /// <summary>How it looks.</summary>
    public BoxStyle Style { get; } = style;

    /// <summary>Its left edge in the column that holds it.</summary>
    public double Left { get; } = left;

    /// <summary>Its width.</summary>
    public double Width { get; } = width;

    /// <summary>Its bar stands at its right edge.</summary>
    public bool BarIsRight { get; } = barIsRight;

    /// <inheritdoc/>
    public override double OpeningAt(in Strip strip) => Style.PaddingTop;

    /// <inheritdoc/>
    public override double Closing => Style.PaddingBottom;
}

/// <summary>A table with its head, which every further page repeats.</summary>
internal sealed class TableEnclosure(Enclosure? outer, int first, TableStyle style, double left, double width, TableRowPiece head, bool repeatsHead) : Enclosure(outer, first)
{
    /// <summary>How it looks.</summary>
    public TableStyle Style { get; } = style;

    /// <summary>Its left edge in the column that holds it.</summary>
    public double Left { get; } = left;

    /// <summary>Its width.</summary>
    public double Width { get; } = width;

    /// <summary>The head row.</summary>
    public TableRowPiece Head { get; } = head;

    /// <summary>Each further page shows it again.</summary>
    public bool RepeatsHead { get; } = repeatsHead;

    /// <summary>The head, and the white that a row has above its first line and a part of a row has not.</summary>
    public override double OpeningAt(in Strip strip) => (RepeatsHead ? Head.Height : 0) + (strip.Index > 0 ? Style.PaddingY : 0);

    /// <inheritdoc/>
    public override double Closing => 0;
}
