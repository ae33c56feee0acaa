namespace HandoutGen.Diagnostics;

/// <summary>
/// One thing that can be wrong, with its stable id. Each stage declares its rules in one static class;
/// <c>docs/diagnostics.md</c> documents every one of them, and a test holds the two together.
/// </summary>
/// <param name="Id">"HG" and four digits, in hundreds by stage.</param>
/// <param name="Severity">What the rule means for the run.</param>
public sealed record DiagnosticRule(string Id, Severity Severity);
