using System.Collections.Immutable;
using HandoutGen.Diagnostics;

namespace HandoutGen.Output;

/// <summary>
/// Writes artifacts so that a reader finds each file either as it was or whole: every file is written beside its
/// target under another name, and only when all are there are they renamed into place.
/// </summary>
public static class ArtifactWriter
{
    /// <summary>Writes all of the artifacts, or reports HG0801 and leaves the existing files as they were.</summary>
    /// <param name="folder">The output folder; made when it is not there.</param>
    /// <param name="display">The folder as diagnostics show it.</param>
    /// <param name="artifacts">What to write.</param>
    /// <param name="diagnostics">Receives HG0801.</param>
    /// <returns>Everything was written.</returns>
    public static bool Write(string folder, string display, ImmutableArray<Artifact> artifacts, DiagnosticBag diagnostics)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var pending = new List<(string Temporary, string Target)>();
        var current = display;
        try
        {
            foreach (var artifact in artifacts)
            {
                current = $"{display}/{artifact.Path}";
                var target = Path.GetFullPath(Path.Combine(folder, artifact.Path));
                var parent = Path.GetDirectoryName(target)!;
                RequireFolder(parent, folder, display);
                Directory.CreateDirectory(parent);
                if (Directory.Exists(target))
                {
                    throw new IOException("a folder of that name is in the way");
                }

                var temporary = Path.Combine(parent, $".{Path.GetFileName(target)}.partial");
                pending.Add((temporary, target));
                WriteWhole(temporary, artifact.Bytes);
            }

            for (var i = 0; i < pending.Count; i++)
            {
                current = $"{display}/{artifacts[i].Path}";
                File.Move(pending[i].Temporary, pending[i].Target, overwrite: true);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            RemoveLeftovers(pending);
            diagnostics.Report(
                OutputRules.NotWritable,
                default,
                $"cannot write {current}: {Reason(e)}",
                IsFull(e)
                    ? "make room, or choose a folder on another disk with --output DIR"
                    : "choose a folder that you may write to with --output DIR, and close the file if another program has it open");
            return false;
        }
    }

    // The operating system's own message would name the full path, and not say which part of it is in the way.
    private static void RequireFolder(string parent, string folder, string display)
    {
        for (var path = parent; path is not null; path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                var shown = path.Length >= folder.Length ? display + path[folder.Length..].Replace('\\', '/') : path;
                throw new IOException($"{shown} is a file, not a folder");
            }
        }
    }

    private static void WriteWhole(string path, ReadOnlyMemory<byte> bytes)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        stream.Write(bytes.Span);
    }

    // What is left behind would only be litter: when it cannot be removed either, the report of the first failure stands.
    private static void RemoveLeftovers(List<(string Temporary, string Target)> pending)
    {
        foreach (var (temporary, _) in pending)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }
    }

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
