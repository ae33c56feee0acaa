using HandoutGen.Diagnostics;

namespace HandoutGen.Output;

/// <summary>What can be wrong with the files that are written.</summary>
public static class OutputRules
{
    /// <summary>A file or its folder cannot be written.</summary>
    public static readonly DiagnosticRule NotWritable = new("HG0801", Severity.Error);

    /// <summary>Two inputs would write the same file.</summary>
    public static readonly DiagnosticRule SameTarget = new("HG0802", Severity.Error);

    /// <summary>A file that must not be overwritten is already there.</summary>
    public static readonly DiagnosticRule AlreadyThere = new("HG0803", Severity.Error);

    /// <summary>The files of a brand cannot have a folder of their own.</summary>
    public static readonly DiagnosticRule BrandFolder = new("HG0804", Severity.Error);

    /// <summary>A file is not what its handout makes now.</summary>
    public static readonly DiagnosticRule Stale = new("HG0806", Severity.Error);

    /// <summary>A file that an earlier run made is made by no handout any more.</summary>
    public static readonly DiagnosticRule LeftOver = new("HG0807", Severity.Warning);

    /// <summary>A file would be written over one that the run reads.</summary>
    public static readonly DiagnosticRule WritesOverInput = new("HG0805", Severity.Error);
}
