namespace HandoutGen.Diagnostics;

/// <summary>A stretch of a source file. The default value stands nowhere.</summary>
/// <param name="File">The file, or null for what no file holds.</param>
/// <param name="Start">The offset of the first character.</param>
/// <param name="Length">The number of characters; at least 1 is underlined.</param>
public readonly record struct SourceSpan(SourceFile? File, int Start, int Length);
