using System.Globalization;
using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Files;

namespace HandoutGen.Cli.Records;

/// <summary>The lines of a record: fields with tabs between them, the first of which says what the line is. A job's lines follow its own.</summary>
internal static class RecordLines
{
    private const string Job = "job";
    private const string Asked = "asked";
    private const string Made = "made";
    private const string Told = "told";

    /// <summary>A job's lines.</summary>
    public static IEnumerable<string> Of(RecordedJob job) =>
    [
        Line(Job, job.Name, job.Key),
        .. job.Answers.Select(answer => Line(
            [Asked, answer.Fingerprint, answer.Question.Kind.ToString(), Text(answer.Question.Start), Text(answer.Question.Limit), answer.Question.Path, .. answer.Question.Way])),
        .. job.Outputs.Select(output => Line(Made, output)),
        .. job.Messages.Select(message => Line(
            [
                Told, message.Rule.Id, message.Rule.Severity.ToString(), message.Severity.ToString(), message.File ?? "", message.HasText ? "text" : "", Text(message.Start), Text(message.Length), message.Message,
                .. message.Hint is null ? [] : new[] { message.Hint },
            ])),
    ];

    /// <summary>The jobs that lines hold, as <see cref="Of"/> wrote them.</summary>
    /// <exception cref="Exception">A line is not as this writes it: <see cref="FormatException"/>, <see cref="ArgumentException"/> or <see cref="OverflowException"/>.</exception>
    public static IEnumerable<RecordedJob> Jobs(IEnumerable<string> lines)
    {
        RecordedJob? job = null;
        foreach (var fields in lines.Select(Fields))
        {
            switch (fields)
            {
                case [Job, var name, var key]:
                    if (job is not null)
                    {
                        yield return job;
                    }

                    job = new RecordedJob(name, key, [], [], []);
                    break;
                case [Asked, var answer, var kind, var start, var limit, var path, .. var way]:
                    var question = new FileQuestion(Enum.Parse<FileQuestionKind>(kind), (int)Number(start), [.. way], path, Number(limit));
                    job = Begun(job) with { Answers = Begun(job).Answers.Add(new FileAnswer(question, answer)) };
                    break;
                case [Made, var output]:
                    job = Begun(job) with { Outputs = Begun(job).Outputs.Add(output) };
                    break;
                case [Told, var rule, var ruleSeverity, var severity, var file, var hasText, var start, var length, var message, .. var hint]:
                    var told = new RecordedMessage(
                        new DiagnosticRule(rule, Enum.Parse<Severity>(ruleSeverity)), Enum.Parse<Severity>(severity), file.Length == 0 ? null : file, hasText.Length > 0, (int)Number(start), (int)Number(length), message, hint is [var one] ? one : null);
                    job = Begun(job) with { Messages = Begun(job).Messages.Add(told) };
                    break;
                default:
                    throw new FormatException();
            }
        }

        if (job is not null)
        {
            yield return job;
        }
    }

    private static RecordedJob Begun(RecordedJob? job) => job ?? throw new FormatException();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Line(params string[] fields) => string.Join('\t', fields.Select(Escaped));

    private static string[] Fields(string line) => [.. line.Split('\t').Select(Plain)];

    private static string Escaped(string text) => text.AsSpan().IndexOfAny("\\\t\n\r") < 0 ? text : text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Plain(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            plain.Append(text[i] != '\\' || i + 1 == text.Length ? text[i] : text[++i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other });
        }

        return plain.ToString();
    }
}
