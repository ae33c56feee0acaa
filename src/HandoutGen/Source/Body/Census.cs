using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Body;

/// <summary>
/// Counts the characters of a text: each is shown, or is a sign that a rule of the dialect takes, or stands in something that was reported.
/// What is none of these would be lost on its way to a reader, and is an error: the last net under all rules.
/// </summary>
internal sealed class Census(ScalarSourceMap map)
{
    private readonly bool[] _counted = new bool[map.Value.Length];

    /// <summary>Counts the characters of a stretch.</summary>
    public void Count(int start, int end)
    {
        start = Math.Clamp(start, 0, _counted.Length);
        _counted.AsSpan(start, Math.Clamp(end, start, _counted.Length) - start).Fill(true);
    }

    /// <summary>Counts what stands at a place of Markdig's.</summary>
    public void Count(Markdig.Syntax.SourceSpan span) => Count(span.Start, span.End + 1);

    /// <summary>Counts those of a stretch that are among some signs or are white space, up to the first other one.</summary>
    /// <returns>The offset of that one.</returns>
    public int CountSigns(int start, int end, ReadOnlySpan<char> signs)
    {
        var stop = start;
        while (stop < end && stop < map.Value.Length && (signs.Contains(map.Value[stop]) || char.IsWhiteSpace(map.Value[stop])))
        {
            stop++;
        }

        Count(start, stop);
        return stop;
    }

    /// <summary>Counts a line from an offset on.</summary>
    public void CountLine(int start) => Count(start, map.Value.IndexOf('\n', Math.Min(start, map.Value.Length)) is >= 0 and var end ? end : map.Value.Length);

    /// <summary>Reports what was not counted.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        for (var start = 0; start < _counted.Length; start++)
        {
            if (_counted[start] || char.IsWhiteSpace(map.Value[start]))
            {
                continue;
            }

            var end = start;
            while (end < _counted.Length && !_counted[end] && map.Value[end] != '\n')
            {
                end++;
            }

            var lost = map.Value[start..end].TrimEnd();
            diagnostics.Report(
                MarkdownRules.Lost, map.Span(start, lost.Length), $"\"{lost}\" would be shown nowhere", "write a backslash before a sign that is to stand as it is");
            start = end;
        }
    }
}
