namespace HandoutGen.Files;

/// <summary>Why a file that something names cannot be used: one wording for every stage.</summary>
/// <param name="Fact">The message.</param>
/// <param name="Way">The hint, or null where only the stage knows one.</param>
internal sealed record UnusableFile(string Fact, string? Way)
{
    /// <summary>The words for what became of reading a file.</summary>
    /// <param name="reading">Anything but the file's content.</param>
    /// <param name="kind">What the file is: "logo", "citation style".</param>
    /// <param name="path">As its author wrote it.</param>
    /// <param name="owner">Whose folder it has to lie in: "handout", "brand".</param>
    /// <param name="limit">The most bytes that are read.</param>
    public static UnusableFile Of(FileReading reading, string kind, string path, string owner, long limit) => reading switch
    {
        FileMissing => new UnusableFile(
            $"there is no {kind} \"{path}\"", path.Contains("://", StringComparison.Ordinal) ? "nothing is fetched: save the file beside this one, and name it here"
            : path is [_, ':', ..] ? "write its path from the folder of the file that names it, such as brands/clinic.yml"
            : path.Contains('\\', StringComparison.Ordinal) ? $"write / between the folders: \"{path.Replace('\\', '/')}\"" : null),
        FileOutside => new UnusableFile($"the {kind} \"{path}\" lies outside the {owner}'s folder", $"copy it beside the {owner}"),
        FileTooLarge large => new UnusableFile($"the {kind} \"{path}\" has {large.Length} bytes; at most {limit} are read", null),
        FileUnreadable unreadable => new UnusableFile($"the {kind} \"{path}\" cannot be read: {unreadable.Reason}", null),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };
}
