using System.Text.Json;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Reports;

/// <summary>SARIF 2.1.0 (OASIS) on standard output: what code scanning of build servers takes.</summary>
internal sealed class SarifReport(Terminal terminal) : IReportFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly List<Diagnostic> _diagnostics = [];

    public bool HoldsAll => true;

    public void Write(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void Close() => JsonText.Print(terminal, json =>
    {
        var rules = _diagnostics.Select(diagnostic => diagnostic.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in _diagnostics)
        {
            WriteResult(json, diagnostic, rules.FindIndex(rule => rule.Id == diagnostic.Rule.Id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "handoutgen");
        json.WriteString("semanticVersion", ProgramFault.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            if (RuleHelp.Of(rule.Id) is { } help)
            {
                WriteText(json, "shortDescription", help.Meaning, markdown: false);
                WriteText(json, "help", help.Way, markdown: true);
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText(json, "message", VisibleText.Of(diagnostic.Hint is { } hint ? $"{diagnostic.Message}. {hint}" : diagnostic.Message), markdown: false);
        if (diagnostic.Span.File is { } file)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString)));
            json.WriteEndObject();
            if (file.Text.Length > 0)
            {
                WriteRegion(json, file, diagnostic.Span);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, SourceFile file, SourceSpan span)
    {
        var (startLine, startColumn) = file.LineAndColumn(span.Start);
        var (endLine, endColumn) = file.LineAndColumn(span.Start + Math.Max(1, span.Length));
        json.WriteStartObject("region");
        json.WriteNumber("startLine", startLine);
        json.WriteNumber("startColumn", startColumn);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text, bool markdown)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        if (markdown)
        {
            json.WriteString("markdown", text);
        }

        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
