using HandoutGen.Diagnostics;

namespace HandoutGen.Source;

/// <summary>What can be wrong with a YAML file and with the handout's keys: HG01xx.</summary>
internal static class SourceRules
{
    public static readonly DiagnosticRule NotText = new("HG0101", Severity.Error);
    public static readonly DiagnosticRule TooLarge = new("HG0102", Severity.Error);
    public static readonly DiagnosticRule Empty = new("HG0103", Severity.Error);
    public static readonly DiagnosticRule MalformedYaml = new("HG0104", Severity.Error);
    public static readonly DiagnosticRule SeveralDocuments = new("HG0105", Severity.Error);
    public static readonly DiagnosticRule DuplicateKey = new("HG0106", Severity.Error);
    public static readonly DiagnosticRule TooDeep = new("HG0107", Severity.Error);
    public static readonly DiagnosticRule UnknownAlias = new("HG0108", Severity.Error);
    public static readonly DiagnosticRule NotReadable = new("HG0109", Severity.Error);
    public static readonly DiagnosticRule UnknownKey = new("HG0110", Severity.Error);
    public static readonly DiagnosticRule WrongShape = new("HG0111", Severity.Error);
    public static readonly DiagnosticRule MissingKey = new("HG0112", Severity.Error);
    public static readonly DiagnosticRule BadLanguage = new("HG0113", Severity.Error);
    public static readonly DiagnosticRule BadDate = new("HG0114", Severity.Error);
    public static readonly DiagnosticRule BadSlug = new("HG0115", Severity.Error);
    public static readonly DiagnosticRule SectionTooDeep = new("HG0116", Severity.Error);
    public static readonly DiagnosticRule InvisibleCharacter = new("HG0117", Severity.Warning);
    public static readonly DiagnosticRule TextAsName = new("HG0118", Severity.Error);
    public static readonly DiagnosticRule TextAsComment = new("HG0119", Severity.Warning);
}
