using System.Globalization;
using System.Text.RegularExpressions;
using HandoutGen.Csl;

namespace HandoutGen.Source.Import;

/// <summary>Dates as the formats have them: "2022/03/05/", "2022 Mar-Apr", "March 2022", "in press".</summary>
internal static class ForeignDate
{
    /// <summary>The date; words that are none stand as they are.</summary>
    public static CslDate Read(string value)
    {
        value = value.Trim().TrimEnd('/').Trim();
        value = value.IndexOf('T') is 10 ? value[..10] : value;
        if (Edtf.TryParse(value, out var date) || DateText.TryParse(value, out date))
        {
            return date;
        }

        // "2022 Mar-Apr" begins in March.
        var hyphen = value.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 4 && DateText.TryParse(value[..hyphen], out date) ? date
            : ForeignIdentifier.Year(value) is { } year ? new CslDate { Start = new DateParts(year), Circa = value.StartsWith("ca", StringComparison.OrdinalIgnoreCase) }
            : new CslDate { Literal = value };
    }

    /// <summary>A year with the month and the day that stand in fields of their own: "3", "mar", "March 5".</summary>
    public static CslDate WithMonth(CslDate date, int year, string? month, string? day)
    {
        foreach (var words in new[] { $"{day} {month}", $"{month}", $"{day}" })
        {
            if (words.Trim().Length > 0 && words.Trim().All(char.IsAsciiDigit) && words.Trim().Length <= 2
                && int.Parse(words, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number && month is not null)
            {
                return date with { Start = new DateParts(year, number, Day(day, year, number)) };
            }

            if (words.Any(char.IsLetter) && DateText.TryParse($"{words.Trim()} {year.ToString("D4", CultureInfo.InvariantCulture)}", out var read) && read.Start is { } start && start.Year == year)
            {
                return date with { Start = start };
            }
        }

        return date;
    }

    private static int? Day(string? text, int year, int month) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= 1 && day <= DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month) ? day : null;
}

/// <summary>Titles as the formats have them.</summary>
internal static partial class ForeignTitle
{
    /// <summary>Without the marks of XML and of web pages; emphasis, raised and lowered text stay, as CSL-JSON writes them.</summary>
    public static string Clean(string value)
    {
        if (value.IndexOfAny(['<', '&']) < 0)
        {
            return value;
        }

        var text = Emphasis().Replace(value, "<$1i>");
        text = OtherTag().Replace(text, "");
        text = text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&#39;", "'", StringComparison.Ordinal).Replace("&nbsp;", "\u00A0", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        return string.Join(' ', text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>All of it stands in capitals, and it is more than an abbreviation.</summary>
    public static bool IsCapitals(string title) => title.Count(char.IsLetter) > 12 && title.Contains(' ', StringComparison.Ordinal) && !title.Any(char.IsLower);

    /// <summary>"SLEEP AND PAIN: A TRIAL" as "Sleep and pain: A trial". Names and abbreviations are for the author to mend.</summary>
    public static string Sentence(string title)
    {
        var letters = title.ToLowerInvariant().ToCharArray();
        var begins = true;
        for (var i = 0; i < letters.Length; i++)
        {
            if (begins && char.IsLetter(letters[i]))
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
                begins = false;
            }

            begins |= letters[i] is ':' or '?' or '!' or '.';
        }

        return new string(letters);
    }

    [GeneratedRegex("<(/?)(?:em|italic|jats:italic)>", RegexOptions.IgnoreCase)]
    private static partial Regex Emphasis();

    [GeneratedRegex("</?(?!(?:i|b|sup|sub|sc|span)[ >])[A-Za-z][A-Za-z:0-9-]*(?:\\s[^<>]*)?/?>")]
    private static partial Regex OtherTag();
}

/// <summary>Editions as the formats have them.</summary>
internal static partial class ForeignEdition
{
    /// <summary>"2nd ed." as "2"; words stay as they are.</summary>
    public static string Of(string value) => Numbered().Match(value) is { Success: true } match ? match.Groups[1].Value : value;

    [GeneratedRegex(@"^(\d{1,3})(?:st|nd|rd|th|\.)?(?:\s*(?:ed|edn|edition|Aufl|Auflage)\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();
}

/// <summary>Pages as the formats have them.</summary>
internal static class ForeignPages
{
    /// <summary>"13--23" and "13–23" as "13-23"; "e12+" without its sign.</summary>
    public static string Of(string value) =>
        value.Replace("–", "-", StringComparison.Ordinal).Replace("--", "-", StringComparison.Ordinal).Replace(" - ", "-", StringComparison.Ordinal).TrimEnd('+', '.').Trim();
}

/// <summary>Identifiers as the formats have them.</summary>
internal static partial class ForeignIdentifier
{
    /// <summary>The DOI in an address, after "doi:" or before "[doi]"; null for none.</summary>
    public static string? Doi(string value) => value.Contains("[pii]", StringComparison.Ordinal) ? null
        : DoiPattern().Match(value) is { Success: true } match ? match.Value.TrimEnd('.', ',', ';')
        : null;

    /// <summary>The first number of four digits that is a year; null for none.</summary>
    public static int? Year(string value) =>
        YearPattern().Match(value) is { Success: true } match ? int.Parse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"10\.\d{4,9}/[^\s\[\]""<>]+")]
    private static partial Regex DoiPattern();

    [GeneratedRegex(@"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")]
    private static partial Regex YearPattern();
}
