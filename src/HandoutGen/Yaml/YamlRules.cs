using HandoutGen.Diagnostics;

namespace HandoutGen.Yaml;

/// <summary>What can be wrong with a YAML file, whatever it is for: the first of HG01xx.</summary>
internal static class YamlRules
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
    public static readonly DiagnosticRule InvisibleCharacter = new("HG0117", Severity.Warning);
    public static readonly DiagnosticRule TextAsName = new("HG0118", Severity.Error);
    public static readonly DiagnosticRule TextAsComment = new("HG0119", Severity.Warning);
    public static readonly DiagnosticRule OtherKind = new("HG0130", Severity.Error);
    public static readonly DiagnosticRule WrongShape = new("HG0111", Severity.Error);
}
