using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Body;

/// <summary>Bodies whose lines YAML has joined, since no <c>|</c> stands before them: a list or a table in one would be a line of signs.</summary>
internal static class ForgottenBar
{
    /// <summary>Reports the first line of a body that was meant to begin something and was joined to the line before it.</summary>
    public static void Report(YamlScalar body, ScalarSourceMap map, DiagnosticBag diagnostics)
    {
        if (body.Style == YamlScalarStyle.Literal || body.Span.File is not { } file)
        {
            return;
        }

        var text = body.Value;
        SourceSpan? doubtful = null;
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i - 1] != ' ' || char.IsWhiteSpace(text[i - 2]) || char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            var written = map.Span(i, 1);
            var lineStart = written.Start == 0 ? 0 : file.Text.LastIndexOf('\n', written.Start - 1) + 1;
            if (lineStart > body.Span.Start && file.Text.AsSpan(lineStart, written.Start - lineStart).IsWhiteSpace() && Begins(file.Text, written.Start) is { } what)
            {
                var style = body.Style switch
                {
                    YamlScalarStyle.Folded => "after \">\"",
                    YamlScalarStyle.Plain => "without \"|\"",
                    _ => "in quotes",
                };
                if (what.IsDoubtful && doubtful is null)
                {
                    doubtful = written; // a line of prose may begin with a number
                    continue;
                }

                diagnostics.Report(
                    MarkdownRules.ForgottenBar, (doubtful ?? written) with { Length = 1 }, $"the lines of a text {style} are joined, and this one begins {what.Name}", "write \"body: |\" and the text on the lines below it");
                return;
            }
        }
    }

    private static (string Name, bool IsDoubtful)? Begins(string text, int start)
    {
        var feed = text.AsSpan(start).IndexOfAny('\r', '\n');
        var line = feed < 0 ? text[start..] : text.Substring(start, feed);
        return BodyLine.MarkLength(line, 0, line.Length) > 0 || PastedMark.Read(line) is not null ? ("an item of a list", !(line[0] is '-' or '*' || PastedMark.Read(line) is { IsCertain: true }))
            : line is ['|', _, ..] && line.TrimEnd().EndsWith('|') ? ("a row of a table", false)
            : line.StartsWith(":::", StringComparison.Ordinal) || line.StartsWith("```", StringComparison.Ordinal) ? ("a block", false)
            : line[0] == '#' && line.TrimStart('#').StartsWith(' ') ? ("a heading", false)
            : ComparisonSign.IsAt(line, 0, line.Length) ? ("a line of its own", true)
            : line.StartsWith("> ", StringComparison.Ordinal) ? ("a quotation", false)
            : null;
    }
}
