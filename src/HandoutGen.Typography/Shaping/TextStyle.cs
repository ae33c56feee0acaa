namespace HandoutGen.Typography.Shaping;

/// <summary>How a run of text is set.</summary>
/// <param name="Fonts">The faces, in fallback order.</param>
/// <param name="Size">The size in points, above 0.</param>
/// <param name="Color">The colour of glyphs and of lines under or through them.</param>
/// <param name="Language">BCP 47: it chooses a font's local letter forms, and the renderer tags it.</param>
public sealed record TextStyle(FontStack Fonts, double Size, Rgb Color, string Language)
{
    /// <summary>A line under the text, where the font wants it.</summary>
    public bool Underline { get; init; }

    /// <summary>A line through the text.</summary>
    public bool Strikethrough { get; init; }

    /// <summary>What lies behind the text, or null for nothing.</summary>
    public Rgb? Ground { get; init; }

    /// <summary>Small capitals for lower case: the font's own (smcp), else capitals at the height of its x.</summary>
    public bool SmallCaps { get; init; }

    /// <summary>Figures of equal width (tnum), for columns of numbers.</summary>
    public bool TabularFigures { get; init; }

    /// <summary>Raised or lowered, and smaller.</summary>
    public VerticalPosition Position { get; init; }

    /// <summary>The size of raised or lowered text, as a part of the style's size.</summary>
    public double RaisedSize { get; init; } = 0.65;

    /// <summary>Space added after each letter, in 1/1000 em. Anything but 0 turns ligatures off.</summary>
    public double Tracking { get; init; }

    /// <summary>The text is a line to write on, drawn through from sign to sign.</summary>
    public bool WritingLine { get; init; }

    /// <summary>Such a line goes on to the end of the measure where nothing follows it.</summary>
    public bool FillsLine { get; init; }

    /// <summary>Every sign counts: no hyphen is added where a word of it is divided.</summary>
    public bool IsCode { get; init; }
}

/// <summary>Where text stands relative to the baseline.</summary>
public enum VerticalPosition : byte
{
    /// <summary>On it.</summary>
    Baseline,

    /// <summary>Raised by a third of the size, and smaller (<see cref="TextStyle.RaisedSize"/>).</summary>
    Superscript,

    /// <summary>Lowered by a seventh of the size, and smaller.</summary>
    Subscript,
}
