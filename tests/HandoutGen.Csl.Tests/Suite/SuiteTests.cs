using HandoutGen.Csl.Suite;

namespace HandoutGen.Csl.Tests.Suite;

/// <summary>The test suite of CSL against a list of the cases that pass: it may only grow, and it must say the truth.</summary>
public sealed class SuiteTests
{
    private static readonly string ListFile = Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Csl.Suite", "passing.txt");
    private static readonly string DeviationsFile = Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Csl.Suite", "DEVIATIONS.md");

    [Fact]
    public void The_cases_on_the_list_pass_and_no_other_does()
    {
        var results = RunAll();
        HashSet<string> listed = [.. File.ReadAllLines(ListFile).Where(static l => l.Length > 0)];
        List<string> here = [.. results.Select(static r => r.Name)];

        string[] regressions = [.. results.Where(r => !r.Passed && listed.Contains(r.Name)).Select(static r => r.Name)];
        string[] unlisted = [.. results.Where(r => r.Passed && !listed.Contains(r.Name)).Select(static r => r.Name)];
        string[] gone = [.. listed.Except(here)];

        Assert.True(regressions.Length == 0, "these cases passed before: " + string.Join(", ", regressions));
        Assert.True(unlisted.Length == 0, "these cases pass now; add them to passing.txt: " + string.Join(", ", unlisted));
        Assert.True(gone.Length == 0, "these cases are listed but not in the suite: " + string.Join(", ", gone));
    }

    [Fact]
    public void Each_case_that_fails_has_its_reason_in_DEVIATIONS()
    {
        var reasons = File.ReadAllText(DeviationsFile);
        string[] without = [.. RunAll().Where(r => !r.Passed && !reasons.Contains("`" + r.Name + "`", StringComparison.Ordinal)).Select(static r => r.Name)];
        Assert.True(without.Length == 0, "no reason is given for " + string.Join(", ", without));
    }

    private static List<CaseResult> RunAll()
    {
        var fixtures = OutsideData.Require("csl/fixtures");
        var runner = new SuiteRunner(new LocaleFolder(OutsideData.Require("csl/locales")).For);
        return [.. Directory.EnumerateFiles(fixtures, "*.txt").Order(StringComparer.Ordinal).Select(runner.Run)];
    }
}
