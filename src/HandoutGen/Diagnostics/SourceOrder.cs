namespace HandoutGen.Diagnostics;

/// <summary>The order that an author works through a file in.</summary>
public static class SourceOrder
{
    /// <summary>
    /// Sorts by place within each file; what stands in no file comes first, and files keep the order in which they were first named.
    /// What stands at one place keeps the order of the report.
    /// </summary>
    public static IEnumerable<Diagnostic> InSourceOrder(this IReadOnlyList<Diagnostic> diagnostics)
    {
        var files = new List<string>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Span.File is { } file && !files.Contains(file.Path, StringComparer.Ordinal))
            {
                files.Add(file.Path);
            }
        }

        return diagnostics
            .OrderBy(diagnostic => diagnostic.Span.File is { } file ? files.IndexOf(file.Path) : -1)
            .ThenBy(diagnostic => diagnostic.Span.Start);
    }
}
