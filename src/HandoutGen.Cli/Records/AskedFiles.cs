using System.Collections.Immutable;
using HandoutGen.Files;

namespace HandoutGen.Cli.Records;

/// <summary>What files answered when something was made of them, and where they can be asked again.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Folders">The folders that the questions start from.</param>
internal sealed record AskedFiles(ImmutableArray<FileAnswer> Answers, ImmutableArray<IFileSource> Folders)
{
    /// <summary>Asks again: every answer is what it was.</summary>
    public bool AnswerAsBefore() =>
        Answers.All(answer => answer.Question.Start < Folders.Length && answer.Question.Ask(Folders[answer.Question.Start]) == answer.Fingerprint);
}
