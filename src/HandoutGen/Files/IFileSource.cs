using System.Collections.Immutable;

namespace HandoutGen.Files;

/// <summary>
/// The files of one folder, the handout's or the brand's. Stages get it as an argument and never touch the disk
/// themselves. Paths use '/', are relative to the folder, and cannot leave it; a path that begins with '/' starts at the folder.
/// </summary>
public interface IFileSource
{
    /// <summary>Reads a file whole, unless it holds more than <paramref name="limit"/> bytes.</summary>
    FileReading Read(string path, long limit);

    /// <summary>The names of the files in a folder, in ordinal order; empty when there is no such folder.</summary>
    ImmutableArray<string> List(string folder);

    /// <summary>The names of the folders in a folder, in ordinal order; empty when there is no such folder.</summary>
    ImmutableArray<string> Folders(string folder);

    /// <summary>There is a file of this very name, capital letters included, whatever the file system takes for the same.</summary>
    bool Holds(string path) =>
        List(path[..(path.LastIndexOf('/') is var slash and > 0 ? slash : 0)]).Contains(path[(path.LastIndexOf('/') + 1)..], StringComparer.Ordinal);

    /// <summary>The path as diagnostics show it: relative to where the author stands.</summary>
    string Display(string path);

    /// <summary>The source whose folder is the one that holds the file at <paramref name="path"/>; the paths of that file are relative to it.</summary>
    IFileSource FolderOf(string path);
}

/// <summary>What became of reading a file. The hierarchy is closed.</summary>
public abstract record FileReading
{
    private protected FileReading()
    {
    }
}

/// <summary>The file's bytes.</summary>
public sealed record FileContent(ReadOnlyMemory<byte> Bytes) : FileReading;

/// <summary>There is no such file.</summary>
public sealed record FileMissing : FileReading;

/// <summary>The path leaves the folder.</summary>
public sealed record FileOutside : FileReading;

/// <summary>The file holds more bytes than it may.</summary>
/// <param name="Length">Its length in bytes.</param>
public sealed record FileTooLarge(long Length) : FileReading;

/// <summary>The file is there and cannot be read.</summary>
/// <param name="Reason">Why, in the words of the operating system.</param>
public sealed record FileUnreadable(string Reason) : FileReading;
