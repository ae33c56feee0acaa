using System.Globalization;

namespace HandoutGen.Csl;

/// <summary>Reads dates as people write them in English: "15 September 1968", "Sept. 15, 1968", "May 2003", "9/15/1968", "1968-9-15", "spring 1999".</summary>
public static class DateText
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>What an approximate date begins with.</summary>
    private static readonly string[] About = ["circa", "ca.", "ca ", "c.", "~"];

    private static readonly string[] Seasons = ["spr", "sum", "aut", "win"];

    /// <summary>Reads one date or, with a hyphen, a slash or a dash between two, a range.</summary>
    /// <param name="text">The date, as an author writes it. Of two numbers with slashes the first is the month, unless it is greater than 12.</param>
    /// <param name="date">What was read; empty when the result is false.</param>
    /// <returns>False when no year is found or a word is neither a month nor a season.</returns>
    public static bool TryParse(string text, out CslDate date)
    {
        date = new CslDate();
        var trimmed = text.Trim();
        var circa = trimmed.EndsWith('?');
        trimmed = trimmed.TrimEnd('?');
        foreach (var mark in About)
        {
            if (!trimmed.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            circa = true;
            trimmed = trimmed[mark.Length..].TrimStart();
            break;
        }

        if (TrySingle(trimmed, null, null, out var single))
        {
            date = new CslDate { Start = single, Circa = circa };
            return true;
        }

        foreach (var separator in "–/-")
        {
            var at = trimmed.IndexOf(separator, StringComparison.Ordinal);
            if (at <= 0 || trimmed.IndexOf(separator, at + 1) >= 0)
            {
                continue;
            }

            var from = trimmed[..at];
            var to = trimmed[(at + 1)..];
            if (!TrySingle(to, null, MonthIn(from), out var end))
            {
                continue;
            }

            if (!TrySingle(from, end.Year, null, out var start))
            {
                continue;
            }

            if (start.Month is null && start.Season is null && start.Day is not null)
            {
                start = start with { Month = end.Month };
            }

            date = new CslDate { Start = start, End = end, Circa = circa };
            return true;
        }

        return false;
    }

    /// <param name="text">One date.</param>
    /// <param name="yearElsewhere">The year of the range's end, when this is its beginning and may lack one.</param>
    /// <param name="monthElsewhere">The month of the range's beginning, when this is its end and may lack one.</param>
    /// <param name="parts">What was read.</param>
    private static bool TrySingle(string text, int? yearElsewhere, int? monthElsewhere, out DateParts parts)
    {
        parts = default;
        int? year = null;
        int? month = null;
        int? season = null;
        var numbers = new List<string>();
        var slashed = text.Contains('/', StringComparison.Ordinal);
        var hyphened = text.Contains('-', StringComparison.Ordinal);
        foreach (var word in text.Split([' ', ',', '/', '-', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsAsciiDigit(word[0]))
            {
                var digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
                if (!digits.All(char.IsAsciiDigit))
                {
                    return false;
                }

                numbers.Add(digits);
                continue;
            }

            if (word is "of" or "the")
            {
                continue;
            }

            if (month is not null || season is not null)
            {
                return false;
            }

            month = Month(word);
            season = month is null ? Season(word) : null;
            if (month is null && season is null)
            {
                return false;
            }
        }

        var yearText = numbers.Find(static n => n.Length >= 3);
        if (yearText is not null)
        {
            year = Number(yearText);
            numbers.Remove(yearText);
        }

        year ??= yearElsewhere;
        if (year is null || numbers.Count > 2)
        {
            return false;
        }

        int? day = null;
        if (numbers.Count == 2)
        {
            if (month is not null || !(slashed || hyphened))
            {
                return false;
            }

            (month, day) = (Number(numbers[0]), Number(numbers[1]));
            if (month > 12)
            {
                (month, day) = (day, month);
            }
        }
        else if (numbers.Count == 1)
        {
            month ??= monthElsewhere;
            if (month is null && yearElsewhere is null)
            {
                month = Number(numbers[0]);
            }
            else
            {
                day = Number(numbers[0]);
            }
        }

        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return false;
        }

        parts = new DateParts(year.Value, month, day, month is null ? season : null);
        return true;
    }

    private static string Start(string word) => word.Length >= 3 ? word[..3].ToLowerInvariant() : word;

    private static int? Month(string word) => Array.IndexOf(Months, Start(word)) is var m and >= 0 ? m + 1 : null;

    private static int? Season(string word) => Start(word) == "fal" ? 3 : Array.IndexOf(Seasons, Start(word)) is var s and >= 0 ? s + 1 : null;

    private static int? MonthIn(string text) =>
        text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Select(Month).FirstOrDefault(static m => m is not null);

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
