using HandoutGen.Diagnostics;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Rendering.Pdf;

namespace HandoutGen.Tests.Rendering.Pdf;

public sealed class ConformanceDiagnosticsTests
{
    public static TheoryData<ConformanceRule> Rules => [.. Enum.GetValues<ConformanceRule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_breach_names_its_clause_and_a_way_out(ConformanceRule rule)
    {
        var report = new ConformanceReport();
        report.Add(rule, "something is wrong", null);
        var diagnostics = new DiagnosticBag();
        ConformanceDiagnostics.Report(report, Sample.Of(), diagnostics);
        var said = Assert.Single(diagnostics.Items);
        Assert.Equal($"something is wrong ({ConformanceClauses.Of(rule)})", said.Message);
        Assert.False(string.IsNullOrWhiteSpace(said.Hint));
    }
}
