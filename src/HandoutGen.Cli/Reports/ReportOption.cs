using System.CommandLine;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Cli.Reports;

/// <summary><c>--report</c>: in which form diagnostics are told.</summary>
internal static class ReportOption
{
    private const string Text = "text";
    private const string GitHub = "github";
    private const string Sarif = "sarif";
    private const string Json = "json";

    /// <summary>The words that it takes.</summary>
    public static readonly string[] Words = [Text, GitHub, Sarif, Json];

    public static Option<string?> Define() => new("--report")
    {
        Description = "How messages are written: for people, as annotations of a GitHub workflow (the default there), or as SARIF or JSON on standard output.",
        HelpName = string.Join('|', Words),
    };

    /// <summary>The form that was asked for, else the one that suits the machine.</summary>
    public static IReportFormat Read(string? word, Terminal terminal) => word switch
    {
        GitHub => new GitHubReport(terminal),
        Sarif => new SarifReport(terminal),
        Json => new JsonReport(terminal),
        Text => new TextReport(terminal),
        _ => terminal.IsGitHubWorkflow ? new GitHubReport(terminal) : new TextReport(terminal),
    };

    /// <summary>The report is what standard output is for: the names of files that are written go elsewhere.</summary>
    public static bool TakesStandardOutput(IReportFormat format) => format is SarifReport or JsonReport;
}
