using System.Diagnostics;

namespace HandoutGen.Pdf.Tests.Conformance;

/// <summary>Programs that judge a file without knowing how it was made.</summary>
internal static class OutsideValidators
{
    /// <summary>qpdf finds nothing wrong with the file's syntax.</summary>
    public static void AssertQpdf(byte[] pdf)
    {
        var tool = OutsideData.RequireTool("qpdf");
        InFolder([pdf], files =>
        {
            (var exit, var output) = Run(tool, ["--check", .. files]);
            Assert.True(exit == 0, output);
        });
    }

    /// <summary>veraPDF finds nothing against PDF/UA-1 and PDF/A-2a in any of the files.</summary>
    public static void AssertVeraPdf(params byte[][] pdfs)
    {
        var tool = OutsideData.RequireVeraPdf();
        InFolder(pdfs, files =>
        {
            foreach (var flavour in (string[])["ua1", "2a"])
            {
                (var exit, var output) = Run(tool, ["--flavour", flavour, "--format", "text", "-v", .. files]);
                Assert.True(exit == 0 && output.Split("PASS ").Length - 1 == pdfs.Length && !output.Contains("WARN", StringComparison.Ordinal), output);
            }
        });
    }

    public static (int Exit, string Output) Run(string tool, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static void InFolder(byte[][] pdfs, Action<string[]> use)
    {
        var folder = Directory.CreateTempSubdirectory("handoutgen");
        try
        {
            string[] files = [.. pdfs.Select((_, i) => Path.Combine(folder.FullName, $"{i}.pdf"))];
            for (var i = 0; i < pdfs.Length; i++)
            {
                File.WriteAllBytes(files[i], pdfs[i]);
            }

            use(files);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
