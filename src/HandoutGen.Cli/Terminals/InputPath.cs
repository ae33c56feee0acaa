using System.Collections.Immutable;
using HandoutGen.Files;

namespace HandoutGen.Cli.Terminals;

/// <summary>A file that was named on the command line: its folder as a file source, and its name in it.</summary>
/// <param name="Typed">The path as it was typed, with '/'.</param>
/// <param name="Full">The full path.</param>
internal sealed record InputPath(string Typed, string Full)
{
    /// <summary>Standard input in the file's place; null for the file.</summary>
    private StandardInput? Input { get; init; }

    /// <summary>The file is standard input, which can be read once.</summary>
    public bool IsStandardInput => Input is not null;

    /// <summary>The full path of the project's folder, which the file's own paths may reach; null for the file's folder.</summary>
    public string? Root { get; init; }

    /// <summary>The path from the project's folder, the same from wherever it is typed; without a project, as it was typed.</summary>
    public string NameInProject => Root is null ? Typed : Path.GetRelativePath(Root, Full).Replace('\\', '/');

    /// <summary>The file's name without folder.</summary>
    public string Name => Path.GetFileName(Full);

    /// <summary>The folder that the file's own paths start from.</summary>
    public IFileSource Folder => Input is { } input ? input : new DiskFileSource(
        Path.GetDirectoryName(Full) ?? Full,
        Typed.LastIndexOf('/') is var slash and >= 0 ? Typed[..Math.Max(slash, 1)] : "",
        Name,
        Root);

    /// <summary>The file's folder and those that hold it, the nearest first: where a project's brand is looked for.</summary>
    public IEnumerable<IFileSource> Folders
    {
        get
        {
            yield return Folder;
            var display = Typed.LastIndexOf('/') is var slash and >= 0 ? Typed[..slash] : "";
            for (var folder = Directory.GetParent(Path.GetDirectoryName(Full) ?? Full); folder is not null; folder = folder.Parent)
            {
                display = display.Length == 0 ? ".." : $"{display}/..";
                yield return new DiskFileSource(folder.FullName, display);
            }
        }
    }

    /// <summary>
    /// The files that the words of a command line name, each once, in the order given. A pattern with '*' or '?' in its
    /// last part that no shell has expanded is expanded here, in ordinal order; one that matches nothing stays as it is,
    /// to be reported as a file that is not there.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="terminal">Where paths start from.</param>
    /// <param name="inFolder">The file that a folder stands for; null for none.</param>
    public static ImmutableArray<InputPath> Expand(IEnumerable<string> words, Terminal terminal, string? inFolder = null)
    {
        var found = ImmutableArray.CreateBuilder<InputPath>();
        foreach (var path in words.SelectMany(word => Matches(word.Replace('\\', Path.DirectorySeparatorChar == '\\' ? '/' : '\\'), terminal, inFolder)))
        {
            var named = new InputPath(path, terminal.FullPath(path)) { Input = path == StandardInput.Name ? new StandardInput(terminal.In, new DiskFileSource(terminal.Folder, "")) : null };
            if (!found.Any(other => other.Full == named.Full))
            {
                found.Add(named);
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<string> Matches(string word, Terminal terminal, string? inFolder)
    {
        if (inFolder is not null && Directory.Exists(terminal.FullPath(word)))
        {
            return [$"{word.TrimEnd('/')}/{inFolder}"];
        }

        var slash = word.LastIndexOf('/');
        var pattern = word[(slash + 1)..];
        var folder = slash < 0 ? "" : word[..(slash + 1)];
        if (pattern.AsSpan().IndexOfAny('*', '?') < 0 || File.Exists(terminal.FullPath(word)) || !Directory.Exists(terminal.FullPath(folder)))
        {
            return [word];
        }

        var names = Directory.EnumerateFiles(terminal.FullPath(folder), pattern)
            .Select(full => folder + Path.GetFileName(full))
            .Order(StringComparer.Ordinal)
            .ToList();
        return names.Count == 0 ? [word] : names;
    }
}
