using System.Collections.Immutable;

namespace HandoutGen.Files;

/// <summary>A folder on disk.</summary>
public sealed class DiskFileSource : IFileSource
{
    private readonly string _folder;
    private readonly string _root;
    private readonly string _display;
    private readonly string? _named;

    /// <param name="folder">The folder's full path.</param>
    /// <param name="display">The folder as diagnostics show it; empty for where the author stands.</param>
    /// <param name="named">The name of a file in the folder that the author asked for by that name: it may be a link to anywhere.</param>
    /// <param name="root">The full path of the folder that paths may reach, which holds the folder itself; null for that folder.</param>
    public DiskFileSource(string folder, string display, string? named = null, string? root = null)
    {
        _named = named;
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _root = root is null ? _folder : Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        _display = display;
    }

    /// <inheritdoc/>
    public FileReading Read(string path, long limit)
    {
        if (FullPath(path) is not { } full)
        {
            return new FileOutside();
        }

        try
        {
            var info = new FileInfo(full);
            if (!info.Exists)
            {
                return Directory.Exists(full) ? new FileUnreadable("it is a folder") : new FileMissing();
            }

            // A link may lead anywhere: what counts is where it ends.
            if (path != _named && !IsInside(Followed(full), Followed(_root)))
            {
                return new FileOutside();
            }

            // Read by what is there, not by the length that was promised: devices and pipes have none.
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            if (stream.CanSeek && stream.Length > limit)
            {
                return new FileTooLarge(stream.Length);
            }

            return ReadWhole(stream, limit);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new FileUnreadable(e.Message);
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<string> List(string folder) => Names(folder, Directory.EnumerateFiles);

    /// <inheritdoc/>
    public ImmutableArray<string> Folders(string folder) => Names(folder, Directory.EnumerateDirectories);

    private ImmutableArray<string> Names(string folder, Func<string, IEnumerable<string>> enumerate)
    {
        if (FullPath(folder) is not { } full || !Directory.Exists(full))
        {
            return [];
        }

        try
        {
            return [.. enumerate(full).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public string Display(string path)
    {
        var relative = Plain(path);
        return WithoutSteps(_display.Length == 0 ? relative : $"{_display.TrimEnd('/')}/{relative}");
    }

    // "a/../b" is "b".
    private static string WithoutSteps(string path)
    {
        if (!path.Contains("/../", StringComparison.Ordinal))
        {
            return path;
        }

        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts is [.., not (".." or "")])
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <inheritdoc/>
    public IFileSource FolderOf(string path)
    {
        var relative = path.TrimStart('/');
        var slash = relative.LastIndexOf('/');
        return slash < 0
            ? this
            : new DiskFileSource(FullPath(relative[..slash]) ?? _folder, Display(relative[..slash]), root: _root == _folder ? null : _root);
    }

    // "./a/./b" is "a/b" to everyone.
    private static string Plain(string path)
    {
        var plain = path.TrimStart('/').Replace("/./", "/", StringComparison.Ordinal);
        return plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..].TrimStart('/') : plain;
    }

    private static FileReading ReadWhole(FileStream stream, long limit)
    {
        using var memory = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, int.MaxValue / 2) : 0);
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (memory.Length + read > limit)
            {
                return new FileTooLarge(memory.Length + read);
            }

            memory.Write(buffer, 0, read);
        }

        return new FileContent(memory.GetBuffer().AsMemory(0, (int)memory.Length));
    }

    private string? FullPath(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        // A drive or a share ("C:\x", "\\server\x") combines to itself and so falls outside.
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(_folder, path.TrimStart('/'))));
        return IsInside(full, _root) ? full : null;
    }

    // The path that remains when every link on the way is followed. The file is there, so that the links end somewhere.
    private static string Followed(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var full = Path.Combine(Followed(parent), Path.GetFileName(path));
        return new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Followed(target.FullName) : full;
    }

    private static bool IsInside(string full, string folder) =>
        full.Equals(folder, PathComparison)
        || full.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, PathComparison);

    private static StringComparison PathComparison =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
