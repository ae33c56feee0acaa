using HandoutGen.Diagnostics;

namespace HandoutGen.Resolution;

/// <summary>What can be wrong with a form: HG0708.</summary>
internal static class FieldRules
{
    public static readonly DiagnosticRule NothingToFillIn = new("HG0708", Severity.Warning);
}
