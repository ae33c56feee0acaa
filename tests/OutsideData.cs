namespace HandoutGen.TestSupport;

/// <summary>
/// Where tests find what is not compiled into them: the repository itself, and test data that the repository does not
/// hold (the environment variable HANDOUTGEN_TEST_DATA names its folder; else it is the folder "shared" beside the repository).
/// </summary>
internal static class OutsideData
{
    /// <summary>The folder that holds HandoutGen.sln.</summary>
    public static string Repository { get; } = Find(folder => File.Exists(Path.Combine(folder, "HandoutGen.sln")))
        ?? throw new InvalidOperationException("the tests must be built inside the repository");

    private static bool IsContinuousIntegration => Environment.GetEnvironmentVariable("CI") == "true";

    private static string? Folder { get; } = Environment.GetEnvironmentVariable("HANDOUTGEN_TEST_DATA") ?? SharedFolder();

    /// <summary>The path of a file or folder of the outside data. Without it the test is skipped, or fails in CI.</summary>
    public static string Require(string relativePath)
    {
        var path = Folder is null ? null : Path.Combine(Folder, relativePath);
        var present = path is not null && (File.Exists(path) || Directory.Exists(path));
        SkipOrFail(present, $"the test data \"{relativePath}\" is not here (HANDOUTGEN_TEST_DATA)");
        return path!;
    }

    /// <summary>The start script of veraPDF, where it and the Java runtime that it needs are here. Without them the test is skipped, or fails in CI.</summary>
    public static string RequireVeraPdf()
    {
        RequireTool("java");
        return Require("tools/verapdf/verapdf");
    }

    /// <summary>One file of the repository's fonts/ folder.</summary>
    public static byte[] Font(string file) => File.ReadAllBytes(Path.Combine(Repository, "fonts", file));

    /// <summary>The path of a program on PATH. Without it the test is skipped, or fails in CI.</summary>
    public static string RequireTool(string name)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        SkipOrFail(path is not null, $"the program {name} is not installed");
        return path!;
    }

    /// <summary>Skips the test for the reason, or fails it in CI, unless what it needs is here.</summary>
    public static void SkipOrFail(bool present, string reason)
    {
        Assert.False(!present && IsContinuousIntegration, $"{reason}, and CI requires it");
        Assert.SkipUnless(present, reason);
    }

    private static string? SharedFolder() =>
        Find(folder => Directory.Exists(Path.Combine(folder, "..", "shared"))) is { } repository
            ? Path.GetFullPath(Path.Combine(repository, "..", "shared"))
            : null;

    private static string? Find(Func<string, bool> isIt)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (isIt(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
