using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Output;
using HandoutGen.Yaml;

namespace HandoutGen.Cli.Records;

/// <summary>What one handout in one brand and print was made from, what was made, and what was said.</summary>
/// <param name="Name">Which job it is.</param>
/// <param name="Key">The fingerprint of all that it depends on beside files: options, the program itself.</param>
/// <param name="Answers">What was asked of the files.</param>
/// <param name="Outputs">A line of <see cref="Sha256Sums"/> for each file.</param>
/// <param name="Messages">What was reported; no error.</param>
internal sealed record RecordedJob(string Name, string Key, ImmutableArray<FileAnswer> Answers, ImmutableArray<string> Outputs, ImmutableArray<RecordedMessage> Messages)
{
    /// <summary>The diagnostics again, when the sources answer as they did and the files are as they were written; null otherwise.</summary>
    /// <param name="key">The key that the job has now.</param>
    /// <param name="folders">The folders that it begins with.</param>
    /// <param name="output">The output folder's full path.</param>
    public DiagnosticBag? StillHolds(string key, ImmutableArray<IFileSource> folders, string output)
    {
        if (key != Key
            || !new AskedFiles(Answers, folders).AnswerAsBefore()
            || !Outputs.All(line => Sha256Sums.IsTrue(line, output)))
        {
            return null;
        }

        var diagnostics = new DiagnosticBag();
        var texts = new Dictionary<string, SourceFile?>(StringComparer.Ordinal);
        foreach (var message in Messages)
        {
            var file = message.File is { } path && message.HasText
                ? texts.TryGetValue(path, out var known) ? known : texts[path] = Text(path, Answers, folders)
                : null;
            if (message.HasText && file is null)
            {
                return null;
            }

            diagnostics.Add(message.Diagnostic(file));
        }

        return diagnostics;
    }

    /// <summary>The job as it can be recorded; null when a message stands in a file that was not read through its folders.</summary>
    public static RecordedJob? Of(string name, string key, ImmutableArray<FileAnswer> answers, ImmutableArray<Artifact> artifacts, DiagnosticBag diagnostics, ImmutableArray<IFileSource> folders)
    {
        var files = diagnostics.Items.Select(item => item.Span.File).OfType<SourceFile>().Where(file => file.Text.Length > 0).Distinct();
        return files.All(file => Text(file.Path, answers, folders)?.Text == file.Text)
            ? new RecordedJob(name, key, answers, [.. artifacts.Select(Sha256Sums.Line)], [.. diagnostics.Items.Select(RecordedMessage.Of)])
            : null;
    }

    // A file that was read, by the name that diagnostics show.
    private static SourceFile? Text(string path, ImmutableArray<FileAnswer> answers, ImmutableArray<IFileSource> folders)
    {
        foreach (var question in answers.Select(answer => answer.Question).Where(question => question.Kind == FileQuestionKind.Read && question.Start < folders.Length))
        {
            var folder = question.Folder(folders[question.Start]);
            if (folder.Display(question.Path) == path && folder.Read(question.Path, question.Limit) is FileContent content)
            {
                return SourceText.Decode(path, content.Bytes.Span, new DiagnosticBag());
            }
        }

        return null;
    }
}
