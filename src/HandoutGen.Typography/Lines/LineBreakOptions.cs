namespace HandoutGen.Typography.Lines;

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
