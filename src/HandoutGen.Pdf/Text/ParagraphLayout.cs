using System.Collections.Immutable;

namespace HandoutGen.Pdf.Text;

/// <summary>Sets a paragraph: collect, itemize and shape, find break opportunities, break into lines, assemble the lines.</summary>
public static class ParagraphLayout
{
    /// <summary>Shapes and measures a paragraph, for breaking at several widths.</summary>
    /// <param name="runs">The text; a line feed is a forced break.</param>
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

    /// <summary>Shapes a paragraph and breaks it into lines.</summary>
    /// <param name="runs">The text, at least one run; a line feed is a forced break.</param>
    /// <param name="widths">The widths that lines may have.</param>
    /// <param name="options">How to choose the breaks, and where the lines stand.</param>
    /// <param name="cache">The words already shaped.</param>
    /// <param name="missing">Takes each character that no font of its style has: it is left out.</param>
    /// <returns>At least one line.</returns>
    public static ImmutableArray<TextLine> Lay(
        IReadOnlyList<TextRun> runs, LineWidths widths, LineBreakOptions options, ShapeCache cache, ICollection<MissingGlyph>? missing = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Prepare(runs, cache, missing, options.Direction).Lay(widths, options);
    }
}
