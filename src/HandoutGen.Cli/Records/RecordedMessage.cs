using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Records;

/// <summary>A diagnostic without the text that it points into.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The diagnostic's own severity.</param>
/// <param name="File">The file as it is shown; null for none.</param>
/// <param name="HasText">It points at a place of the file's text, and not at the file as a whole.</param>
/// <param name="Start">The offset in that text.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Message">The fact.</param>
/// <param name="Hint">The way out; null for none.</param>
internal sealed record RecordedMessage(DiagnosticRule Rule, Severity Severity, string? File, bool HasText, int Start, int Length, string Message, string? Hint)
{
    public static RecordedMessage Of(Diagnostic diagnostic) => new(
        diagnostic.Rule,
        diagnostic.Severity,
        diagnostic.Span.File?.Path,
        diagnostic.Span.File is { Text.Length: > 0 },
        diagnostic.Span.Start,
        diagnostic.Span.Length,
        diagnostic.Message,
        diagnostic.Hint);

    /// <summary>The diagnostic again.</summary>
    /// <param name="text">The file with its text; null where <see cref="HasText"/> is false.</param>
    public Diagnostic Diagnostic(SourceFile? text) =>
        new(Rule, Severity, new SourceSpan(text ?? (File is null ? null : new SourceFile(File, "")), Start, Length), Message, Hint);
}
