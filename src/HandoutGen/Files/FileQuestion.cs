using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandoutGen.Hashing;

namespace HandoutGen.Files;

/// <summary>What can be asked of a folder.</summary>
public enum FileQuestionKind
{
    /// <summary><see cref="IFileSource.Read"/>.</summary>
    Read,

    /// <summary><see cref="IFileSource.List"/>.</summary>
    List,

    /// <summary><see cref="IFileSource.Folders"/>.</summary>
    Folders,

    /// <summary><see cref="IFileSource.Holds"/>.</summary>
    Holds,
}

/// <summary>Something that was asked of files, in a form that can be asked again.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Start">Which of the folders that a build begins with.</param>
/// <param name="Way">The files whose folders were gone to from there, one from the other.</param>
/// <param name="Path">The path in the last of them.</param>
/// <param name="Limit">How many bytes may be read; 0 where nothing is read.</param>
public sealed record FileQuestion(FileQuestionKind Kind, int Start, ImmutableArray<string> Way, string Path, long Limit)
{
    /// <summary>The folder that is asked.</summary>
    /// <param name="start">The folder of <see cref="Start"/>.</param>
    public IFileSource Folder(IFileSource start) => Way.Aggregate(start, (folder, file) => folder.FolderOf(file));

    /// <summary>Asks, and gives the answer's fingerprint.</summary>
    /// <param name="start">The folder of <see cref="Start"/>.</param>
    public string Ask(IFileSource start)
    {
        var folder = Folder(start);
        return Kind switch
        {
            FileQuestionKind.Read => Fingerprint(folder.Read(Path, Limit)),
            FileQuestionKind.List => Fingerprint(folder.List(Path)),
            FileQuestionKind.Folders => Fingerprint(folder.Folders(Path)),
            _ => Fingerprint(folder.Holds(Path)),
        };
    }

    /// <summary>The fingerprint of a reading: two that differ are not the same.</summary>
    public static string Fingerprint(FileReading reading) => reading switch
    {
        FileContent content => Convert.ToHexStringLower(Sha256.HashData(content.Bytes.Span)),
        FileMissing => "missing",
        FileOutside => "outside",
        FileTooLarge large => string.Create(CultureInfo.InvariantCulture, $"too large: {large.Length}"),
        FileUnreadable unreadable => $"unreadable: {unreadable.Reason}",
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The fingerprint of a list of names.</summary>
    public static string Fingerprint(ImmutableArray<string> names) =>
        Convert.ToHexStringLower(Sha256.HashData(Encoding.UTF8.GetBytes(string.Join('/', names))));

    /// <summary>The fingerprint of an answer.</summary>
    public static string Fingerprint(bool answer) => answer ? "yes" : "no";
}
