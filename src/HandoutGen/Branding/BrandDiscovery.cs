using System.Collections.Immutable;
using HandoutGen.Files;

namespace HandoutGen.Branding;

/// <summary>Finds the brand of a project where other tools that read brand.yml find it.</summary>
public static class BrandDiscovery
{
    private const int MostParents = 20;

    private static readonly ImmutableArray<string> Places =
    [
        "_brand.yml", "_brand.yaml", "brand/_brand.yml", "brand/_brand.yaml", "_brand/_brand.yml", "_brand/_brand.yaml",
    ];

    /// <summary>The path of the brand file in a folder, relative to it, or null.</summary>
    public static string? Find(IFileSource folder)
    {
        foreach (var place in Places)
        {
            if (folder.Holds(place))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>
    /// The nearest brand file: in the first of the folders that has one. <paramref name="folders"/> begins with the handout's own and
    /// goes on with its parents; at most twenty are looked at.
    /// </summary>
    public static (IFileSource Folder, string Path)? FindNearest(IEnumerable<IFileSource> folders)
    {
        foreach (var folder in folders.Take(MostParents))
        {
            if (Find(folder) is { } path)
            {
                return (folder, path);
            }
        }

        return null;
    }
}
