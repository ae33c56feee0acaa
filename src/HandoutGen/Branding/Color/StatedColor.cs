using HandoutGen.Diagnostics;
using HandoutGen.Typography;

namespace HandoutGen.Branding.Color;

/// <summary>A colour that a brand states.</summary>
/// <param name="Value">The colour, on its ground.</param>
/// <param name="Span">Where the brand states it.</param>
internal sealed record StatedColor(Rgb Value, SourceSpan Span);
