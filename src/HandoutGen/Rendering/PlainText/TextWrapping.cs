using HandoutGen.Typography.Lines;

namespace HandoutGen.Rendering.PlainText;

/// <summary>
/// Breaks text into lines. A line ends at a space, at a zero-width space (Thai and Khmer authors write it between words), or beside an ideograph as UAX #14 allows; never inside a word or an
/// address, so that a link that is copied from the page still works. A word wider than the line stands on a line of its own.
/// </summary>
internal static class TextWrapping
{
    /// <summary>The lines of a text in which "\n" ends a line; none ends with a space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The columns of the first line.</param>
    /// <param name="rest">The columns of the others.</param>
    public static IEnumerable<string> Wrap(string text, int first, int rest) =>
        text.Split('\n').SelectMany((line, i) => WrapLine(line, i == 0 ? first : rest, rest));

    private static IEnumerable<string> WrapLine(string text, int width, int rest)
    {
        var (start, lineWidth, end) = (0, 0, 0);
        foreach (var next in Pieces(text))
        {
            var pieceWidth = DisplayWidth.Of(text.AsSpan(end, next - end));
            var shownWidth = DisplayWidth.Of(text.AsSpan(end, next - end).TrimEnd(' '));
            if (end > start && lineWidth + shownWidth > width)
            {
                yield return text[start..end].TrimEnd(' ');
                (start, lineWidth, width) = (end, 0, rest);
            }

            lineWidth += pieceWidth;
            end = next;
        }

        yield return text[start..].TrimEnd(' ');
    }

    // The ends of the pieces between which a line may end; a piece holds the spaces that follow it.
    private static IEnumerable<int> Pieces(string text)
    {
        var breaks = BreakOpportunities.Find(text);
        for (var i = 1; i < text.Length; i++)
        {
            if (breaks[i] && (text[i - 1] is ' ' or '\u200B' || IsWide(text, i - 1) || IsWide(text, i)))
            {
                yield return i;
            }
        }

        if (text.Length > 0)
        {
            yield return text.Length;
        }
    }

    private static bool IsWide(string text, int index)
    {
        var start = index > 0 && char.IsLowSurrogate(text[index]) ? index - 1 : index;
        return text[index] > '\u10FF' && DisplayWidth.Of(text.AsSpan(start, char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? 2 : 1)) == 2;
    }
}
