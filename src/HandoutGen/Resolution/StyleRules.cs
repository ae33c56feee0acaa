using HandoutGen.Diagnostics;

namespace HandoutGen.Resolution;

/// <summary>What can be wrong with citation styles and locales: HG06xx.</summary>
internal static class StyleRules
{
    public static readonly DiagnosticRule UnknownStyle = new("HG0601", Severity.Error);
    public static readonly DiagnosticRule BadStyle = new("HG0602", Severity.Error);
    public static readonly DiagnosticRule StyleDoubt = new("HG0603", Severity.Warning);
    public static readonly DiagnosticRule NoWords = new("HG0604", Severity.Warning);
    public static readonly DiagnosticRule NoteStyle = new("HG0605", Severity.Warning);
}
