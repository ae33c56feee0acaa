using HandoutGen.Diagnostics;

namespace HandoutGen.Source.References;

/// <summary>What can be wrong with citations and references: HG02xx.</summary>
internal static class ReferenceRules
{
    public static readonly DiagnosticRule DuplicateId = new("HG0201", Severity.Error);
    public static readonly DiagnosticRule NoTitle = new("HG0202", Severity.Error);
    public static readonly DiagnosticRule UnknownId = new("HG0203", Severity.Error);
    public static readonly DiagnosticRule Uncited = new("HG0204", Severity.Warning);
    public static readonly DiagnosticRule UnknownType = new("HG0205", Severity.Error);
    public static readonly DiagnosticRule UnknownVariable = new("HG0206", Severity.Error);
    public static readonly DiagnosticRule WrongShape = new("HG0207", Severity.Error);
    public static readonly DiagnosticRule BadDate = new("HG0208", Severity.Error);
    public static readonly DiagnosticRule MissingKey = new("HG0209", Severity.Error);
    public static readonly DiagnosticRule BadCitation = new("HG0210", Severity.Error);
    public static readonly DiagnosticRule BadId = new("HG0211", Severity.Error);
    public static readonly DiagnosticRule DamagedEntry = new("HG0220", Severity.Warning);
    public static readonly DiagnosticRule FieldsLeftOut = new("HG0221", Severity.Note);
    public static readonly DiagnosticRule TitleInCapitals = new("HG0222", Severity.Warning);
    public static readonly DiagnosticRule NoReferences = new("HG0223", Severity.Error);
    public static readonly DiagnosticRule CitationNotHere = new("HG0212", Severity.Error);
}
