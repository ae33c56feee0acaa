using HandoutGen.Cli.Reports;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;

namespace HandoutGen.Tests.CommandLine;

public sealed class ReportTests
{
    private static readonly DiagnosticRule One = new("HG0001", Severity.Error);
    private static readonly DiagnosticRule Two = new("HG0002", Severity.Warning);

    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly Report _report;

    public ReportTests()
    {
        var terminal = new Terminal { Out = new StringWriter(), Error = _error, Folder = "" };
        _report = new Report(terminal, new TextReport(terminal));
    }

    private int Lines => _error.ToString().Count(c => c == '\n');

    [Fact]
    public void Fifty_of_one_rule_are_printed_and_the_others_counted()
    {
        Print(One, 20_000);
        Print(Two, 3);
        Assert.Equal(ExitCode.InputErrors, _report.Code(warningsAsErrors: false));
        Assert.Equal(54, Lines);
        Assert.EndsWith("and 19950 more of HG0001\n", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_hundred_are_printed_in_all()
    {
        for (var rule = 10; rule < 20; rule++)
        {
            Print(new DiagnosticRule($"HG00{rule}", Severity.Warning), 30);
        }

        Assert.Equal(ExitCode.Warnings, _report.Code(warningsAsErrors: true));
        Assert.Equal(201, Lines);
        Assert.EndsWith("and 10 more of HG0016, 30 more of HG0017, 30 more of HG0018, 30 more of HG0019\n", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_several_brands_share_is_printed_and_counted_once()
    {
        Print(One, 60);
        Print(One, 60);
        _report.Code(warningsAsErrors: false);
        Assert.EndsWith("and 10 more of HG0001\n", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_errors_are_all_left_out_is_named()
    {
        Print(One, 50);
        Print(One, 2, "b.yaml");
        _report.Code(warningsAsErrors: false);
        Assert.EndsWith("and 2 more of HG0001\nwith errors that are not shown: b.yaml\n", _error.ToString(), StringComparison.Ordinal);
    }

    private void Print(DiagnosticRule rule, int count, string file = "a.yaml")
    {
        var source = new SourceFile(file, "");
        _report.Print(Enumerable.Range(0, count).Select(i => new Diagnostic(rule, rule.Severity, new SourceSpan(source, 0, 0), $"message {i}", null)));
    }
}
