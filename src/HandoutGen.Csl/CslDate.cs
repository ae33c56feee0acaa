namespace HandoutGen.Csl;

/// <summary>A date or a range of dates, to the precision that the source gives.</summary>
public sealed record CslDate
{
    /// <summary>The date, or the first of a range; null for a date that is only a <see cref="Literal"/>.</summary>
    public DateParts? Start { get; init; }

    /// <summary>The last date of a range; null for a single date.</summary>
    public DateParts? End { get; init; }

    /// <summary>A range with no end ("2020/.."); then <see cref="End"/> does not count.</summary>
    public bool OpenEnded { get; init; }

    /// <summary>The date is approximate (CSL <c>circa</c>).</summary>
    public bool Circa { get; init; }

    /// <summary>Text that stands for the date as it is, where there is no <see cref="Start"/>: "in the reign of Ashoka".</summary>
    public string? Literal { get; init; }
}

/// <summary>A year with, where known, its month or season and its day.</summary>
/// <param name="Year">The year; negative before the common era.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null; only with a month.</param>
/// <param name="Season">1 spring to 4 winter, or null; only without a month.</param>
public readonly record struct DateParts(int Year, int? Month = null, int? Day = null, int? Season = null);
