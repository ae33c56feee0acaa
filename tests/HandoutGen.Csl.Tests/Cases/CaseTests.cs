using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Suite;

namespace HandoutGen.Csl.Tests.Cases;

/// <summary>Our own cases, by area of the specification, in the files beside this one.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Areas { get; } = [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(static f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Each_case_of_an_area_renders_as_expected(string area)
    {
        var runner = new SuiteRunner(static tag => [.. LocaleFallback.Tags(tag).Select(BundledLocales.Find).OfType<CslLocale>()]);
        List<CaseResult> results = [.. CaseFile.Read(Path.Combine(Folder(), area + ".txt")).Select(runner.Run)];
        Assert.NotEmpty(results);
        var failures = string.Join("\n\n", results.Where(static r => !r.Passed).Select(static r => $"{r.Name}\nexpected: {r.Expected}\nactual:   {r.Actual}"));
        Assert.True(failures.Length == 0, failures);
    }

    private static string Folder() => Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Csl.Tests", "Cases");
}
