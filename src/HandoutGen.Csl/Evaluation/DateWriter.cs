using System.Globalization;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>Writes the parts of one date or of a range, whose common parts are written once (specification, "Date Ranges").</summary>
/// <param name="date">The element.</param>
/// <param name="delimiter">What stands between the parts: the element's own or that of the locale's format.</param>
/// <param name="e">Has the terms.</param>
internal sealed class DateWriter(DateElement date, string delimiter, Evaluator e)
{
    /// <summary>The parts are separate nodes, which the date's delimiter joins.</summary>
    public bool UsesDelimiter { get; private set; } = true;

    public List<OutputNode> Single(DatePartElement[] parts, DateParts value)
    {
        var nodes = new List<OutputNode>();
        foreach (var part in parts)
        {
            if (Part(part, value, true, true) is { } node)
            {
                nodes.Add(node);
            }
        }

        return nodes;
    }

    /// <param name="parts">The parts in their order.</param>
    /// <param name="start">The first date.</param>
    /// <param name="end">The last date; null for a range that is open.</param>
    public List<OutputNode> Range(DatePartElement[] parts, DateParts start, DateParts? end)
    {
        var nodes = new List<OutputNode>();
        if (end is not { } last)
        {
            nodes = Single(parts, start);
            var year = Array.Find(parts, static p => p.Name == DatePartName.Year);
            if (nodes.Count > 0)
            {
                nodes.Add(OutputNode.Leaf(Delimiter(year)));
            }

            UsesDelimiter = nodes.Count == 0;
            return nodes;
        }

        var differing = Differing(parts, start, last);
        if (differing is null)
        {
            return Single(parts, start);
        }

        var from = Array.FindIndex(parts, p => p.Name >= differing && Has(p, start, last));
        var to = Array.FindLastIndex(parts, p => p.Name >= differing && Has(p, start, last));
        var divided = Array.Find(parts, p => p.Name == differing)!;

        for (var i = 0; i < from; i++)
        {
            Add(nodes, parts[i], start);
        }

        var first = new List<OutputNode>();
        var second = new List<OutputNode>();
        var lastOfFirst = Array.FindLastIndex(parts, to, to - from + 1, p => Has(p, start, start));
        var firstOfSecond = Array.FindIndex(parts, from, to - from + 1, p => Has(p, last, last));
        for (var i = from; i <= to; i++)
        {
            // What stood between a part and the next one goes where the range's dash comes.
            if (Part(parts[i], start, true, i < lastOfFirst) is { } a)
            {
                first.Add(a);
            }

            if (Part(parts[i], last, i > firstOfSecond, true) is { } b)
            {
                second.Add(b);
            }
        }

        if (first.Count > 0 && second.Count > 0)
        {
            // A day that the last date lacks leaves its suffix at the range's end otherwise.
            nodes.Add(OutputNode.Group([OutputNode.Group(first, delimiter), OutputNode.Leaf(Delimiter(divided)), OutputNode.Group(second, delimiter)]));
        }
        else
        {
            nodes.AddRange(first.Count > 0 ? first : second);
        }

        for (var i = to + 1; i < parts.Length; i++)
        {
            Add(nodes, parts[i], last);
        }

        return nodes;
    }

    private string Delimiter(DatePartElement? part) =>
        part?.RangeDelimiter ?? (part is null or { Name: DatePartName.Year } ? e.Locale.YearRangeDelimiter : "–");

    private void Add(List<OutputNode> nodes, DatePartElement part, DateParts value)
    {
        if (Part(part, value, true, true) is { } node)
        {
            nodes.Add(node);
        }
    }

    private static bool Has(DatePartElement part, DateParts a, DateParts b) => part.Name switch
    {
        DatePartName.Year => true,
        DatePartName.Month => (a.Month ?? a.Season ?? b.Month ?? b.Season) is not null,
        _ => (a.Day ?? b.Day) is not null,
    };

