using System.Globalization;

namespace HandoutGen.Csl;

/// <summary>Reads dates of EDTF (ISO 8601-2:2019), levels 0 and the parts of level 1 that CSL uses.</summary>
public static class Edtf
{
    /// <summary>
    /// Reads a year, month or day ("2022", "2022-03", "2022-03-05"), a season ("2022-21"), a qualifier (<c>?</c>, <c>~</c> or <c>%</c>,
    /// which make the date approximate), a long year ("Y17000") and ranges ("2020/2022", open "2020/..").
    /// </summary>
    /// <param name="text">The date, as EDTF writes it.</param>
    /// <param name="date">What was read; empty when the result is false.</param>
    /// <returns>False when the text is none of these or names a day that does not exist.</returns>
    public static bool TryParse(string text, out CslDate date)
    {
        date = new CslDate();
        var trimmed = text.Trim();
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!TryParsePart(trimmed, out var single, out var circa))
            {
                return false;
            }

            date = new CslDate { Start = single, Circa = circa };
            return true;
        }

        var from = trimmed[..slash];
        var to = trimmed[(slash + 1)..];
        if (!TryParsePart(from, out var start, out var startCirca))
        {
            return false;
        }

        if (to is "" or "..")
        {
            date = new CslDate { Start = start, OpenEnded = true, Circa = startCirca };
            return true;
        }

        if (!TryParsePart(to, out var end, out var endCirca))
        {
            return false;
        }

        if (Order(end) < Order(start))
        {
            return false;
        }

        date = new CslDate { Start = start, End = end, Circa = startCirca || endCirca };
        return true;
    }

    private static long Order(DateParts p) => (((p.Year * 100L) + (p.Month ?? p.Season ?? 0)) * 100L) + (p.Day ?? 0);

    private static bool TryParsePart(string text, out DateParts parts, out bool circa)
    {
        parts = default;
        circa = text.Length > 0 && text[^1] is '?' or '~' or '%';
        var rest = circa ? text.AsSpan(0, text.Length - 1) : text;
        var longYear = rest.Length > 0 && rest[0] == 'Y';
        if (longYear)
        {
            rest = rest[1..];
        }

        var negative = rest.Length > 0 && rest[0] == '-';
        if (negative)
        {
            rest = rest[1..];
        }

        var dash = rest.IndexOf('-');
        var yearText = dash < 0 ? rest : rest[..dash];
        if (longYear ? yearText.Length is < 5 or > 9 : yearText.Length != 4)
        {
            return false;
        }

        if (!TryNumber(yearText, out var year))
        {
            return false;
        }

        if (negative)
        {
            year = -year;
        }

        if (dash < 0)
        {
            parts = new DateParts(year);
            return true;
        }

        rest = rest[(dash + 1)..];
        if (rest.Length is not (2 or 5) || !TryNumber(rest[..2], out var month))
        {
            return false;
        }

        if (month is >= 21 and <= 24 && rest.Length == 2)
        {
            parts = new DateParts(year, Season: month - 20);
            return true;
        }

        if (month is < 1 or > 12)
        {
            return false;
        }

        if (rest.Length == 2)
        {
            parts = new DateParts(year, month);
            return true;
        }

        if (rest[2] != '-' || !TryNumber(rest[3..], out var day) || day < 1 || day > DaysIn(year, month))
        {
            return false;
        }

        parts = new DateParts(year, month, day);
        return true;
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static bool TryNumber(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
