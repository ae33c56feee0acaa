using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Reports;

/// <summary>A form in which diagnostics are told.</summary>
internal interface IReportFormat
{
    /// <summary>Programs read it: nothing is left out.</summary>
    bool HoldsAll { get; }

    /// <summary>Tells one diagnostic.</summary>
    void Write(Diagnostic diagnostic);

    /// <summary>There are no more.</summary>
    void Close();
}
