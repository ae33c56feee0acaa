using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Source.References;

/// <summary>Reads a date of a reference: a year, an ISO date, an EDTF range, or CSL date-parts.</summary>
internal sealed class ReferenceDateReader(DiagnosticBag diagnostics)
{
    private const string Hint = "write a year, month or day (2022, 2022-03, 2022-03-05) or a range (2020/2022)";

    /// <summary>The date, or null after a diagnostic.</summary>
    public CslDate? Read(string key, YamlNode node) => node switch
    {
        YamlScalar scalar => FromText(key, scalar),
        YamlSequence list => FromList(key, list),
        YamlMapping mapping => FromMap(key, new YamlMap(mapping, "a date", ReferenceKeys.Date, ReferenceKeys.Rules, diagnostics)),
        _ => null,
    };

    private CslDate? FromText(string key, YamlScalar scalar)
    {
        if (Edtf.TryParse(scalar.Value, out var date))
        {
            return date;
        }

        // Years before 1000 without their zeros, as CSL-JSON has them.
        if (scalar.Value.TrimStart('-') is { Length: > 0 and < 4 } digits && digits.All(char.IsAsciiDigit))
        {
            return new CslDate { Start = new DateParts(int.Parse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)) };
        }

        // "November 2020" is a date in words; "2022-13" is none.
        var written = WrittenDate.Hint(key, scalar.Value);
        var looksLikeOne = written is null && scalar.Value.All(c => char.IsAsciiDigit(c) || c is '-' or '/');
        diagnostics.Report(
            ReferenceRules.BadDate,
            scalar.Span,
            looksLikeOne ? $"no calendar has the date \"{scalar.Value}\"" : $"\"{scalar.Value}\" is no date",
            (written ?? InBrackets(key, scalar.Value)) is { } way ? way
                : looksLikeOne ? Hint : $"{Hint}; for words, write {{ literal: \"{scalar.Value}\" }}; without a date, leave the key out");
        return null;
    }

    // "(2020)", as APA prints it; "2020a", which the style adds by itself.
    private static string? InBrackets(string key, string text) =>
        text.Trim('(', ')', '.', ' ') is { Length: 4 or 5 } year && year[..4].All(char.IsAsciiDigit) && (year.Length == 4 || char.IsAsciiLetterLower(year[4])) ? $"write {key}: {year[..4]}" : null;

    // [2022, 3], [[2020], [2022]], or Pandoc's [{ year: 2022 }].
    private CslDate? FromList(string key, YamlSequence list)
    {
        if (list.Items.IsEmpty || list.Items.Length > 3)
        {
            return Wrong(list, key);
        }

        if (list.Items[0] is YamlScalar)
        {
            return Parts(list) is { } parts ? new CslDate { Start = parts } : null;
        }

        if (list.Items.Length > 2)
        {
            return Wrong(list, key);
        }

        var dates = list.Items.Select(item => item is YamlScalar ? null : Read(key, item)).ToList();
        return dates.Contains(null) ? null : dates.Count == 1 ? dates[0] : dates[0]! with { End = dates[1]!.Start };
    }

    private CslDate? FromMap(string key, YamlMap map)
    {
        map.ReportUnknownKeys();
        var circa = map.String("circa")?.Value is { } word && word is not ("false" or "0" or "no");
        if (map.String("literal") is { } literal)
        {
            return new CslDate { Literal = literal.Value };
        }

        if (map.Scalar("raw") is { } raw)
        {
            return FromText(key, raw) is { } date ? date with { Circa = date.Circa || circa } : null;
        }

        if (map.List("date-parts") is { } list)
        {
            return FromDateParts(key, list) is { } date ? WithSeason(map, date) with { Circa = circa } : null;
        }

        if (map.Scalar("year") is null)
        {
            if (map.Node("date-parts") is null)
            {
                diagnostics.Report(ReferenceRules.BadDate, map.Head, $"the date \"{key}\" has no year", Hint);
            }

            return null;
        }

        var numbers = new YamlNode?[] { map.Scalar("year"), map.Scalar("month"), map.Scalar("day") };
        var given = numbers.TakeWhile(number => number is not null).Select(number => number!).ToImmutableArray();
        return Parts(new YamlSequence(given, map.Head)) is { } parts ? WithSeason(map, new CslDate { Start = parts, Circa = circa }) : null;
    }

    // A last date of zeros stands for a range without an end.
    private CslDate? FromDateParts(string key, YamlSequence list)
    {
        if (list.Items.Length is 0 or > 2 || !list.Items.All(item => item is YamlSequence))
        {
            return list.Items.Length is > 0 and <= 3 && list.Items.All(item => item is YamlScalar) ? FromList(key, list) : Wrong(list, key);
        }

        var isOpen = list.Items.Length == 2
            && ((YamlSequence)list.Items[1]).Items.All(item => item is YamlScalar { Value: "0" or "" });
        if (Parts((YamlSequence)list.Items[0]) is not { } start)
        {
            return null;
        }

        if (list.Items.Length == 1 || isOpen)
        {
            return new CslDate { Start = start, OpenEnded = isOpen };
        }

        return Parts((YamlSequence)list.Items[1]) is { } end ? new CslDate { Start = start, End = end } : null;
    }

    private CslDate WithSeason(YamlMap map, CslDate date)
    {
        if (map.Scalar("season") is not { } scalar || date.Start is not { } start)
        {
            return date;
        }

        int? season = scalar.Value.ToLowerInvariant() switch
        {
            "1" or "21" or "spring" => 1,
            "2" or "22" or "summer" => 2,
            "3" or "23" or "autumn" or "fall" => 3,
            "4" or "24" or "winter" => 4,
            _ => null,
        };
        if (season is null)
        {
            diagnostics.Report(ReferenceRules.BadDate, scalar.Span, $"\"{scalar.Value}\" is no season", "write 1 for spring to 4 for winter");
        }

        return date with { Start = new DateParts(start.Year, Season: season) };
    }

    private DateParts? Parts(YamlSequence list)
    {
        var numbers = new List<int>();
        foreach (var item in list.Items)
        {
            if (item is not YamlScalar scalar
                || !int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                diagnostics.Report(ReferenceRules.BadDate, item.Span, "a part of a date has to be a whole number", Hint);
                return null;
            }

            numbers.Add(number);
        }

        int? month = numbers.Count > 1 ? numbers[1] : null;
        int? day = numbers.Count > 2 ? numbers[2] : null;
        if (numbers.Count is 0 or > 3)
        {
            diagnostics.Report(ReferenceRules.BadDate, list.Span, "a date has a year, a month and a day, and no more", Hint);
            return null;
        }

        if (day is null && month is (>= 13 and <= 16) or (>= 21 and <= 24))
        {
            return new DateParts(numbers[0], Season: month.Value > 20 ? month.Value - 20 : month.Value - 12);
        }

        // The proleptic calendar: year 4 is a leap year as all its kind, whatever DateTime can hold.
        var leap = Math.Abs(numbers[0] % 400) + 400;
        if (month is < 1 or > 12 || (day is { } d && (d < 1 || d > DateTime.DaysInMonth(leap, month ?? 1))))
        {
            diagnostics.Report(ReferenceRules.BadDate, list.Span, $"no calendar has the date {string.Join('-', numbers)}", Hint);
            return null;
        }

        return new DateParts(numbers[0], month, day);
    }

    private CslDate? Wrong(YamlNode node, string key)
    {
        diagnostics.Report(ReferenceRules.BadDate, node.Span, $"this is no date for \"{key}\"", Hint);
        return null;
    }
}
