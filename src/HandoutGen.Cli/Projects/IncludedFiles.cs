using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Yaml;

namespace HandoutGen.Cli.Projects;

/// <summary>The files that a handout takes sections from: they are none of their own, whatever pattern matches them.</summary>
internal static class IncludedFiles
{
    private const int Deepest = 16;

    /// <summary>The full paths of what a handout includes, and of what that includes.</summary>
    public static IReadOnlySet<string> Of(InputPath handout)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Add(handout.Name, handout.Folder, Path.GetDirectoryName(handout.Full)!, 0);
        return found;

        void Add(string path, IFileSource files, string folder, int depth)
        {
            // Whatever is wrong with the file is told when it is built.
            var unheard = new DiagnosticBag();
            // Most files include nothing, and need not be read as YAML to know it.
            if (depth > Deepest || SourceText.Read(path, files, unheard) is not { } file || !file.Text.Contains("include", StringComparison.Ordinal) || YamlReader.Read(file, unheard) is not YamlMapping root)
            {
                return;
            }

            foreach (var include in Includes(root))
            {
                var full = Path.GetFullPath(Path.Combine(folder, include));
                if (found.Add(full))
                {
                    Add(Path.GetFileName(include), files.FolderOf(include), Path.GetDirectoryName(full)!, depth + 1);
                }
            }
        }
    }

    private static IEnumerable<string> Includes(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => entry.Key.Value switch
        {
            "include" when entry.Value is YamlScalar { Value.Length: > 0 } path => [path.Value],
            "sections" => Includes(entry.Value),
            _ => [],
        }),
        YamlSequence sequence => sequence.Items.SelectMany(Includes),
        _ => [],
    };
}
