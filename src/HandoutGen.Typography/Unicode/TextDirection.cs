namespace HandoutGen.Typography.Unicode;

/// <summary>The direction of a paragraph.</summary>
public enum TextDirection : byte
{
    /// <summary>That of its first letter (UAX #9, P2 and P3), else left to right.</summary>
    Auto,

    /// <summary>Left to right.</summary>
    LeftToRight,

    /// <summary>Right to left.</summary>
    RightToLeft,
}

/// <summary>The widths that lines may have, in points, above 0.</summary>
/// <param name="First">Of the first line.</param>
/// <param name="Others">Of every other line.</param>
public readonly record struct LineWidths(double First, double Others)
{
    /// <summary>The same for all lines.</summary>
    public LineWidths(double width)
        : this(width, width)
    {
    }

    /// <summary>The width of a line, from 0.</summary>
    public double Of(int line) => line == 0 ? First : Others;
}
