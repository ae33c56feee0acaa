using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;

namespace HandoutGen.Tests;

/// <summary>
/// Small bad files with the expected diagnostics beside the line that causes them. A file holds many cases, each under a line
/// <c>### name</c>; a line may end in <c># error HG0203 12 message | hint</c> (12 is the column), which is taken away before the case is read.
/// GOLDEN_ACCEPT=1 writes what is really reported, and fails.
/// </summary>
internal static partial class AnnotatedCases
{
    /// <summary>Runs every case of a file.</summary>
    /// <param name="path">The file, below the test project.</param>
    /// <param name="check">Reads a text under a name and reports.</param>
    public static void Run(string path, Action<SourceFile, DiagnosticBag> check)
    {
        var file = Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Tests", path);
        var expected = File.ReadAllText(file, Encoding.UTF8);
        var actual = new StringBuilder();
        var name = "";
        var lines = new List<string>();
        foreach (var line in expected.TrimEnd('\n').Split('\n').Append("### "))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                actual.Append(Annotated(name, lines, check));
                name = line;
                lines = [];
            }
            else
            {
                lines.Add(Annotation().Replace(line, ""));
            }
        }

        if (Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1" && actual.ToString() != expected)
        {
            File.WriteAllText(file, actual.ToString(), new UTF8Encoding(false));
            Assert.Fail($"{path} was rewritten: look at the difference and run again");
        }

        Assert.Equal(expected, actual.ToString(), ignoreLineEndingDifferences: false);
    }

    private static string Annotated(string name, List<string> lines, Action<SourceFile, DiagnosticBag> check)
    {
        if (name.Length == 0)
        {
            return string.Concat(lines.Select(line => line + "\n"));
        }

        var source = new SourceFile("handout.yaml", string.Join('\n', lines) + "\n");
        var diagnostics = new DiagnosticBag();
        check(source, diagnostics);
        var result = lines.ToArray();
        foreach (var diagnostic in diagnostics.Items)
        {
            Assert.True(diagnostic.Span.File == source, $"{name}: \"{diagnostic.Message}\" stands nowhere in the file");
            var (line, column) = source.LineAndColumn(diagnostic.Span.Start);
            var severity = diagnostic.Severity.ToString().ToLowerInvariant();
            var hint = diagnostic.Hint is null ? "" : $" | {diagnostic.Hint}";
            result[Math.Min(line, lines.Count) - 1] += string.Create(
                CultureInfo.InvariantCulture, $"   # {severity} {diagnostic.Rule.Id} {column} {diagnostic.Message}{hint}");
        }

        return $"{name}\n{string.Concat(result.Select(line => line + "\n"))}";
    }

    [GeneratedRegex("   # (error|warning|note) HG\\d{4} \\d+ .*$")]
    private static partial Regex Annotation();
}
