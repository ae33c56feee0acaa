namespace HandoutGen.Csl;

/// <summary>Something about a style or a locale file that its author ought to know.</summary>
/// <param name="IsError">The file cannot be used; otherwise what can be rendered is rendered.</param>
/// <param name="Line">The line in the XML, from 1; 0 when it concerns the file as a whole.</param>
/// <param name="Column">The column in that line, from 1; 0 when it concerns the file as a whole.</param>
/// <param name="Message">The fact, in lower case.</param>
/// <param name="Hint">What to do about it, or null.</param>
public sealed record CslDiagnostic(bool IsError, int Line, int Column, string Message, string? Hint = null);
