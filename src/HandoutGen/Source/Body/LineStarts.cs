using System.Text.RegularExpressions;

namespace HandoutGen.Source.Body;

/// <summary>
/// Whether a line was ended on purpose though it is long: text that is copied from a word processor or a web page has a line for each of
/// its paragraphs, and a plan has one for each hour or day. A line of prose that was broken for its width is neither.
/// </summary>
internal static partial class LineStarts
{
    // Nobody breaks prose at a width beyond this, and few before that one.
    private const int Widest = 120;
    private const int Usual = 72;

    /// <summary>How wide a line of a paragraph may be: prose would have gone on up to there.</summary>
    public static int Room(string text, List<BodyLine> lines, int longest) =>
        longest > Widest ? int.MaxValue
        : !lines.TrueForAll(line => EndsSentence(line.Text(text))) ? longest
        : lines.Count > 2 ? int.MaxValue
        : Math.Max(longest, Usual);

    /// <summary>The line end between two lines is an author's.</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="line">The first line.</param>
    /// <param name="next">The line after it.</param>
    /// <param name="width">How wide the first is.</param>
    /// <param name="room">How wide it may be.</param>
    public static bool AreEnded(string text, BodyLine line, BodyLine next, int width, int room)
    {
        var first = line.Text(text);
        var second = next.Text(text);
        if (first.IsEmpty || second.IsEmpty || first[0] == '|')
        {
            return false;
        }

        var word = second.IndexOf(' ') is >= 0 and var space ? space : second.Length;
        return (width + 1 + word <= room && EndsSentence(first) && !char.IsLower(second[0])) || IsSeries(first.ToString(), second.ToString());
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) => line.TrimEnd("\"”’»)*_") is [.., '.' or '!' or '?' or ':' or ';' or '…' or '。' or '！' or '？' or '؟'];

    // "8:00 …" and "9:30 …", "Day 1 …" and "Day 2 …".
    private static bool IsSeries(string first, string second) =>
        Start().Match(first) is { Success: true } one && Start().Match(second) is { Success: true } two
        && one.Groups["word"].Value == two.Groups["word"].Value && one.Groups["number"].Value != two.Groups["number"].Value
        && (one.Groups["word"].Length > 0 || (one.Groups["time"].Success && two.Groups["time"].Success));

    [GeneratedRegex(@"^[*_]*(?<word>(?:\p{Lu}[\p{L}.]* )?)(?<number>\d{1,2}(?<time>[:.h]\d\d)?)(?!\w)", RegexOptions.ExplicitCapture)]
    private static partial Regex Start();
}
