using HandoutGen.Diagnostics;

namespace HandoutGen.Resolution;

/// <summary>What can be wrong with pictures and other resources: HG05xx.</summary>
internal static class ResourceRules
{
    public static readonly DiagnosticRule Missing = new("HG0501", Severity.Error);
    public static readonly DiagnosticRule Outside = new("HG0502", Severity.Error);
    public static readonly DiagnosticRule TooLarge = new("HG0503", Severity.Error);
    public static readonly DiagnosticRule Unreadable = new("HG0504", Severity.Error);
    public static readonly DiagnosticRule NotAPicture = new("HG0505", Severity.Error);
    public static readonly DiagnosticRule Damaged = new("HG0506", Severity.Error);
    public static readonly DiagnosticRule BadEpoch = new("HG0507", Severity.Error);
    public static readonly DiagnosticRule NotABibliography = new("HG0508", Severity.Error);
}
