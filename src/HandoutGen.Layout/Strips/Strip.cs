namespace HandoutGen.Layout.Strips;

/// <summary>
/// A stretch of the flow that no page end divides: a line of a paragraph, a line of a table row, a figure, a padding.
/// All lengths are in points.
/// </summary>
/// <param name="Piece">What stands here.</param>
/// <param name="Index">Which part of the piece: the line of the paragraph, the line of the row.</param>
/// <param name="Space">The white above, dropped where a page or column begins.</param>
/// <param name="Height">The height without that white.</param>
/// <param name="Baseline">From the strip's top down to its text's baseline, on which a label beside it stands; null where there is no text.</param>
/// <param name="Break">What would be wrong with a page that begins here.</param>
/// <param name="Enclosure">The innermost box or table that the strip belongs to.</param>
internal readonly record struct Strip(
    Piece Piece, int Index, double Space, double Height, double? Baseline, BreakRules Break, Enclosure? Enclosure)
{
    /// <summary>The height that it may give up so that a page has room for it: a tall picture.</summary>
    public double Give { get; init; }

    /// <summary>Its author wants it at the head of a page.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>The labels of the list items that begin with this strip, outermost first.</summary>
    public ItemLabel? Label { get; init; }
}
