using System.Text.Json;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Reports;

/// <summary>
/// For programs, on standard output: <c>{ "diagnostics": [ { "rule", "severity", "file", "line", "column", "length", "message", "hint" } ] }</c>.
/// Lines and columns count from 1; "file", "line" and "column" are absent where a message stands in no file.
/// </summary>
internal sealed class JsonReport(Terminal terminal) : IReportFormat
{
    private readonly List<Diagnostic> _diagnostics = [];

    public bool HoldsAll => true;

    public void Write(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void Close() => JsonText.Print(terminal, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in _diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("rule", diagnostic.Rule.Id);
            json.WriteString("severity", diagnostic.Word);
            WritePlace(json, diagnostic.Span);
            json.WriteString("message", VisibleText.Of(diagnostic.Message));
            if (diagnostic.Hint is { } hint)
            {
                json.WriteString("hint", VisibleText.Of(hint));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WritePlace(Utf8JsonWriter json, SourceSpan span)
    {
        if (span.File is not { } file)
        {
            return;
        }

        json.WriteString("file", VisibleText.Of(file.Path));
        if (file.Text.Length > 0)
        {
            var (line, column) = file.LineAndColumn(span.Start);
            json.WriteNumber("line", line);
            json.WriteNumber("column", column);
            json.WriteNumber("length", Math.Max(1, span.Length));
        }
    }
}
