using HandoutGen.Layout.Breaking;

namespace HandoutGen.Layout.Painting;

/// <summary>Something measured that can be painted, strip by strip.</summary>
internal abstract class Piece
{
    /// <summary>Paints what lies behind the text of some of the piece's strips, before any text of the page or column.</summary>
    public virtual void PaintGrounds(IPageCanvas canvas, ReadOnlySpan<PlacedStrip> strips)
    {
    }

    /// <summary>Paints some of the piece's strips, which follow each other on one page.</summary>
    public abstract void Paint(IPageCanvas canvas, ReadOnlySpan<PlacedStrip> strips);
}

/// <summary>A strip with its place on a page.</summary>
/// <param name="Strip">The strip.</param>
/// <param name="Left">The left edge of the column that holds it, from the page's left edge.</param>
/// <param name="Top">Its upper edge, from the page's upper edge.</param>
internal readonly record struct PlacedStrip(Strip Strip, double Left, double Top)
{
    /// <summary>Its lower edge, from the page's upper edge.</summary>
    public double Bottom => Top + Strip.Height;

    /// <summary>Its upper and its lower edge.</summary>
    public (double Top, double Bottom) Extent => (Top, Bottom);

    /// <summary>The baseline of its text, from the page's upper edge; its lower edge where it has no text.</summary>
    public double Baseline => Top + (Strip.Baseline ?? Strip.Height);
}
