namespace HandoutGen.Source.Body;

/// <summary>A line of a body, taken apart as Markdown takes it: white space, marks of quotations and items, text.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset after its last, without the line end.</param>
/// <param name="MarkStart">Where its first mark of an item stands; <paramref name="TextStart"/> when it has none.</param>
/// <param name="TextStart">Where its text begins, after all marks.</param>
/// <param name="Quotes">How many marks of quotations it begins with.</param>
internal readonly record struct BodyLine(int Start, int End, int MarkStart, int TextStart, int Quotes)
{
    /// <summary>Nothing stands on it.</summary>
    public bool IsBlank => TextStart >= End && MarkStart == TextStart;

    /// <summary>It begins an item.</summary>
    public bool IsItem => MarkStart < TextStart;

    /// <summary>Its text without the spaces around it.</summary>
    public ReadOnlySpan<char> Text(string body) => body.AsSpan(TextStart, Math.Max(0, End - TextStart)).TrimEnd();

    /// <summary>The columns before its first mark or its text.</summary>
    public int Indent => MarkStart - Start;

    /// <summary>The lines of a text in order.</summary>
    public static IEnumerable<BodyLine> All(string body)
    {
        for (var start = 0; start < body.Length;)
        {
            var line = Of(body, start, isPrepared: false);
            yield return line;
            start = line.End + 1;
        }
    }

    /// <summary>The line that begins at an offset of a prepared body, where comparison signs that Markdown could take are escaped.</summary>
    public static BodyLine At(string body, int start) => Of(body, start, isPrepared: true);

    private static BodyLine Of(string body, int start, bool isPrepared)
    {
        var feed = body.IndexOf('\n', start);
        var end = feed < 0 ? body.Length : feed;
        var (position, mark, quotes) = (SkipSpace(body, start, end), -1, 0);
        while (position < end)
        {
            var isSign = !isPrepared && ComparisonSign.IsAt(body, position, end);
            if (body[position] == '>' && !isSign)
            {
                quotes++;
                position = SkipSpace(body, position + 1, end);
            }
            else if (MarkLength(body, position, end) is > 0 and var length && !(isSign && (body[position] == '+' || (body[position] == '-' && mark >= 0))))
            {
                mark = mark < 0 ? position : mark;
                position = SkipSpace(body, position + length, end);
            }
            else
            {
                break;
            }
        }

        return new BodyLine(start, end, mark < 0 ? position : mark, position, quotes);
    }

    /// <summary>The length of an item's mark with one space after it, as CommonMark has them; 0 for none.</summary>
    public static int MarkLength(string body, int position, int end)
    {
        var digits = 0;
        while (digits < 10 && position + digits < end && char.IsAsciiDigit(body[position + digits]))
        {
            digits++;
        }

        var isNumber = digits is > 0 and < 10 && position + digits < end && body[position + digits] is '.' or ')';
        var length = isNumber ? digits + 1 : digits == 0 && body[position] is '-' or '*' or '+' ? 1 : 0;
        return length > 0 && (position + length >= end || body[position + length] is ' ' or '\t') ? length + 1 : 0;
    }

    private static int SkipSpace(string body, int position, int end)
    {
        while (position < end && body[position] is ' ' or '\t')
        {
            position++;
        }

        return Math.Min(position, end);
    }
}
