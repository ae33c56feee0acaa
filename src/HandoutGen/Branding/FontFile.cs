using HandoutGen.Diagnostics;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Branding;

/// <summary>A font file that has been opened.</summary>
/// <param name="Path">Its path, as the brand's folder knows it.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Face">The face that it holds; of a variable font, the one of weight 400.</param>
/// <param name="IsVariable">The file holds many weights.</param>
/// <param name="Span">Where the brand asks for it.</param>
internal sealed record FontFile(string Path, ReadOnlyMemory<byte> Bytes, FontFace Face, bool IsVariable, SourceSpan Span);
