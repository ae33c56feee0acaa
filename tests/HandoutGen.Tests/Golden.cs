using System.Text;

namespace HandoutGen.Tests;

/// <summary>
/// Files of expected output under <c>tests/HandoutGen.Tests/golden/</c>. With the environment variable GOLDEN_ACCEPT=1 a file
/// that differs is rewritten and the test fails all the same, so that nobody accepts by accident: look at the difference, run again.
/// </summary>
internal static class Golden
{
    private static readonly string Folder = Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Tests", "golden");

    /// <summary>Compares with the golden file of that name ("html/lists.html").</summary>
    public static void Matches(string name, string actual)
    {
        var path = Path.Combine(Folder, name);
        var expected = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;
        if (expected == actual)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(false));
            Assert.Fail($"golden/{name} was rewritten: look at the difference and run again");
        }

        Assert.True(expected is not null, $"golden/{name} does not exist: GOLDEN_ACCEPT=1 writes it");
        Assert.Equal(expected, actual, ignoreLineEndingDifferences: false);
    }
}
