using System.Collections.Immutable;
using HandoutGen.Diagnostics;

namespace HandoutGen.Output;

/// <summary>
/// Writes artifacts into a folder so that a reader finds each file either as it was or whole: every file is written beside its target under
/// another name and synced, and only when all are there are they renamed into place, one right after the other. When one cannot be renamed,
/// those before it are taken back. Any number of runs may write to one folder at once.
/// </summary>
/// <param name="folder">The output folder; made when it is not there.</param>
/// <param name="display">The folder as diagnostics show it.</param>
public sealed class ArtifactWriter(string folder, string display)
{
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    private readonly HashSet<string> _prepared = new(StringComparer.Ordinal);

    /// <summary>Writes all of the artifacts, or reports HG0801 and leaves the existing files as they were.</summary>
    /// <returns>Everything was written.</returns>
    public bool Write(ImmutableArray<Artifact> artifacts, DiagnosticBag diagnostics)
    {
        var pending = new List<PendingFile>();
        var current = display;
        try
        {
            foreach (var artifact in artifacts)
            {
                current = $"{display}/{artifact.Path}";
                pending.Add(PendingFile.Write(Target(artifact.Path), artifact.Bytes.Span));
            }

            for (var i = 0; i < pending.Count; i++)
            {
                current = $"{display}/{artifacts[i].Path}";
                pending[i].Place(keepOld: i < pending.Count - 1);
            }

            SyncedFolder.Flush(pending.Select(file => file.Folder).Distinct(StringComparer.Ordinal));
            return true;
        }
        catch (Exception e) when (IsRefusal(e))
        {
            pending.ForEach(file => file.TakeBack());
            Report(current, e, diagnostics);
            return false;
        }
        finally
        {
            pending.ForEach(file => file.Dispose());
        }
    }

    /// <summary>Removes a file that is no longer true, if it is there.</summary>
    /// <returns>It is gone; HG0801 is reported when it is not.</returns>
    public bool Remove(string name, DiagnosticBag diagnostics)
    {
        try
        {
            var path = Path.Combine(_folder, name);
            if (File.Exists(path))
            {
                File.Delete(path);
            }

            return true;
        }
        catch (Exception e) when (IsRefusal(e))
        {
            Report($"{display}/{name}", e, diagnostics);
            return false;
        }
    }

    private string Target(string path)
    {
        var target = Path.GetFullPath(Path.Combine(_folder, path));
        if (!target.StartsWith(Path.EndsInDirectorySeparator(_folder) ? _folder : _folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IOException("it lies outside the output folder");
        }

        var parent = Path.GetDirectoryName(target)!;
        if (_prepared.Add(parent))
        {
            RequireFolder(parent);
            Directory.CreateDirectory(parent);
            PendingFile.RemoveStale(parent);
        }

        return Directory.Exists(target) ? throw new IOException("a folder of that name is in the way") : target;
    }

    // The operating system's own message would name the full path, and not say which part of it is in the way.
    private void RequireFolder(string parent)
    {
        for (var path = parent; path is not null; path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                var shown = path.Length >= _folder.Length ? display + path[_folder.Length..].Replace('\\', '/') : path;
                throw new IOException($"{shown} is a file, not a folder");
            }
        }
    }

    private static void Report(string path, Exception e, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            OutputRules.NotWritable,
            default,
            $"cannot write {path}: {Reason(e)}",
            IsFull(e)
                ? "make room, or choose a folder on another disk with --output DIR"
                : "choose a folder that you may write to with --output DIR, and close the file if another program has it open");

    private static bool IsRefusal(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException or FileNotFoundException => "there is no such folder",
        _ when IsFull(e) => "the disk is full",
        _ => e.Message.TrimEnd('.'),
    };

    // ENOSPC and EDQUOT of POSIX, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.
    private static bool IsFull(Exception e) =>
        e is IOException && e.HResult is 28 or 69 or 122 or unchecked((int)0x80070070) or unchecked((int)0x80070027);
}
