using System.Diagnostics.CodeAnalysis;

namespace HandoutGen.Output;

/// <summary>
/// A file that is written whole beside its target, under a name that nobody can foresee, and then renamed over it. While it is open it is
/// locked: a file of such a name without a lock was left by a run that was killed.
/// </summary>
internal sealed class PendingFile : IDisposable
{
    private const string Prefix = ".handoutgen-";

    private readonly FileStream _stream;
    private readonly string _target;
    private string? _old;
    private bool _placed;

    private PendingFile(FileStream stream, string target)
    {
        _stream = stream;
        _target = target;
    }

    /// <summary>The folder of the file.</summary>
    public string Folder => Path.GetDirectoryName(_target)!;

    /// <summary>Writes the bytes to the disk; the target is as it was.</summary>
    public static PendingFile Write(string target, ReadOnlySpan<byte> bytes)
    {
        var file = new PendingFile(Create(Path.GetDirectoryName(target)!), target);
        try
        {
            file._stream.Write(bytes);
            file._stream.Flush(flushToDisk: true);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Removes what killed runs left in a folder.</summary>
    public static void RemoveStale(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, Prefix + "*").Where(path => new FileInfo(path).LinkTarget is null))
        {
            Quietly(() => new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose());
        }
    }

    /// <summary>Renames the file over its target.</summary>
    /// <param name="keepOld">The old file is kept until this is disposed of, so that it can be brought back.</param>
    public void Place(bool keepOld)
    {
        if (OperatingSystem.IsWindows())
        {
            _stream.Dispose(); // there, an open file cannot be replaced in its turn
        }

        if (!keepOld || !Quietly(() => File.Replace(_stream.Name, _target, _old = NewName(Folder), ignoreMetadataErrors: true)))
        {
            File.Move(_stream.Name, _target, overwrite: true);
        }

        _placed = true;
    }

    /// <summary>Undoes <see cref="Place"/>, if it was done.</summary>
    public void TakeBack()
    {
        if (_placed)
        {
            Quietly(() =>
            {
                if (_old is not null && File.Exists(_old))
                {
                    File.Move(_old, _target, overwrite: true);
                }
                else
                {
                    File.Delete(_target);
                }
            });
        }
    }

    /// <summary>Leaves nothing but what was placed.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_placed)
        {
            Quietly(() => File.Delete(_stream.Name));
        }

        if (_old is not null)
        {
            Quietly(() => File.Delete(_old));
        }
    }

    // Never an existing file, and so never one that a link leads to. Another run that clears up may take a file for stale between its making
    // and its lock: either the lock then fails, or what it locks has no name any more. Once a named file is locked, nobody takes it.
    private static FileStream Create(string folder)
    {
        for (var attempts = 64; ; attempts--)
        {
            FileStream stream;
            try
            {
                stream = new FileStream(NewName(folder), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
            }
            catch (IOException e) when (attempts > 0 && IsTaken(e))
            {
                continue;
            }

            if (attempts == 0 || File.Exists(stream.Name))
            {
                return stream;
            }

            stream.Dispose();
        }
    }

    // EWOULDBLOCK of Linux and of macOS, EEXIST; the same of Windows.
    private static bool IsTaken(IOException e) =>
        e.GetType() == typeof(IOException) && e.HResult is 11 or 35 or 17 or unchecked((int)0x80070020) or unchecked((int)0x80070050);

    [SuppressMessage("ApiDesign", "RS0030", Justification = "the name is gone before anybody reads what was made")]
    private static string NewName(string folder) => Path.Combine(folder, Prefix + Path.GetRandomFileName());

    // What is left behind would only be litter: when it cannot be removed either, the report of the first failure stands.
    private static bool Quietly(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
