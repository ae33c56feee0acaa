using HandoutGen.Diagnostics;

namespace HandoutGen.Source;

/// <summary>What can be wrong with the keys of a handout: HG01xx, after those of YAML itself.</summary>
internal static class SourceRules
{
    public static readonly DiagnosticRule UnknownKey = new("HG0110", Severity.Error);
    public static readonly DiagnosticRule MissingKey = new("HG0112", Severity.Error);
    public static readonly DiagnosticRule BadLanguage = new("HG0113", Severity.Error);
    public static readonly DiagnosticRule BadDate = new("HG0114", Severity.Error);
    public static readonly DiagnosticRule BadSlug = new("HG0115", Severity.Error);
    public static readonly DiagnosticRule SectionTooDeep = new("HG0116", Severity.Error);
    public static readonly DiagnosticRule EndlessInclusion = new("HG0132", Severity.Error);
    public static readonly DiagnosticRule BadOption = new("HG0131", Severity.Error);
}
