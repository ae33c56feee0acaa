using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Terminals;

/// <summary>Prints diagnostics and turns them into an exit code.</summary>
internal sealed class Report(Terminal terminal)
{
    private readonly DiagnosticFormatter _formatter = new(terminal.Color);
    private readonly HashSet<string> _printed = new(StringComparer.Ordinal);
    private bool _errors;
    private bool _warnings;

    /// <summary>Prints each diagnostic to standard error; one that several brands of a handout share only once.</summary>
    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _errors |= diagnostic.Severity == Severity.Error;
            _warnings |= diagnostic.Severity == Severity.Warning;
            var text = _formatter.Format(diagnostic);
            if (_printed.Add(text))
            {
                terminal.Error.Write(text);
            }
        }
    }

    /// <summary>What the run comes to.</summary>
    public int Code(bool warningsAsErrors) =>
        _errors ? ExitCode.InputErrors
        : _warnings && warningsAsErrors ? ExitCode.Warnings
        : ExitCode.Done;
}
