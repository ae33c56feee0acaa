using HandoutGen.Layout.Strips;

namespace HandoutGen.Layout.Breaking;

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

    // What each rule costs at the end of a page, and of a column that does not end its page. A list in columns is meant to be divided
    // between them, so that a short list or a lone item is no fault there; an entry or an item that goes on in the next column is a
    // greater one than on the next page, since balanced columns may be a line longer or shorter.
    private static readonly (BreakRules Rule, double Page, double Column)[] Rules =
    [
        (BreakRules.StrandsHeading, Never, Never),
        (BreakRules.Orphan, Never, Never),
        (BreakRules.Widow, Never, Never),
        (BreakRules.LoneItem, Never, 500),
        (BreakRules.DividesRow, Never, Never),
        (BreakRules.StrandsEdge, Never, Never),
        (BreakRules.DividesShortList, MoreThanAPage, 0),
        (BreakRules.DividesBox, MoreThanAPage, MoreThanAPage),
        (BreakRules.StrandsLeadIn, 15_000, 15_000),
        (BreakRules.StrandsCaption, MoreThanAPage, MoreThanAPage),
        (BreakRules.DividesEntry, 1_500, 3_000),
        (BreakRules.DividesItem, 300, 600),
        (BreakRules.DividesParagraph, 150, 150),
        (BreakRules.LoneRow, 3_000, 3_000),
        (BreakRules.LeadsWithRule, 3_000, 3_000),
    ];

    /// <summary>What it costs to end a page before a strip with these rules.</summary>
    public static double OfPage(BreakRules rules) => Sum(rules, endsPage: true);

    /// <summary>What it costs to end a column, but not the page, before a strip with these rules.</summary>
    public static double OfColumn(BreakRules rules) => Sum(rules, endsPage: false);

    private static double Sum(BreakRules rules, bool endsPage)
    {
        if (rules == BreakRules.None)
        {
            return 0;
        }

        var sum = 0.0;
        foreach (var (rule, page, column) in Rules)
        {
            if (rules.HasFlag(rule))
            {
                sum += endsPage ? page : column;
            }
        }

        return sum;
    }
}
