namespace HandoutGen.Typography.Shaping;

/// <summary>A word or a part of one as HarfBuzz set it, in font units, so that it serves every size. Immutable.</summary>
/// <param name="Glyphs">Left to right.</param>
/// <param name="Width">The sum of the advances, in font units.</param>
internal sealed record ShapedText(ShapedGlyph[] Glyphs, int Width);

/// <summary>A glyph in font units.</summary>
/// <param name="Id">The glyph in its face.</param>
/// <param name="Cluster">The first character of its cluster, from the start of the shaped text.</param>
/// <param name="Advance">How far the pen moves.</param>
/// <param name="OffsetX">The shift to the right.</param>
/// <param name="OffsetY">The shift upwards.</param>
/// <param name="UnsafeToBreak">A line that broke before its cluster would have to be shaped anew.</param>
internal readonly record struct ShapedGlyph(int Id, int Cluster, int Advance, int OffsetX, int OffsetY, bool UnsafeToBreak);
