using System.Globalization;
using System.Text;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Reports;

/// <summary>
/// For people who read the log of a GitHub workflow, and as annotations at the lines of a pull request
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
/// </summary>
internal sealed class GitHubReport(Terminal terminal) : IReportFormat
{
    private readonly TextReport _log = new(terminal);

    public bool HoldsAll => false;

    public void Write(Diagnostic diagnostic)
    {
        _log.Write(diagnostic);
        var command = new StringBuilder("::").Append(diagnostic.Severity switch
        {
            Severity.Error => "error ",
            Severity.Warning => "warning ",
            _ => "notice ",
        });
        if (diagnostic.Span.File is { } file)
        {
            command.Append("file=").Append(Property(file.Path)).Append(',');
            if (file.Text.Length > 0)
            {
                var (line, column) = file.LineAndColumn(diagnostic.Span.Start);
                command.Append(CultureInfo.InvariantCulture, $"line={line},col={column},");
            }
        }

        command.Append("title=").Append(Property(diagnostic.Rule.Id)).Append("::").Append(Data(diagnostic.Message));
        if (diagnostic.Hint is { } hint)
        {
            command.Append("%0A").Append(Data(hint));
        }

        terminal.Error.WriteLine(command.ToString());
    }

    public void Close()
    {
    }

    private static string Data(string text) => VisibleText.Of(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
