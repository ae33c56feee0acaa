namespace HandoutGen.Pdf.Conformance;

/// <summary>One breach of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong, as a lowercase fact that can stand in a diagnostic.</param>
/// <param name="Tag">The mark of the nearest structure element that has one; null when the breach is the document's.</param>
public sealed record ConformanceViolation(ConformanceRule Rule, string Message, object? Tag);
