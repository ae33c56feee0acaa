using System.Text.Json;
using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;

namespace HandoutGen.Tests.CommandLine;

public sealed class ReportFormatTests
{
    private static readonly DiagnosticRule Rule = new("HG0203", Severity.Error);
    private static readonly SourceFile File = new("a b/100%,x.yaml", "one\ntwo: [@x]\n");

    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    private Terminal Terminal => new() { Out = _out, Error = _error, Folder = "" };

    [Fact]
    public void An_annotation_of_a_workflow_has_its_values_escaped()
    {
        Print(new GitHubReport(Terminal), "not 5%\n::error::injected, or so: no", "write\r\nit");
        var command = Assert.Single(_error.ToString().Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal));
        Assert.Equal("::error file=a b/100%25%2Cx.yaml,line=2,col=7,title=HG0203::not 5%25·::error::injected, or so: no%0Awrite··it", command);
    }

    [Fact]
    public void A_workflow_is_known_by_its_variable_and_can_be_overruled()
    {
        Assert.IsType<GitHubReport>(ReportOption.Read(null, Terminal with { IsGitHubWorkflow = true }));
        Assert.IsType<TextReport>(ReportOption.Read("text", Terminal with { IsGitHubWorkflow = true }));
        Assert.IsType<TextReport>(ReportOption.Read(null, Terminal));
    }

    [Fact]
    public void Json_holds_place_fact_and_way()
    {
        Print(new JsonReport(Terminal), "no such", "write it");
        var diagnostic = JsonDocument.Parse(_out.ToString()).RootElement.GetProperty("diagnostics")[0];
        Assert.Equal("a b/100%,x.yaml", diagnostic.GetProperty("file").GetString());
        Assert.Equal(2, diagnostic.GetProperty("line").GetInt32());
        Assert.Equal(7, diagnostic.GetProperty("column").GetInt32());
        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
        Assert.Equal("write it", diagnostic.GetProperty("hint").GetString());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void Sarif_names_the_rule_with_its_help_and_the_region()
    {
        Print(new SarifReport(Terminal), "no such", null);
        var run = JsonDocument.Parse(_out.ToString()).RootElement.GetProperty("runs")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.Equal("HG0203", rule.GetProperty("id").GetString());
        Assert.Contains("id", rule.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
        var place = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("a%20b/100%25%2Cx.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((2, 7, 2, 9), (Number("startLine"), Number("startColumn"), Number("endLine"), Number("endColumn")));

        int Number(string name) => place.GetProperty("region").GetProperty(name).GetInt32();
    }

    [Fact]
    public void Reports_for_programs_hold_every_diagnostic()
    {
        var report = new Report(Terminal, new JsonReport(Terminal));
        report.Print(Enumerable.Range(0, 500).Select(i => Diagnostic($"no {i}", null)));
        report.Code(warningsAsErrors: false);
        Assert.Equal(500, JsonDocument.Parse(_out.ToString()).RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void Every_rule_has_help()
    {
        var text = System.IO.File.ReadAllText(Path.Combine(OutsideData.Repository, "docs", "diagnostics.md"));
        var ids = System.Text.RegularExpressions.Regex.Matches(text, @"^\| (HG\d{4}) ", System.Text.RegularExpressions.RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.NotEqual("", RuleHelp.Of(id)?.Way ?? ""));
    }

    private static Diagnostic Diagnostic(string message, string? hint) => new(Rule, Rule.Severity, new SourceSpan(File, 10, 2), message, hint);

    private static void Print(IReportFormat format, string message, string? hint)
    {
        format.Write(Diagnostic(message, hint));
        format.Close();
    }
}
