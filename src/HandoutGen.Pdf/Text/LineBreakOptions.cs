namespace HandoutGen.Pdf.Text;

/// <summary>How a paragraph is broken into lines and where they stand.</summary>
public sealed record LineBreakOptions
{
    /// <summary>Running text: ragged at its end, broken by the least total cost.</summary>
    public static LineBreakOptions Body { get; } = new();

    /// <summary>A heading: lines of about equal length, as few as possible.</summary>
    public static LineBreakOptions Heading { get; } = new() { Balance = true };

    /// <summary>Lines of about equal length: for headings, captions and what is centred.</summary>
    public bool Balance { get; init; }

    /// <summary>Where a line stands in its measure.</summary>
    public TextAlignment Alignment { get; init; }
}

/// <summary>Where a line stands in its measure.</summary>
public enum TextAlignment : byte
{
    /// <summary>At the edge where reading starts.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the edge where reading ends.</summary>
    End,
}

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
