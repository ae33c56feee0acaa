using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace HandoutGen.Csl.Differential;

/// <summary>citeproc-js, run by node. What it makes of a style is kept in a folder named by the document, since it is slow and does not change.</summary>
internal sealed class CiteprocJs(string project, string locales, string cache)
{
    /// <summary>Runs it over those styles whose output is not kept yet. The folder of the output.</summary>
    public string Run(DifferentialDocument document, IEnumerable<string> styles)
    {
        var folder = Path.Combine(cache, Key(document));
        Directory.CreateDirectory(folder);
        List<string> missing = [.. styles.Where(style => !File.Exists(OutputPath(folder, style)))];
        if (missing.Count == 0)
        {
            return folder;
        }

        var start = new ProcessStartInfo("node", [Path.Combine(project, "citeproc.mjs"), locales, document.ItemsPath, document.CitationsPath, folder]) { RedirectStandardInput = true };
        using var node = Process.Start(start)!;
        foreach (var style in missing)
        {
            node.StandardInput.WriteLine(style);
        }

        node.StandardInput.Close();
        node.WaitForExit();
        return node.ExitCode == 0 ? folder : throw new InvalidOperationException("node ended with " + node.ExitCode);
    }

    /// <summary>What it made of a style; null with its complaint where it made nothing.</summary>
    public static (Output? Output, string? Error) Read(string folder, string style)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(OutputPath(folder, style)));
        if (json.RootElement.TryGetProperty("error", out var error))
        {
            return (null, error.GetString());
        }

        return (new Output(
            [.. json.RootElement.GetProperty("citations").EnumerateArray().Select(static html => Characters.OfHtml(html.GetString() ?? string.Empty))],
            [.. json.RootElement.GetProperty("entries").EnumerateArray().Select(static pair => (pair[0].GetString()!, Characters.OfHtml(pair[1].GetString()!)))]), null);
    }

    private static string OutputPath(string folder, string style) => Path.Combine(folder, Path.GetFileNameWithoutExtension(style) + ".json");

    private string Key(DifferentialDocument document)
    {
        string[] inputs = [document.ItemsPath, document.CitationsPath, Path.Combine(project, "citeproc.mjs"), Path.Combine(project, "package-lock.json")];
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(inputs.Select(File.ReadAllText)))))[..16];
    }
}
