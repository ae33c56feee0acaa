using HandoutGen.Diagnostics;

namespace HandoutGen.Resolution;

/// <summary>What can be wrong with a handout that a program made: HG052x.</summary>
internal static class TreeRules
{
    public static readonly DiagnosticRule BrokenTree = new("HG0520", Severity.Error);
}
