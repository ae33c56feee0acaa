namespace HandoutGen.Branding.Contrast;

/// <summary>
/// What happens when a colour that a brand states for text is too like its ground. Where nobody asks, it is adjusted, and a warning says so.
/// </summary>
public enum ContrastPolicy
{
    /// <summary>It is an error that names the nearest colour that passes.</summary>
    Error,

    /// <summary>The nearest colour that passes is used, and a note says so.</summary>
    Adjust,

    /// <summary>It is a warning, and the colour is used as it is.</summary>
    Warn,
}
