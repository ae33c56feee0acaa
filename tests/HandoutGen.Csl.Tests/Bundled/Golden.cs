using System.Text;

namespace HandoutGen.Csl.Tests.Bundled;

/// <summary>
/// Expected output under <c>Bundled/golden/</c>. With GOLDEN_ACCEPT=1 a file that differs is rewritten and the test fails all the same:
/// look at the difference, run again.
/// </summary>
internal static class Golden
{
    private static readonly string Folder = Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Csl.Tests", "Bundled", "golden");

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
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, actual, new UTF8Encoding(false));
            Assert.Fail($"Bundled/golden/{name} was rewritten: look at the difference and run again");
        }

        Assert.True(expected is not null, $"Bundled/golden/{name} does not exist: GOLDEN_ACCEPT=1 writes it");
        Assert.Equal(expected, actual);
    }
}
