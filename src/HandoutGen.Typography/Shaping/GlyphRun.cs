using System.Collections.Immutable;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Typography.Shaping;

/// <summary>Glyphs of one face, size, colour and tag that stand side by side on a line, left to right.</summary>
/// <param name="Face">The face.</param>
/// <param name="Size">The size in points at which the glyphs are shown.</param>
/// <param name="Color">Their colour.</param>
/// <param name="Text">The source text, in reading order; every character belongs to exactly one glyph.</param>
/// <param name="Glyphs">In the order of their places, left to right, also where the text runs right to left.</param>
/// <param name="X">The left edge, in points from the left edge of the measure.</param>
/// <param name="Rise">How far above the baseline, in points: 0 but for superscripts and subscripts.</param>
/// <param name="Width">The sum of the advances, in points.</param>
/// <param name="RightToLeft">The text runs right to left.</param>
/// <param name="Language">The style's language.</param>
/// <param name="Tag">The text run's tag.</param>
/// <param name="IsShown">False for the signs of a blank: they are read and copied, and the line drawn in their place is what is seen.</param>
public sealed record GlyphRun(
    FontFace Face,
    double Size,
    Rgb Color,
    string Text,
    ImmutableArray<PositionedGlyph> Glyphs,
    double X = 0,
    double Rise = 0,
    double Width = 0,
    bool RightToLeft = false,
    string Language = "",
    object? Tag = null,
    bool IsShown = true);

/// <summary>One glyph of a run. Single precision: a long document holds every glyph of its lines until they are painted.</summary>
/// <param name="Id">The glyph in its face, never 0.</param>
/// <param name="Advance">How far the pen moves to the right, in 1/1000 em, kerning included: the face's own advance may differ.</param>
/// <param name="OffsetX">How far right of the pen the glyph is shown, in 1/1000 em.</param>
/// <param name="OffsetY">How far above the baseline the glyph is shown, in 1/1000 em.</param>
/// <param name="TextStart">The first of the run's characters that the glyph stands for.</param>
/// <param name="TextLength">How many: 2 or more for a ligature, 0 for a further glyph of the same characters.</param>
public readonly record struct PositionedGlyph(int Id, float Advance, float OffsetX, float OffsetY, int TextStart, int TextLength);
