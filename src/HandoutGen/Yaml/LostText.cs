using HandoutGen.Diagnostics;

namespace HandoutGen.Yaml;

/// <summary>
/// Words without quotes that YAML takes for something else, so that a reader would never see them: a tag (<c>!Important notice</c>),
/// an anchor (<c>&amp;Sleep well</c>), a comment (<c>Tip #1</c>).
/// </summary>
internal static class LostText
{
    private const string InQuotes = "put the whole value in quotes";

    /// <summary>Reports a tag that YAML itself does not know.</summary>
    /// <param name="tag">As it was written, with its "!".</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void ReportTag(string tag, SourceSpan span, DiagnosticBag diagnostics) =>
        diagnostics.Report(YamlRules.TextAsName, span with { Length = tag.Length }, $"\"{tag}\" is a tag in YAML, and is not shown", InQuotes);

    /// <summary>Reports an anchor that no alias names.</summary>
    /// <param name="anchor">Its name, without "&amp;".</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void ReportAnchor(string anchor, SourceSpan span, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            YamlRules.TextAsName, span with { Length = anchor.Length + 1 }, $"\"&{anchor}\" is a name in YAML, and is not shown", InQuotes);

    /// <summary>Reports a comment after a value that looks like a part of it: one space before the "#", and none after it.</summary>
    public static void ReportComment(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        if (scalar is not { Style: YamlScalarStyle.Plain, Value.Length: > 0, Span: { File: { } file } span })
        {
            return;
        }

        ReportHeading(file, span.Start, diagnostics);
        var start = span.Start + span.Length;
        var rest = file.Text.AsSpan(start);
        if (rest.Length > 2 && rest.StartsWith(" #") && char.IsLetterOrDigit(rest[2]))
        {
            var end = rest.IndexOfAny('\r', '\n');
            var comment = (end < 0 ? rest : rest[..end])[1..].TrimEnd();
            diagnostics.Report(
                YamlRules.TextAsComment,
                new SourceSpan(file, start + 1, comment.Length),
                $"\"{comment}\" is a comment in YAML, and is not shown",
                "put the whole value in quotes, or write a space after the \"#\" of a comment");
        }
    }

    // "body: # Do this", and the value on the lines below it.
    private static void ReportHeading(SourceFile file, int value, DiagnosticBag diagnostics)
    {
        var before = value;
        while (before > 0 && file.Text[before - 1] == ' ')
        {
            before--;
        }

        if (before == 0 || file.Text[before - 1] != '\n')
        {
            return;
        }

        var number = file.LineAndColumn(value).Line;
        if (YamlLine.Of(file, number--) is not { Key: null, IsItem: false, Indentation: var depth })
        {
            return;
        }

        while (number > 0 && YamlLine.Of(file, number).IsBlank)
        {
            number--;
        }

        if (number > 0 && YamlLine.Of(file, number) is { Key: { } key, Value: ['#', ..] comment } line && line.KeyColumn < depth)
        {
            diagnostics.Report(
                YamlRules.TextAsComment,
                new SourceSpan(file, file.Offset(number, line.Text.LastIndexOf(comment, StringComparison.Ordinal) + 1), comment.Length),
                $"\"{comment}\" is a comment in YAML, and is not shown",
                $"write \"{key}: |\", and all of the text in the lines under it");
        }
    }
}
