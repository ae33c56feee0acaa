using System.Globalization;
using HandoutGen.Model;

namespace HandoutGen.Resolution;

/// <summary>A date in words, as each language writes it.</summary>
internal static class DateWords
{
    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Spanish =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    private static readonly string[] French =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] German =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    private static readonly string[] Italian =
        ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"];

    private static readonly string[] Portuguese =
        ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"];

    private static readonly string[] Russian =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] RussianGenitive =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private static readonly string[] Arabic =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

    /// <summary>"November 2026", "22 de noviembre de 2026", "2026年11月"; English for a language that is not here.</summary>
    public static string Of(RevisionDate date, string tag)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        var day = date.Day?.ToString(CultureInfo.InvariantCulture);
        if (date.Month is not { } month)
        {
            return tag.StartsWith("zh", StringComparison.Ordinal) ? $"{year}年" : year;
        }

        string Month(string[] names) => names[month - 1];
        return tag.Split('-')[0] switch
        {
            "ar" => Spaced(day, Month(Arabic), year),
            "de" => Spaced(day is null ? null : $"{day}.", Month(German), year),
            "es" => day is null ? $"{Month(Spanish)} de {year}" : $"{day} de {Month(Spanish)} de {year}",
            "fr" => Spaced(day == "1" ? "1er" : day, Month(French), year),
            "it" => Spaced(day == "1" ? "1º" : day, Month(Italian), year),
            "pt" => day is null ? $"{Month(Portuguese)} de {year}" : $"{(day == "1" ? "1º" : day)} de {Month(Portuguese)} de {year}",
            "ru" => day is null ? $"{Month(Russian)} {year}\u00A0г." : $"{day} {Month(RussianGenitive)} {year}\u00A0г.",
            "vi" => day is null ? $"tháng {month} năm {year}" : $"ngày {day} tháng {month} năm {year}",
            "zh" => day is null ? $"{year}年{month}月" : $"{year}年{month}月{day}日",
            "en" when tag is "en" or "en-US" || day is null => day is null ? $"{Month(English)} {year}" : $"{Month(English)} {day}, {year}",
            _ => Spaced(day, Month(English), year),
        };
    }

    private static string Spaced(params string?[] parts) => string.Join(' ', parts.Where(part => part is not null));
}
