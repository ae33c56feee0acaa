using System.Diagnostics;

namespace HandoutGen.Pdf.Tests.Conformance;

/// <summary>Programs that judge a file without knowing how it was made.</summary>
internal static class OutsideValidators
{
    /// <summary>qpdf finds nothing wrong with the file's syntax.</summary>
    public static void AssertQpdf(byte[] pdf)
    {
        string tool = OutsideData.RequireTool("qpdf");
        InFolder([pdf], files =>
        {
            (int exit, string output) = Run(tool, ["--check", .. files]);
            Assert.True(exit == 0, output);
        });
    }

    /// <summary>veraPDF finds nothing against PDF/UA-1 and PDF/A-2a in any of the files.</summary>
    public static void AssertVeraPdf(params byte[][] pdfs)
    {
        string tool = OutsideData.RequireVeraPdf();
        InFolder(pdfs, files =>
        {
            foreach (string flavour in (string[])["ua1", "2a"])
            {
                (int exit, string output) = Run(tool, ["--flavour", flavour, "--format", "text", "-v", .. files]);
                Assert.True(exit == 0 && output.Split("PASS ").Length - 1 == pdfs.Length && !output.Contains("WARN", StringComparison.Ordinal), output);
            }
        });
    }

    public static (int Exit, string Output) Run(string tool, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static void InFolder(byte[][] pdfs, Action<string[]> use)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("handoutgen");
        try
        {
            string[] files = [.. pdfs.Select((_, i) => Path.Combine(folder.FullName, $"{i}.pdf"))];
            for (int i = 0; i < pdfs.Length; i++)
                File.WriteAllBytes(files[i], pdfs[i]);
            use(files);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
