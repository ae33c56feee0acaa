using HandoutGen.Layout.Flow;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Layout.Measuring;

/// <summary>What measuring needs besides the flow.</summary>
/// <param name="Cache">The words already shaped.</param>
/// <param name="Missing">Takes each character that no font has, with the mark of its run.</param>
/// <param name="PageHeight">The text height of a page in points: what is taller need not be kept whole.</param>
/// <param name="RightToLeft">The document is read from right to left.</param>
/// <param name="LeastMeasure">Nothing is indented that would make the measure less than this, in points.</param>
internal sealed record MeasureContext(
    ShapeCache Cache, ICollection<MissingGlyph> Missing, double PageHeight, bool RightToLeft = false, double LeastMeasure = 0)
{
    /// <summary>The tables that are set with broken words.</summary>
    public List<TightTable> TightTables { get; } = [];

    /// <summary>The words that are divided, though their author did not say where.</summary>
    public List<DividedWord> DividedWords { get; } = [];

    /// <summary>The direction of its paragraphs.</summary>
    public TextDirection Direction => RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;
}
