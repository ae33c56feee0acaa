using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary><c>cs:date</c> (specification, "Date"): in the locale's form or in the style's own, single dates and ranges.</summary>
internal static class DateEvaluation
{
    public static OutputNode? Evaluate(DateElement date, Evaluator e)
    {
        var value = e.IsQuashed(date.Variable) ? null : e.Item.Date(date.Variable);
        var node = value is null ? null : Write(date, value, e);
        e.CountCall(filled: node is not null);
        if (node is not null && e.InSubstitute)
        {
            e.Quash(date.Variable);
        }

        return node;
    }

    private static OutputNode? Write(DateElement date, CslDate value, Evaluator e)
    {
        // When it was looked up does not tell two works apart.
        if (e.IsComparing && date.Variable == Variables.Accessed)
        {
            return OutputNode.Leaf("accessed");
        }

        if (e.IsSorting)
        {
            return new OutputNode { Text = ForSorting(value, date), Variable = date.Variable, Role = NodeRole.SortedDate };
        }

        var node = value.Literal is { Length: > 0 } literal && value.Start is null
            ? Literal(literal, date, e)
            : Render(date, value, e);
        return node is null ? null : PresentationEvaluation.Apply(node, date.Presentation, e);
    }

    /// <summary>The date as digits that order as the dates do; an open or missing part comes first.</summary>
    public static string ForSorting(CslDate value, DateElement? date)
    {
        if (value.Start is not { } start)
        {
            return value.Literal ?? string.Empty;
        }

        var months = date is null || (date.Form == DateForm.Own ? Array.Exists(date.Parts, static p => p.Name == DatePartName.Month) : date.Precision >= DateParticles.YearMonth);
        var days = date is null || (date.Form == DateForm.Own ? Array.Exists(date.Parts, static p => p.Name == DatePartName.Day) : date.Precision >= DateParticles.YearMonthDay);
        var from = Digits(start, months, days);
        return value.End is { } end ? from + "/" + Digits(end, months, days) : from + "/0";
    }

    // Years before the common era order below all others: they count up from a floor beneath the least of them, behind what orders before digits.
    private static string Digits(DateParts p, bool months, bool days) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{(p.Year < 0 ? SortText.BeforeFigures.ToString() : string.Empty)}{(p.Year < 0 ? 10_000_000_000 + p.Year : p.Year):00000000000}{(months ? p.Month ?? 0 : 0):00}{(days ? p.Day ?? 0 : 0):00}");

    private static OutputNode Literal(string literal, DateElement date, Evaluator e)
    {
        var node = RichText.Parse(literal, date.Variable, e.Locale);
        return AddYearSuffix(node, date, e);
    }

    private static OutputNode? Render(DateElement date, CslDate value, Evaluator e)
    {
        var parts = date.Parts;
        var delimiter = date.Delimiter ?? string.Empty;
        Presentation? localePresentation = null;
        if (date.Form != DateForm.Own)
        {
            var format = date.Form == DateForm.Text ? e.Locale.TextDate : e.Locale.NumericDate;
            if (format is null)
            {
                return null;
            }

            parts = LocaleParts(format, date);
            delimiter = date.Delimiter ?? format.Delimiter ?? string.Empty;
            localePresentation = format.Presentation;
        }

        var writer = new DateWriter(date, delimiter, e);
        var nodes = value.End is { } end || value.OpenEnded
            ? writer.Range(parts, value.Start!.Value, value.OpenEnded ? null : value.End)
            : writer.Single(parts, value.Start!.Value);
        if (nodes.Count == 0)
        {
            return null;
        }

        var node = OutputNode.Group(nodes, writer.UsesDelimiter ? delimiter : string.Empty);
        return localePresentation is { } p ? PresentationEvaluation.Apply(node, p, e) : node;
    }

    /// <summary>The parts of the locale's format that the style wants, with the style's attributes laid over them.</summary>
    private static DatePartElement[] LocaleParts(LocaleDate format, DateElement date)
    {
        var parts = new List<DatePartElement>();
        foreach (var part in format.Parts)
        {
            if (part.Name == DatePartName.Day && date.Precision < DateParticles.YearMonthDay)
            {
                continue;
            }

            if (part.Name == DatePartName.Month && date.Precision < DateParticles.YearMonth)
            {
                continue;
            }

            var over = Array.Find(date.Parts, p => p.Name == part.Name);
            if (over is null)
            {
                parts.Add(part);
                continue;
            }

            // A cs:date-part in a localized date changes the form, the case and the formatting, never the affixes.
            var changed = over.Presentation with { Prefix = part.Presentation.Prefix, Suffix = part.Presentation.Suffix };
            if (changed.TextCase == TextCase.None)
            {
                changed = changed with { TextCase = part.Presentation.TextCase };
            }

            parts.Add(part with
            {
                Form = over.Form == DatePartForm.Default ? part.Form : over.Form,
                RangeDelimiter = over.RangeDelimiter ?? part.RangeDelimiter,
                Presentation = changed,
            });
        }

        return [.. parts];
    }

    /// <summary>The year, or what stands for it, with the year suffix behind the first one; when a page was looked up is no year of the work.</summary>
    public static OutputNode AddYearSuffix(OutputNode node, DateElement date, Evaluator e) =>
        date.Variable == Variables.Accessed ? node : YearSuffixes.Append(node, e);
}
