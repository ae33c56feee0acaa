using System.Globalization;

namespace HandoutGen.Csl.Differential;

/// <summary>What the command line asks for.</summary>
/// <param name="Styles">A folder of styles, or the archive of the outside test data.</param>
/// <param name="Locales">The folder of the published locales.</param>
/// <param name="Project">The folder of items.json, citations.json, citeproc.mjs and its package.</param>
/// <param name="Cache">Where the output of citeproc-js is kept.</param>
/// <param name="Sample">So many styles, evenly over the alphabet; null for all.</param>
/// <param name="Only">Only styles whose name holds this.</param>
/// <param name="Show">Each difference is printed with both texts.</param>
/// <param name="Kinds">So many kinds of difference that nothing accepts are printed, the most frequent first.</param>
/// <param name="Accept">The list of open faults is written anew.</param>
internal sealed record Options(string Styles, string Locales, string Project, string Cache, int? Sample, string? Only, bool Show, int Kinds, bool Accept)
{
    public const string Usage = "usage: HandoutGen.Csl.Differential [STYLES] [--locales DIR] [--sample N] [--only NAME-PART] [--show] [--kinds N] [--accept]\n"
        + "STYLES is a folder or a .tar.gz; else csl/styles-sample.tar.gz of the outside test data (HANDOUTGEN_TEST_DATA, or ../shared).";

    public static Options? Read(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        int? Number(string name) => int.TryParse(Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (Repository() is not { } repository)
        {
            return null;
        }

        var data = Environment.GetEnvironmentVariable("HANDOUTGEN_TEST_DATA") ?? Path.Combine(repository, "..", "shared");
        var styles = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : Path.Combine(data, "csl", "styles-sample.tar.gz");
        var options = new Options(
            styles,
            Value("--locales") ?? Path.Combine(data, "csl", "locales"),
            Path.Combine(repository, "tests", "HandoutGen.Csl.Differential"),
            Path.Combine(repository, "artifacts", "differential"),
            Number("--sample"),
            Value("--only"),
            args.Contains("--show"),
            Number("--kinds") ?? 0,
            args.Contains("--accept"));
        return Path.Exists(options.Styles) && Directory.Exists(options.Locales) ? options : null;
    }

    /// <summary>Whether the style is asked for.</summary>
    public bool Takes(string path) => Only is null || Path.GetFileName(path).Contains(Only, StringComparison.Ordinal);

    private static string? Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HandoutGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
