using System.Text.RegularExpressions;

namespace HandoutGen.Tests.Diagnostics;

/// <summary>What docs/accessibility.md names as its evidence is there.</summary>
public sealed partial class AccessibilityDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(OutsideData.Repository, "docs", "accessibility.md"));

    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(OutsideData.Repository, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var names = TestName().Matches(Document).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(names.Count > 25);
        Assert.All(names, name => Assert.Matches($@"(void|Task) {name}\(", sources));
    }

    [Fact]
    public void Every_message_that_it_names_is_documented()
    {
        var known = File.ReadAllText(Path.Combine(OutsideData.Repository, "docs", "diagnostics.md"));
        Assert.All(Id().Matches(Document), match => Assert.Contains($"| {match.Value} |", known, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_checkpoint_of_the_protocol_has_its_line()
    {
        var lines = Document.Split('\n').Where(line => Checkpoint().IsMatch(line)).Select(line => line[2..4]);
        Assert.Equal(Enumerable.Range(1, 31).Select(number => $"{number:00}"), lines);
    }

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){2,})`")]
    private static partial Regex TestName();

    [GeneratedRegex("HG[0-9]{4}")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\| [0-9]{2} \| [^|]+ \| [^|]+ \|$")]
    private static partial Regex Checkpoint();
}
