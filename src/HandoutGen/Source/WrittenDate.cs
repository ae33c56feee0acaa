using System.Collections.Immutable;
using System.Globalization;

namespace HandoutGen.Source;

/// <summary>Dates as people write them, in the languages that the tool has words for: what they are in ISO 8601.</summary>
internal static class WrittenDate
{
    // How the months begin, without accents: English, German, Spanish, French, Italian, Portuguese; Russian; Arabic.
    private static readonly string[][] Months =
    [
        ["jan", "ene", "gen", "янв", "يناير"], ["feb", "fev", "фев", "فبراير"], ["mar", "maer", "mrz", "мар", "مارس"], ["apr", "abr", "avr", "апр", "أبريل"],
        ["mai", "may", "mag", "май", "мая", "маи", "مايو"], ["jun", "juin", "giu", "июн", "يونيو"], ["jul", "juil", "lug", "июл", "يوليو"], ["aug", "ago", "aou", "авг", "أغسطس"],
        ["sep", "set", "сен", "سبتمبر"], ["oct", "okt", "ott", "out", "окт", "أكتوبر"], ["nov", "ноя", "نوفمبر"], ["dec", "dez", "dic", "дек", "ديسمبر"],
    ];

    /// <summary>Every date that the text can mean, the likeliest first: two where day and month may be either way round; none for what is no date.</summary>
    public static ImmutableArray<string> Readings(string text)
    {
        var words = WithoutTime(text).Split([' ', ',', '.', '/', '-', '\t', '年', '月', '日'], StringSplitOptions.RemoveEmptyEntries);
        int? month = null;
        var numbers = new List<int>();
        var isYearFirst = false;
        foreach (var word in words)
        {
            var plain = string.Concat(word.ToLowerInvariant().Select(c => LatinLetters.Plain(c) ?? c.ToString()));
            if (Number(plain) is { } number)
            {
                isYearFirst |= numbers.Count == 0 && number > 31;
                numbers.Add(number);
            }
            else if (month is null && Month(plain) is { } named)
            {
                month = named;
            }
            else if (plain is not ("de" or "del" or "do" or "of" or "the" or "le" or "il" or "el" or "den" or "am" or "г" or "года" or "ngay" or "thang" or "nam"))
            {
                return [];
            }
        }

        if (words.Length == 1 && numbers is [>= 19000101 and <= 99991231 and var packed] && words[0].Length == 8)
        {
            return [.. Iso(packed / 10000, packed / 100 % 100, packed % 100)];
        }

        if (month is { } one)
        {
            return numbers switch
            {
                [var year] when year > 31 => [.. Iso(year, one, null)],
                [var first, var second] => [.. second > 31 || !isYearFirst ? Iso(FullYear(second), one, first) : Iso(first, one, second)],
                _ => [],
            };
        }

        return numbers switch
        {
            [var first, var second, var third] when isYearFirst => [.. Iso(first, second, third)],
            [var first, var second, var third] => [.. Iso(FullYear(third), first, second).Concat(Iso(FullYear(third), second, first)).Distinct()],
            [var first, var second] when isYearFirst => [.. Iso(first, second, null)],
            [var first, var second] when second > 31 => [.. Iso(second, first, null)],
            _ => [],
        };
    }

    /// <summary>"write date: 2026-11-22", or both where day and month may be either way round; null for what is no date.</summary>
    public static string? Hint(string key, string text) => Readings(text) switch
    {
        [var only] => $"write {key}: {only}",
        [var first, var second] => $"write {key}: {first}, or {key}: {second} if the day stands first",
        _ => null,
    };

    // "2026-11-22T10:00:00Z", as programs write a day.
    private static string WithoutTime(string text) =>
        text.IndexOf('T', StringComparison.Ordinal) is var time and > 0 && char.IsAsciiDigit(text[time - 1]) && time + 1 < text.Length && char.IsAsciiDigit(text[time + 1]) ? text[..time] : text;

    private static int FullYear(int year) => year < 100 ? year + 2000 : year;

    // "22", "22nd", "1er", "1º"
    private static int? Number(string word)
    {
        var digits = word.Length - word.AsSpan().TrimStart("0123456789").Length;
        return digits is > 0 and <= 8 && word[digits..] is "" or "st" or "nd" or "rd" or "th" or "er" or "º" or "ª" or "o"
            ? int.Parse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }

    private static int? Month(string word)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            if (word.Length >= 3 && Months[month].Any(begin => word.StartsWith(begin, StringComparison.Ordinal)))
            {
                return month + 1;
            }
        }

        return null;
    }

    private static IEnumerable<string> Iso(int year, int month, int? day)
    {
        if (year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month))))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}{(day is null ? "" : $"-{day:D2}")}");
        }
    }
}
