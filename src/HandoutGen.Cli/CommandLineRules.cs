using HandoutGen.Diagnostics;

namespace HandoutGen.Cli;

/// <summary>What can be wrong with the command line: HG09xx.</summary>
internal static class CommandLineRules
{
    public static readonly DiagnosticRule Wrong = new("HG0901", Severity.Error);
}
