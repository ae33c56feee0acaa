using HandoutGen.Layout.Strips;

namespace HandoutGen.Layout.Measuring;

/// <summary>The place that a node is given by what surrounds it. Lengths are in points, from the start of the measure.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Width">How wide it may be.</param>
internal readonly record struct Frame(double Start, double Width)
{
    /// <summary>The innermost box or table around it.</summary>
    public Enclosure? Enclosure { get; init; }

    /// <summary>It stands in an item of a list.</summary>
    public bool InItem { get; init; }

    /// <summary>It stands in columns: there are none within them.</summary>
    public bool InColumns { get; init; }

    /// <summary>It stands beside a picture: nothing within it does, or each picture in another would measure what follows it again.</summary>
    public bool IsBeside { get; init; }

    /// <summary>How far the innermost list is indented, unless the bar or ground of a box stands between it and this place.</summary>
    public double ListIndent { get; init; }

    /// <summary>The place that is left within edges.</summary>
    public Frame Within(double start, double end) => this with { Start = Start + start, Width = Width - start - end };
}
