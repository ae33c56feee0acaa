using System.Collections.Immutable;

namespace HandoutGen.Cli.Projects;

/// <summary>Patterns of files as a project writes them: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders.</summary>
internal static class FilePattern
{
    // A project of more folders has something else in it.
    private const int MostFolders = 20_000;

    /// <summary>The files under a folder that a pattern matches, with '/', in ordinal order. Folders whose name begins with a dot are passed over.</summary>
    /// <param name="root">The folder's full path.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="except">A folder whose files are not looked at.</param>
    public static ImmutableArray<string> Matches(string root, string pattern, string except)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var parts = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        var folders = 0;
        if (parts.Length > 0 && !parts.Contains(".."))
        {
            Search(root, "", 0);
        }

        return [.. found];

        void Search(string folder, string path, int part)
        {
            if (folders++ > MostFolders || !Directory.Exists(folder) || Path.TrimEndingDirectorySeparator(folder) == Path.TrimEndingDirectorySeparator(except))
            {
                return;
            }

            if (parts[part] == "**")
            {
                if (part + 1 < parts.Length)
                {
                    Search(folder, path, part + 1);
                }

                foreach (var inner in Inner(folder, "*"))
                {
                    Search(Path.Combine(folder, inner), $"{path}{inner}/", part);
                }
            }
            else if (part + 1 < parts.Length)
            {
                foreach (var inner in Inner(folder, parts[part]))
                {
                    Search(Path.Combine(folder, inner), $"{path}{inner}/", part + 1);
                }
            }
            else
            {
                found.UnionWith(Directory.EnumerateFiles(folder, parts[part]).Select(file => path + Path.GetFileName(file)).Where(file => Path.GetFileName(file)[0] != '.'));
            }
        }
    }

    // A link to a folder may lead round in a circle.
    private static IEnumerable<string> Inner(string folder, string pattern) =>
        Directory.EnumerateDirectories(folder, pattern).Where(inner => new DirectoryInfo(inner).LinkTarget is null).Select(inner => Path.GetFileName(inner)).Where(name => name[0] != '.').Order(StringComparer.Ordinal);
}
