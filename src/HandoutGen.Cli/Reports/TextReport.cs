using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Reports;

/// <summary>For people, on standard error.</summary>
internal sealed class TextReport(Terminal terminal) : IReportFormat
{
    private readonly DiagnosticFormatter _formatter = new(terminal.Color);

    public bool HoldsAll => false;

    public void Write(Diagnostic diagnostic) => terminal.Error.Write(_formatter.Format(diagnostic));

    public void Close()
    {
    }
}
