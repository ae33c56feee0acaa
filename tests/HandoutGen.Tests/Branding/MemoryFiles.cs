using System.Collections.Immutable;
using System.Text;
using HandoutGen.Csl.Styles;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Source;

namespace HandoutGen.Tests.Branding;

/// <summary>A folder that exists in memory only.</summary>
internal sealed class MemoryFiles(IReadOnlyDictionary<string, byte[]> files, string folder = "") : IFileSource
{
    public MemoryFiles(params (string Path, string Text)[] files)
        : this(files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetBytes(f.Text)))
    {
    }

    public FileReading Read(string path, long limit)
    {
        var parts = new List<string>();
        foreach (var part in (folder + path.TrimStart('/')).Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return new FileOutside();
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        var full = string.Join('/', parts);
        return !full.StartsWith(folder, StringComparison.Ordinal) ? new FileOutside()
            : !files.TryGetValue(full, out var bytes) ? new FileMissing()
            : bytes.Length > limit ? new FileTooLarge(bytes.Length)
            : new FileContent(bytes);
    }

    public ImmutableArray<string> List(string inFolder)
    {
        var prefix = folder + (inFolder.Length == 0 ? "" : inFolder.Trim('/') + "/");
        return [.. files.Keys.Where(f => f.StartsWith(prefix, StringComparison.Ordinal) && !f[prefix.Length..].Contains('/')).Select(f => f[prefix.Length..]).Order(StringComparer.Ordinal)];
    }

    public ImmutableArray<string> Folders(string inFolder)
    {
        var prefix = folder + (inFolder.Length == 0 ? "" : inFolder.Trim('/') + "/");
        return [.. files.Keys.Where(f => f.StartsWith(prefix, StringComparison.Ordinal) && f[prefix.Length..].Contains('/')).Select(f => f[prefix.Length..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];
    }

    public string Display(string path) => folder + path.TrimStart('/').Replace("./", "", StringComparison.Ordinal);

    public IFileSource FolderOf(string path)
    {
        var slash = path.TrimStart('/').LastIndexOf('/');
        return slash < 0 ? this : new MemoryFiles(files, folder + path.TrimStart('/')[..(slash + 1)]);
    }
}
