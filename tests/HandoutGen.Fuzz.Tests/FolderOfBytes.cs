using System.Collections.Immutable;
using HandoutGen.Files;

namespace HandoutGen.Fuzz.Tests;

/// <summary>A folder of files that exist in memory only, without folders in it.</summary>
internal sealed class FolderOfBytes(ImmutableDictionary<string, byte[]> files) : IFileSource
{
    public FileReading Read(string path, long limit) =>
        !files.TryGetValue(path.TrimStart('/'), out var bytes) ? new FileMissing()
        : bytes.Length > limit ? new FileTooLarge(bytes.Length)
        : new FileContent(bytes);

    public ImmutableArray<string> List(string folder) => folder.Length > 0 ? [] : [.. files.Keys.Order(StringComparer.Ordinal)];

    public ImmutableArray<string> Folders(string folder) => [];

    public string Display(string path) => path;

    public IFileSource FolderOf(string path) => this;
}
