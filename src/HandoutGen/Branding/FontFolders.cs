using System.Collections.Immutable;
using HandoutGen.Files;

namespace HandoutGen.Branding;

/// <summary>What lies in <c>fonts/</c> beside a brand, and in the one beside the brand's folder, two levels deep: as font sites pack their families.</summary>
internal sealed class FontFolders(IFileSource files)
{
    private const int MostFiles = 1_000;
    private const int Deepest = 2;

    private static readonly string[] Places = ["fonts", "../fonts"];

    private static readonly string[] Packed = [".woff", ".woff2", ".eot", ".ttc", ".otc", ".dfont", ".pfb", ".pfa", ".zip"];

    private readonly Lazy<ImmutableArray<string>> _paths = new(() => [.. Places.SelectMany(place => Below(files, place, 0)).Take(MostFiles)]);

    /// <summary>The fonts whose paths hold a family's name, then the others.</summary>
    public IEnumerable<string> Of(string family)
    {
        var word = FontNames.Compact(family);
        return _paths.Value.Where(FontFiles.IsFont).OrderBy(path => FontNames.Compact(path).Contains(word, StringComparison.Ordinal) ? 0 : 1);
    }

    /// <summary>A file that is probably the family's, in a form that is not read; null for none.</summary>
    public string? OtherForm(string family)
    {
        var word = FontNames.Compact(family);
        return _paths.Value.FirstOrDefault(path =>
            Packed.Contains(Path.GetExtension(path).ToLowerInvariant()) && FontNames.Compact(path[(path.LastIndexOf('/') + 1)..]).StartsWith(word, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Below(IFileSource files, string folder, int depth) =>
        files.List(folder).Select(name => $"{folder}/{name}")
            .Concat(depth == Deepest ? [] : files.Folders(folder).SelectMany(name => Below(files, $"{folder}/{name}", depth + 1)));
}
