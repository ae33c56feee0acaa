namespace HandoutGen.Diagnostics;

/// <summary>What a diagnostic means for the run.</summary>
public enum Severity
{
    /// <summary>A fact that the author may want to know; changes nothing.</summary>
    Note,

    /// <summary>Files are written, unless <c>--warnings-as-errors</c> is given: then nothing is, and the exit code is 3.</summary>
    Warning,

    /// <summary>No file is written and the exit code is 1.</summary>
    Error,
}