    /// <summary>The largest rendered part in which the dates differ.</summary>
    private static DatePartName? Differing(DatePartElement[] parts, DateParts a, DateParts b)
    {
        if (a.Year != b.Year && Array.Exists(parts, static p => p.Name == DatePartName.Year))
        {
            return DatePartName.Year;
        }

        if ((a.Month != b.Month || a.Season != b.Season) && Array.Exists(parts, static p => p.Name == DatePartName.Month))
        {
            return DatePartName.Month;
        }

        if (a.Day != b.Day && Array.Exists(parts, static p => p.Name == DatePartName.Day))
        {
            return DatePartName.Day;
        }

        return null;
    }

    private OutputNode? Part(DatePartElement part, DateParts value, bool withPrefix, bool withSuffix)
    {
        var node = part.Name switch
        {
            DatePartName.Year => Year(part, value),
            DatePartName.Month => Month(part, value),
            _ => Day(part, value),
        };
        if (node is null)
        {
            return null;
        }

        node.Variable = date.Variable;
        var presentation = part.Presentation;
        if (!withPrefix && presentation.Prefix.Length > 0)
        {
            presentation = presentation with { Prefix = string.Empty };
        }

        if (!withSuffix && presentation.Suffix.Length > 0)
        {
            presentation = presentation with { Suffix = string.Empty };
        }

        return PresentationEvaluation.ApplyToTerm(node, presentation, e);
    }

    private OutputNode Year(DatePartElement part, DateParts value)
    {
        var year = Math.Abs((long)value.Year);
        var text = year.ToString(CultureInfo.InvariantCulture);
        if (part.Form == DatePartForm.Short && text.Length == 4)
        {
            text = text[2..];
        }

        if (value.Year < 0)
        {
            text += e.Locale.TermText("bc");
        }
        else if (value.Year < 1000)
        {
            text += e.Locale.TermText("ad");
        }

        var leaf = OutputNode.Leaf(text, date.Variable);
        return DateEvaluation.AddYearSuffix(leaf, date, e);
    }

    private OutputNode? Month(DatePartElement part, DateParts value)
    {
        if (value.Season is { } season)
        {
            var name = e.Locale.TermText("season-" + season.ToString("00", CultureInfo.InvariantCulture));
            return name.Length == 0 ? null : OutputNode.Leaf(name);
        }

        if (value.Month is not { } month)
        {
            return null;
        }

        switch (part.Form)
        {
            case DatePartForm.Numeric:
                return OutputNode.Leaf(month.ToString(CultureInfo.InvariantCulture));
            case DatePartForm.NumericLeadingZeros:
                return OutputNode.Leaf(month.ToString("00", CultureInfo.InvariantCulture));
            default:
                var name = e.Locale.TermText("month-" + month.ToString("00", CultureInfo.InvariantCulture),
                    part.Form == DatePartForm.Short ? TermForm.Short : TermForm.Long);
                return name.Length == 0 ? null : OutputNode.Leaf(name);
        }
    }

    private OutputNode? Day(DatePartElement part, DateParts value)
    {
        if (value.Day is not { } day)
        {
            return null;
        }

        switch (part.Form)
        {
            case DatePartForm.NumericLeadingZeros:
                return OutputNode.Leaf(day.ToString("00", CultureInfo.InvariantCulture));
            case DatePartForm.Ordinal when !e.Locale.LimitDayOrdinalsToDay1 || day == 1:
                // The ordinal of the day agrees with the month's name.
                var gender = value.Month is { } month
                    ? e.Locale.Term("month-" + month.ToString("00", CultureInfo.InvariantCulture))?.Gender ?? Gender.None
                    : Gender.None;
                return OutputNode.Leaf(NumberForms.Ordinal(day, gender, e.Locale));
            default:
                return OutputNode.Leaf(day.ToString(CultureInfo.InvariantCulture));
        }
    }
}
