using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Strips;

namespace HandoutGen.Layout.Painting;

/// <summary>A strip with its place on a page.</summary>
/// <param name="Strip">The strip.</param>
/// <param name="Left">The left edge of the column that holds it, from the page's left edge.</param>
/// <param name="Top">Its upper edge, from the page's upper edge.</param>
/// <param name="Height">Its height on this page.</param>
/// <param name="Row">How columns stand on this page; null for any other strip.</param>
internal readonly record struct PlacedStrip(Strip Strip, double Left, double Top, double Height, ColumnRow? Row)
{
    /// <summary>Its lower edge, from the page's upper edge.</summary>
    public double Bottom => Top + Height;

    /// <summary>Its upper and its lower edge.</summary>
    public (double Top, double Bottom) Extent => (Top, Bottom);

    /// <summary>The baseline of its text, from the page's upper edge; its lower edge where it has no text.</summary>
    public double Baseline => Strip.Baseline is { } baseline ? Top + baseline : Bottom;
}
