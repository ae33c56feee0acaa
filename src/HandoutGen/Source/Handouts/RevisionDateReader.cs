using System.Globalization;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Handouts;

/// <summary>Reads <c>date</c> and <c>review-by</c>: a year, a month or a day of ISO 8601.</summary>
internal static class RevisionDateReader
{
    /// <summary>The date of a key, or null.</summary>
    public static Located<RevisionDate>? Read(YamlMap map, string key, DiagnosticBag diagnostics)
    {
        if (map.String(key) is not { } date)
        {
            return null;
        }

        if (Parse(date.Value, out var problem) is { } parsed)
        {
            return new Located<RevisionDate>(parsed, date.Span);
        }

        diagnostics.Report(SourceRules.BadDate, date.Span, problem, WrittenDate.Hint(key, date.Value) ?? "write a year, a month or a day: 2026, 2026-11 or 2026-11-22");
        return null;
    }

    private static RevisionDate? Parse(string text, out string problem)
    {
        problem = $"\"{text}\" is no date";
        var parts = text.Split('-');
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts.Length > 3 || parts[i].Length != (i == 0 ? 4 : 2)
                || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        var exists = numbers[0] >= 1
            && (numbers.Length < 2 || numbers[1] is >= 1 and <= 12)
            && (numbers.Length < 3 || (numbers[2] >= 1 && numbers[2] <= DateTime.DaysInMonth(numbers[0], numbers[1])));
        if (!exists)
        {
            problem = $"no calendar has the date {text}";
            return null;
        }

        return new RevisionDate(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null);
    }
}
