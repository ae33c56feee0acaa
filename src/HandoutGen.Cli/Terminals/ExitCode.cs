namespace HandoutGen.Cli.Terminals;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>The input has errors, or a file could not be written.</summary>
    public const int InputErrors = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>There were warnings, under <c>--warnings-as-errors</c>.</summary>
    public const int Warnings = 3;
}
