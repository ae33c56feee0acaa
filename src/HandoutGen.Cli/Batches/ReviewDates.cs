using System.Globalization;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Cli.Batches;

/// <summary>Handouts that should have been looked over again: <c>review-by</c> beside the day that it is.</summary>
internal static class ReviewDates
{
    /// <summary>A day as it is typed, or null.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Reports a date of review that has passed.</summary>
    public static void Report(Handout? handout, DateOnly? today, DiagnosticBag diagnostics)
    {
        if (handout?.ReviewBy is { } review && today is { } day && day > LastDayOf(review.Value))
        {
            diagnostics.Report(
                CommandLineRules.ReviewOverdue,
                review.Span,
                "the day by which this handout was to be looked over again has passed",
                "look it over, then write a new date and a new review-by");
        }
    }

    // A month lasts until its end, a year too.
    private static DateOnly LastDayOf(RevisionDate date)
    {
        var month = date.Month ?? 12;
        return new DateOnly(date.Year, month, date.Day ?? DateTime.DaysInMonth(date.Year, month));
    }
}
