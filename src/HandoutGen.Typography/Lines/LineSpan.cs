using HandoutGen.Typography.Fonts;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Typography.Lines;

/// <summary>A stretch of a line that becomes one glyph run: one text run, face, size and level, without a gap.</summary>
/// <param name="Start">Its first character in the paragraph.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Run">The index of its run.</param>
/// <param name="Level">Its embedding level in the line.</param>
/// <param name="Face">Its face.</param>
/// <param name="Size">The size of its glyphs, in points.</param>
/// <param name="FirstPiece">The index of its first piece.</param>
/// <param name="LastPiece">The index of its last piece.</param>
internal readonly record struct LineSpan(int Start, int Length, int Run, byte Level, FontFace Face, double Size, int FirstPiece, int LastPiece)
{
    /// <summary>A piece that starts at a character continues this span.</summary>
    public bool Joins(in TextPiece piece, int start, byte level) =>
        Start + Length == start && Run == piece.Run && Level == level && ReferenceEquals(Face, piece.Face) && Size == piece.Size;
}
