namespace HandoutGen.Pdf.Text;

/// <summary>A piece of a paragraph in one style.</summary>
/// <param name="Text">The characters; a line feed is a forced break.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Tag">The caller's own: which element or link the text belongs to. It comes back on each glyph run, which never mixes two tags.</param>
public sealed record TextRun(string Text, TextStyle Style, object? Tag = null);

/// <summary>A character that no font of its style has. It is not shown.</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Tag">Its run's tag.</param>
public readonly record struct MissingGlyph(int CodePoint, object? Tag);
