using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Typography.Lines;

/// <summary>The first half of setting a paragraph: collect, itemize and shape, find break opportunities. <see cref="PreparedParagraph.Lay"/> is the second.</summary>
public static class ParagraphLayout
{
    /// <summary>Shapes and measures a paragraph, for breaking at several widths.</summary>
    /// <param name="runs">The text, at least one run; a line feed is a forced break.</param>
    /// <param name="cache">The words already shaped.</param>
    /// <param name="missing">Takes each character that no font of its style has: it is left out.</param>
    /// <param name="direction">The direction of the paragraph.</param>
    public static PreparedParagraph Prepare(
        IReadOnlyList<TextRun> runs, ShapeCache cache, ICollection<MissingGlyph>? missing = null, TextDirection direction = TextDirection.Auto)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentOutOfRangeException.ThrowIfZero(runs.Count, nameof(runs));
        var source = CollectedText.Collect(runs, direction);
        return new PreparedParagraph(source, Itemizer.Itemize(source, cache, missing));
    }
}
