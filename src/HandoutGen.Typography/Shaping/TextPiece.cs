using HandoutGen.Typography.Fonts;

namespace HandoutGen.Typography.Shaping;

/// <summary>A word, a part of one or a space, shaped: one run, one face, one direction.</summary>
/// <param name="Start">Its first character in the paragraph.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Run">The index of its run.</param>
/// <param name="Level">Its embedding level.</param>
/// <param name="Face">Its face.</param>
/// <param name="Size">The size its glyphs have, in points: small capitals and raised text are smaller than their style says.</param>
/// <param name="Shaped">Its glyphs.</param>
internal readonly record struct TextPiece(int Start, int Length, int Run, byte Level, FontFace Face, double Size, ShapedText Shaped);
