using System.Reflection;
using System.Text.RegularExpressions;
using HandoutGen.Cli;
using HandoutGen.Cli.Terminals;
using HandoutGen.Csl.Styles;
using HandoutGen.Diagnostics;

namespace HandoutGen.Tests.Diagnostics;

/// <summary>What docs/diagnostics.md says of the rules is true, and says it of all of them.</summary>
public sealed partial class DiagnosticsDocumentTests
{
    [Fact]
    public void Every_rule_is_documented_with_its_severity_and_no_other_is()
    {
        var documented = File.ReadLines(Path.Combine(OutsideData.Repository, "docs", "diagnostics.md"))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");
        var declared = Rules().Select(rule => $"{rule.Id} {rule.Severity.ToString().ToLowerInvariant()}");

        Assert.Equal(declared.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_rules_have_one_id() =>
        Assert.Empty(Rules().GroupBy(rule => rule.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    // Every rule is a static field: of the stages' own classes, in the library and in the command line.
    private static IEnumerable<DiagnosticRule> Rules() =>
        new[] { typeof(DiagnosticRule).Assembly, typeof(HandoutGen.Cli.Terminals.ExitCode).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(DiagnosticRule))
            .Select(field => (DiagnosticRule)field.GetValue(null)!);

    [GeneratedRegex(@"^\| (HG\d{4}) \| (error|warning|note)")]
    private static partial Regex Row();
}
