using System.Numerics;

namespace HandoutGen.Pdf.Layout;

/// <summary>
/// What the search for page and column ends pays. The unit is arbitrary; only the order of magnitude speaks: a rule of
/// the first rank is never broken while any arrangement keeps it, even if that takes another page.
/// </summary>
internal static class BreakCosts
{
    /// <summary>One more page.</summary>
    public const double Page = 10_000;

    /// <summary>A page whose foot is wholly white; a part of it costs the square of the part.</summary>
    public const double WhiteFoot = 12_000;

    /// <summary>A last page with next to nothing on it; falls to zero at <see cref="ShortPageLines"/> lines.</summary>
    public const double ShortLastPage = 60_000;

    /// <summary>A column set that fits on a page is divided between two.</summary>
    public const double DividedColumns = 5_000;

    /// <summary>From this number of lines on, a last page is none that looks forgotten.</summary>
    public const int ShortPageLines = 6;

    /// <summary>What one point of height costs where columns are balanced.</summary>
    public const double ColumnHeight = 12;

    /// <summary>What one point costs by which a later column is longer than the one before it.</summary>
    public const double RisingColumn = 2;

    /// <summary>A rule of the first rank is broken.</summary>
    public const double Never = 1_000_000;

    private const double MoreThanAPage = 30_000;

    // In the order of the flags of BreakRules.
    private static readonly double[] Pages =
    [
        Never, Never, Never, Never, Never, Never, // heading, orphan, widow, lone item, row, edge
        MoreThanAPage, MoreThanAPage, 15_000, MoreThanAPage, // short list, box, lead-in, caption
        1_500, 300, 150, 3_000, // entry, item, paragraph, lone row
        3_000, // rule
    ];

    // A list in columns is meant to be divided between them, so a short list or a lone item is no fault there.
    private static readonly double[] Columns =
    [
        Never, Never, Never, 500, Never, Never,
        0, MoreThanAPage, 15_000, MoreThanAPage,
        3_000, 600, 150, 3_000,
        3_000,
    ];

    /// <summary>What it costs to end a page before a strip with these rules.</summary>
    public static double OfPage(BreakRules rules) => Sum(rules, Pages);

    /// <summary>What it costs to end a column, but not the page, before a strip with these rules.</summary>
    public static double OfColumn(BreakRules rules) => Sum(rules, Columns);

    private static double Sum(BreakRules rules, double[] costs)
    {
        var sum = 0.0;
        for (var rest = (uint)rules; rest != 0; rest &= rest - 1)
        {
            sum += costs[BitOperations.TrailingZeroCount(rest)];
        }

        return sum;
    }
}
