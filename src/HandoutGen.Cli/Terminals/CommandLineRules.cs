using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Terminals;

/// <summary>What can be wrong with the command line and with the program as it was installed: HG09xx.</summary>
internal static class CommandLineRules
{
    public static readonly DiagnosticRule Wrong = new("HG0901", Severity.Error);

    public static readonly DiagnosticRule Incomplete = new("HG0902", Severity.Error);

    public static readonly DiagnosticRule Fault = new("HG0903", Severity.Error);

    public static readonly DiagnosticRule NotPrinted = new("HG0904", Severity.Error);

    public static readonly DiagnosticRule NoFolder = new("HG0905", Severity.Error);

    public static readonly DiagnosticRule Port = new("HG0907", Severity.Error);

    public static readonly DiagnosticRule MadeUp = new("HG0908", Severity.Warning);

    public static readonly DiagnosticRule ReviewOverdue = new("HG0906", Severity.Warning);
}
