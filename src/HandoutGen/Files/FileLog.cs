using System.Collections.Immutable;
using System.Text;
using HandoutGen.Hashing;

namespace HandoutGen.Files;

/// <summary>A question, and the fingerprint of the answer that a build got.</summary>
public sealed record FileAnswer(FileQuestion Question, string Fingerprint);

/// <summary>
/// All that a build asked of its files, what it did not find too: as long as every answer is the same, so is what it makes. Each question
/// is held once, with its first answer. For one thread.
/// </summary>
public sealed class FileLog
{
    private readonly Dictionary<string, FileAnswer> _answers = new(StringComparer.Ordinal);

    /// <summary>The answers, in the order of the questions.</summary>
    public ImmutableArray<FileAnswer> Answers => [.. _answers.Values];

    /// <summary>One fingerprint of all of them.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Sha256.HashData(Encoding.UTF8.GetBytes(string.Concat(_answers.Select(answer => $"{answer.Key}\n{answer.Value.Fingerprint}\n")))));

    /// <summary>A folder whose answers are noted down here.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="start">Which of the folders that the build begins with it is.</param>
    public IFileSource Over(IFileSource folder, int start = 0) => new RecordingFileSource(folder, this, start, []);

    /// <summary>Notes an answer down.</summary>
    internal void Note(FileQuestion question, string fingerprint) =>
        _answers.TryAdd(
            string.Join('\0', [question.Kind.ToString(), $"{question.Start}", $"{question.Limit}", question.Path, .. question.Way]),
            new FileAnswer(question, fingerprint));
}
