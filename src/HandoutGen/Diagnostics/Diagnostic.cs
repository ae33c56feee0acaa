using System.Globalization;

namespace HandoutGen.Diagnostics;

/// <summary>Something that an author has to know, where it stands and what to do.</summary>
/// <param name="Rule">Which rule was broken.</param>
/// <param name="Severity">The rule's severity, unless an option raised or lowered it.</param>
/// <param name="Span">Where in the author's text.</param>
/// <param name="Message">What is wrong: a lowercase fact in the author's words.</param>
/// <param name="Hint">What to do: an action; null when the message says it all.</param>
public sealed record Diagnostic(DiagnosticRule Rule, Severity Severity, SourceSpan Span, string Message, string? Hint)
{
    /// <summary>"error", "warning" or "note".</summary>
    public string Word => Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    /// <summary>"handout.yaml:3:7", or the file alone where no line of it is meant; empty where the message stands in no file.</summary>
    public string Place
    {
        get
        {
            if (Span.File is not { Text.Length: > 0 } file)
            {
                return Span.File?.Path ?? "";
            }

            var (line, column) = file.LineAndColumn(Span.Start);
            return string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{line}:{column}");
        }
    }
}
