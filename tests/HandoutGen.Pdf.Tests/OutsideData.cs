namespace HandoutGen.Pdf.Tests;

/// <summary>Finds what the tests need that is not beside the test binary: the repository's fonts, and tools that are not in the repository.</summary>
internal static class OutsideData
{
    /// <summary>The repository's root: the nearest folder above the test binary that holds the solution.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory, "HandoutGen.sln")
        ?? throw new InvalidOperationException("the tests run outside the repository");

    /// <summary>The veraPDF start script, from HANDOUTGEN_VERAPDF or the folder shared/ beside the repository; null when absent.</summary>
    public static string? VeraPdf { get; } = Tool("HANDOUTGEN_VERAPDF", "shared/tools/verapdf/verapdf");

    /// <summary>qpdf on the search path; null when absent.</summary>
    public static string? Qpdf { get; } = OnPath("qpdf");

    /// <summary>pdftotext on the search path; null when absent.</summary>
    public static string? PdfToText { get; } = OnPath("pdftotext");

    /// <summary>Skips the test, visibly, when an outside tool is absent; fails it in CI, where every tool must be there.</summary>
    public static string Require(string? tool, string name)
    {
        if (tool is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"{name} is not installed, and CI must have it");
        Assert.SkipUnless(tool is not null, $"{name} is not installed");
        return tool!;
    }

    /// <summary>One file of the repository's fonts/ folder.</summary>
    public static byte[] Font(string file) => File.ReadAllBytes(Path.Combine(Repository, "fonts", file));

    private static string? Tool(string variable, string relative)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named)
            return named;
        string? folder = Above(Repository, relative);
        return folder is null ? null : Path.Combine(folder, relative);
    }

    private static string? Above(string start, string relative)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, relative)))
                return folder.FullName;
        }

        return null;
    }

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
