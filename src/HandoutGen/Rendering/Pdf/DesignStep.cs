using System.Collections.Immutable;

namespace HandoutGen.Rendering.Pdf;

/// <summary>
/// One step on the way from the roomiest setting to the closest one that is still good to read. A handout that asks for
/// a number of pages takes the first step on which it fits.
/// </summary>
/// <param name="Columns">How many columns the text has.</param>
/// <param name="Shrink">By how many points the text is smaller than the brand asks for.</param>
/// <param name="LineHeight">The most that the leading may be, as a multiple of the size; the brand's own where that is less.</param>
/// <param name="Air">The white between blocks, as a part of the full white.</param>
/// <param name="Words">The step in words, for the author.</param>
internal sealed record DesignStep(int Columns, double Shrink, double LineHeight, double Air, string Words)
{
    /// <summary>The largest that the text may be, in points: a brand that sets screens in large type says nothing about paper.</summary>
    public double Largest { get; init; } = double.MaxValue;

    /// <summary>The text is never smaller than this, in points.</summary>
    public const double SmallestSize = 11;

    /// <summary>As the brand asks for.</summary>
    public static DesignStep Roomy { get; } = new(1, 0, 2, 1, "the brand's own size and spacing");

    /// <summary>From the roomiest to the closest.</summary>
    public static ImmutableArray<DesignStep> All { get; } =
    [
        Roomy,
        new(1, 0, 1.35, 0.75, "closer lines and less white between blocks"),
        new(1, 0.5, 1.35, 0.75, "text half a point smaller, closer lines and less white between blocks"),
        new(2, 0, 1.35, 1, "two columns"),
        new(2, 0, 1.28, 0.75, "two columns, closer lines and less white between blocks"),
        new(2, 0, 1.26, 0.6, "two columns, close lines and little white between blocks"),
        new(2, 0.25, 1.26, 0.6, "two columns, text a quarter of a point smaller, close lines and little white between blocks"),
        new(2, 0.5, 1.26, 0.6, "two columns, text half a point smaller, close lines and little white between blocks"),
        new(2, 1, 1.26, 0.6, "two columns, text a point smaller, close lines and little white between blocks"),
        new(2, 1, 1.26, 0.6, "two columns, text of 13 points, close lines and little white between blocks") { Largest = 13 },
        new(2, 1, 1.26, 0.6, "two columns, text of 12 points, close lines and little white between blocks") { Largest = 12 },
        new(2, 1, 1.26, 0.6, "two columns, text of 11½ points, close lines and little white between blocks") { Largest = 11.5 },
        new(2, double.MaxValue, 1.26, 0.6, "two columns, the smallest text that is good to read, close lines and little white between blocks"),
    ];
}
