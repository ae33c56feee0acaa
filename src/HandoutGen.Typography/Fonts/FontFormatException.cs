namespace HandoutGen.Typography.Fonts;

/// <summary>A font file cannot be used: damaged, of a kind that is not read here, or closed to embedding by its maker.</summary>
/// <param name="message">What is wrong, as a lowercase fact that can stand in a diagnostic.</param>
public sealed class FontFormatException(string message) : Exception(message);
