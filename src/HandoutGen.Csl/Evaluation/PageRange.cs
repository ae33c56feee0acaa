using System.Globalization;
using System.Text;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>Page ranges in the format that the style asks for (specification, appendix "Page Range Formats").</summary>
internal static class PageRange
{
    public static string Format(string text, Evaluator e, bool isPage)
    {
        var format = isPage ? e.Style.Options.PageRangeFormat : PageRangeFormat.AsGiven;
        var delimiter = e.Locale.PageRangeDelimiter;
        if (!text.AsSpan().ContainsAny("-–,&"))
        {
            return text;
        }

        if (text.Contains('\\', StringComparison.Ordinal))
        {
            return text.Replace("\\-", "-", StringComparison.Ordinal);
        }

        var result = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not (',' or '&'))
            {
                continue;
            }

            var piece = text[start..i];
            result.Append(One(piece, format, delimiter));
            if (i < text.Length)
            {
                result.Append(text[i]);
            }

            start = i + 1;
        }

        return LocatorWords.Localized(Space(result.ToString()), e.Locale);
    }

    /// <summary>Whether the text names more than one page: "3-5", "3, 5", "3 &amp; 5", "3 and 5".</summary>
    public static bool IsPlural(string text)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            var c = text[i];
            if (c is not ('-' or '–' or ',' or '&'))
            {
                continue;
            }

            if (c == '-' && text[i - 1] == '\\')
            {
                return false;
            }

            if (EndsInNumber(text.AsSpan(0, i)) && StartsWithNumber(text.AsSpan(i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What an article without pages has in their place, "e2415842": no page, so that no label of pages goes with it.</summary>
    public static bool IsElectronicLocation(string text) =>
        text is ['e', .. { Length: >= 4 } digits] && !digits.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static bool EndsInNumber(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        var space = text.LastIndexOfAny(" ,&-–");
        return IsPageNumber(text[(space + 1)..]);
    }

    private static bool StartsWithNumber(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" -–,&");
        var space = text.IndexOfAny(" ,&-–");
        return IsPageNumber(space < 0 ? text : text[..space]);
    }

    /// <summary>"12", "A12", "12b", "xii".</summary>
    private static bool IsPageNumber(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return false;
        }

        var roman = true;
        var digits = false;
        foreach (var c in word)
        {
            digits |= char.IsDigit(c);
            roman &= c is 'i' or 'v' or 'x' or 'l' or 'c' or 'd' or 'm' or 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M';
        }

        return digits || roman;
    }

    private static string One(string piece, PageRangeFormat format, string delimiter)
    {
        ReadOnlySpan<char> text = piece;
        var dash = text.IndexOfAny('-', '–');
        if (dash <= 0)
        {
            return piece;
        }

        var after = dash + 1;
        while (after < text.Length && text[after] is '-' or '–')
        {
            after++;
        }

        var left = text[..dash].TrimEnd();
        var right = text[after..].Trim();
        if (left.IsEmpty || right.IsEmpty || right.ContainsAny("-–"))
        {
            return piece.Replace("--", delimiter, StringComparison.Ordinal).Replace("-", delimiter, StringComparison.Ordinal);
        }

        if (!IsPageNumber(left.TrimStart()) && !IsPageNumber(right))
        {
            return piece;
        }

        if (format == PageRangeFormat.AsGiven)
        {
            return left.ToString() + delimiter + right.ToString();
        }

        return Reformat(left.TrimStart(), right, format) is { } last ? left.ToString() + delimiter + last : left.ToString() + "-" + right.ToString();
    }

    /// <summary>
    /// The second number in the format; null when the two are no range of the same kind of number. A number may have letters before and
    /// small ones after its digits ("N110", "12a").
    /// </summary>
    private static string? Reformat(ReadOnlySpan<char> left, ReadOnlySpan<char> right, PageRangeFormat format)
    {
        var leftPrefix = PrefixLength(left);
        var rightPrefix = PrefixLength(right);
        var a = left[leftPrefix..];
        var b = right[rightPrefix..];
        if (leftPrefix == left.Length && rightPrefix == right.Length)
        {
            return right.ToString();
        }

        if (!left[..leftPrefix].SequenceEqual(right[..rightPrefix]) || Value(a) is not { } first || Value(b) is null)
        {
            return null;
        }

        var full = b.Length < a.Length ? string.Concat(a[..(a.Length - b.Length)], b) : b.ToString();
        if (Value(full) is not { } last || last < first)
        {
            return right.ToString();
        }

        var prefix = left[..leftPrefix].ToString();
        return format switch
        {
            PageRangeFormat.Expanded => prefix + full,
            PageRangeFormat.Minimal => Minimal(a, full, 1),
            PageRangeFormat.MinimalTwo => Minimal(a, full, 2),
            _ => Chicago(a, first, full, format),
        };
    }

    private static string Minimal(ReadOnlySpan<char> a, string full, int least)
    {
        if (full.Length != a.Length)
        {
            return full;
        }

        var same = 0;
        while (same < full.Length - least && full[same] == a[same])
        {
            same++;
        }

        return full[same..];
    }

    /// <summary>The Chicago Manual of Style, 15th edition 16.64 or 16th edition 9.60.</summary>
    private static string Chicago(ReadOnlySpan<char> a, int first, string full, PageRangeFormat format)
    {
        if (full.Length != a.Length)
        {
            return full;
        }

        if (first < 100 || first % 100 == 0)
        {
            return full;
        }

        var sinceHundred = first % 100;
        if (sinceHundred < 10)
        {
            return Minimal(a, full, 1);
        }

        if (format == PageRangeFormat.Chicago15 && a.Length == 4)
        {
            var shortened = Minimal(a, full, 2);
            return shortened.Length >= 3 ? full : shortened;
        }

        return Minimal(a, full, 2);
    }

    /// <summary>The length of what stands before the last digits and the small letters after them.</summary>
    private static int PrefixLength(ReadOnlySpan<char> text)
    {
        var digits = text.TrimEnd("abcdefghijklmnopqrstuvwxyz").Length;
        var i = digits;
        while (i > 0 && char.IsAsciiDigit(text[i - 1]))
        {
            i--;
        }

        return i == digits ? text.Length : i;
    }

    /// <summary>The value of the digits that the number begins with.</summary>
    private static int? Value(ReadOnlySpan<char> number)
    {
        var length = 0;
        while (length < number.Length && char.IsAsciiDigit(number[length]))
        {
            length++;
        }

        return int.TryParse(number[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>A comma between numbers is followed by a space, an ampersand stands between spaces.</summary>
    private static string Space(string text)
    {
        if (!text.AsSpan().ContainsAny(",&"))
        {
            return text;
        }

        var spaced = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ',' && i + 1 < text.Length && text[i + 1] is not ' ')
            {
                spaced.Append(", ");
            }
            else if (c is '&' && i > 0 && i + 1 < text.Length)
            {
                if (text[i - 1] is not (' ' or ',' or '&'))
                {
                    spaced.Append(' ');
                }

                spaced.Append('&');
                if (text[i + 1] != ' ')
                {
                    spaced.Append(' ');
                }
            }
            else
            {
                spaced.Append(c);
            }
        }

        return spaced.ToString();
    }
}
