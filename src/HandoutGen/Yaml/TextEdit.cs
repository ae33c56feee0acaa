namespace HandoutGen.Yaml;

/// <summary>Something else in the place of a stretch of text.</summary>
/// <param name="Start">Where the stretch begins.</param>
/// <param name="Length">How long it is; 0 to insert.</param>
/// <param name="Replacement">What stands there instead; empty to delete.</param>
internal readonly record struct TextEdit(int Start, int Length, string Replacement);
