using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Projects;

/// <summary>What can be wrong with the files of a project.</summary>
internal static class ProjectRules
{
    public static readonly DiagnosticRule NothingMatches = new("HG0133", Severity.Error);
}
