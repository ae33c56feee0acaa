using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Files;

namespace HandoutGen.Yaml;

/// <summary>What lies in a folder beside a file that is not there: the name that was meant, or the files to choose from.</summary>
internal static class Neighbours
{
    private const int Shown = 5;

    /// <summary>What to do.</summary>
    /// <param name="path">The file that is not there.</param>
    /// <param name="files">Where it was looked for.</param>
    /// <param name="isHandout">It is a handout, not a file that another one names.</param>
    public static string Hint(string path, IFileSource files, bool isHandout)
    {
        var slash = path.LastIndexOf('/');
        var (folder, name) = (slash < 0 ? "" : path[..slash], path[(slash + 1)..]);
        var names = files.List(folder);
        string Shown(string other) => files.Display(folder.Length == 0 ? other : $"{folder}/{other}");

        // Editors of Windows add ".txt" to a name, and do not show it.
        if (Path.GetExtension(name).Length > 0 && names.FirstOrDefault(other => other.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase)) is { } longer)
        {
            return $"\"{Shown(longer)}\" is there: rename it to \"{name}\" (Windows hides the end of a name; in Explorer: View, Show, File name extensions)";
        }

        if (isHandout && names.FirstOrDefault(other => Stem(other).Equals(Stem(name), StringComparison.OrdinalIgnoreCase)) is { } document && IsDocument(document))
        {
            return $"\"{Shown(document)}\" is there, and is no YAML file: copy its text into one (`handoutgen init` writes a handout to begin with)";
        }

        if (names.FirstOrDefault(other => Stem(other).Equals(Stem(name), StringComparison.OrdinalIgnoreCase)) is { } sibling)
        {
            return Path.GetExtension(name).Length == 0 ? $"did you mean \"{Shown(sibling)}\"?" : $"\"{Shown(sibling)}\" is there: name that one, or rename it to \"{name}\"";
        }

        if (NearestName.Of(name, names) is { } near)
        {
            return $"did you mean \"{Shown(near)}\"?";
        }

        ImmutableArray<string> handouts = [.. names.Where(IsHandout)];
        return !isHandout ? "check the name and the folder"
            : handouts.IsEmpty ? "check the name, or write a new handout with `handoutgen init`"
            : $"name one that is there: {string.Join(", ", handouts.Take(Neighbours.Shown).Select(Shown))}{(handouts.Length > Neighbours.Shown ? "…" : "")}";
    }

    private static string Stem(string name) => Path.GetFileNameWithoutExtension(name);

    private static bool IsDocument(string name) => Path.GetExtension(name).ToLowerInvariant() is ".doc" or ".docx" or ".odt" or ".rtf" or ".pages" or ".pdf" or ".html" or ".htm";

    private static bool IsHandout(string name) =>
        Path.GetExtension(name) is ".yaml" or ".yml" && !Path.GetFileName(name).StartsWith('_') && !Stem(name).Contains("brand", StringComparison.OrdinalIgnoreCase);
}
