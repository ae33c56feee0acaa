using HandoutGen.Diagnostics;

namespace HandoutGen.Resolution;

/// <summary>What can be wrong with pictures and other resources: HG05xx.</summary>
internal static class ResourceRules
{
    public static readonly DiagnosticRule BadEpoch = new("HG0507", Severity.Error);
}
