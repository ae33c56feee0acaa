using System.Globalization;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Reports;

/// <summary>
/// Prints diagnostics and turns them into an exit code. Of one rule, and in all, only so many are printed as somebody reads; what is left out
/// is counted, and no file that has errors is passed over; a format that programs read holds all.
/// </summary>
internal sealed class Report(Terminal terminal, IReportFormat format, bool quiet = false)
{
    private const int MostOfARule = 50;
    private const int Most = 200;
    private const int MostFilesNamed = 20;

    private readonly HashSet<(string Id, string? File, int Start, string Message)> _seen = [];
    private readonly SortedDictionary<string, int> _printed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly List<string> _notShown = [];
    private int _count;
    private bool _errors;
    private bool _warnings;

    /// <summary>Tells each diagnostic; one that several brands of a handout share only once.</summary>
    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _errors |= diagnostic.Severity == Severity.Error;
            _warnings |= diagnostic.Severity == Severity.Warning;
            var file = diagnostic.Span.File?.Path;
            if (quiet && diagnostic.Severity != Severity.Error)
            {
                continue;
            }

            if (!_seen.Add((diagnostic.Rule.Id, file, diagnostic.Span.Start, diagnostic.Message)))
            {
                continue;
            }

            if (format.HoldsAll || (_count < Most && _printed.GetValueOrDefault(diagnostic.Rule.Id) < MostOfARule))
            {
                _count++;
                _printed[diagnostic.Rule.Id] = _printed.GetValueOrDefault(diagnostic.Rule.Id) + 1;
                format.Write(diagnostic);
                _shown.Add(file ?? "");
                continue;
            }

            _leftOut[diagnostic.Rule.Id] = _leftOut.GetValueOrDefault(diagnostic.Rule.Id) + 1;
            if (diagnostic.Severity == Severity.Error && file is not null && _shown.Add(file))
            {
                _notShown.Add(file);
            }
        }
    }

    /// <summary>What the run comes to. Says first how much was not printed.</summary>
    public int Code(bool warningsAsErrors)
    {
        format.Close();
        if (_leftOut.Count > 0)
        {
            var counts = _leftOut.Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Value} more of {rule.Key}"));
            terminal.Error.WriteLine($"and {string.Join(", ", counts)}");
            _leftOut.Clear();
        }

        if (_notShown.Count > 0)
        {
            var more = _notShown.Count - MostFilesNamed;
            terminal.Error.WriteLine(
                $"with errors that are not shown: {string.Join(", ", _notShown.Take(MostFilesNamed).Select(VisibleText.Of))}{(more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more files") : "")}");
            _notShown.Clear();
        }

        return _errors ? ExitCode.InputErrors
            : _warnings && warningsAsErrors ? ExitCode.Warnings
            : ExitCode.Done;
    }
}
