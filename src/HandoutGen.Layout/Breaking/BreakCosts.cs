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

    /// <summary>A last page with next to nothing on it; falls to zero at <see cref="ShortPageLines"/> lines or <see cref="ShortPagePart"/> of the page.</summary>
    public const double ShortLastPage = 60_000;

    /// <summary>A column set that fits on a page is divided between two.</summary>
    public const double DividedColumns = 5_000;

    /// <summary>From this number of lines on, a last page is none that looks forgotten.</summary>
    public const int ShortPageLines = 6;

    /// <summary>From this part of its height on, likewise: in large print six lines are a third of it.</summary>
    public const double ShortPagePart = 0.16;

    /// <summary>What one point of height costs where columns are balanced.</summary>
    public const double ColumnHeight = 12;

    /// <summary>What one point costs by which a later column is longer than the one before it.</summary>
    public const double RisingColumn = 2;

    /// <summary>So much of a page, white at its foot, is seen as a hole.</summary>
    public const double MuchWhitePart = 0.2;

    /// <summary>
    /// A page ends with a hole though it could end further down at no greater cost of its own. Without this, one hole before a tall
    /// picture would be shared out among the pages before it, since two lesser holes cost less than a great one.
    /// </summary>
    public const double EndsEarly = 600_000;

    /// <summary>A rule of the first rank is broken.</summary>
    public const double Never = 1_000_000;

    private const double MoreThanAPage = 30_000;

    // White at a foot: the square of its part, and from MuchWhitePart on far more. Where it would be more than about a third, what
    // is best kept whole is divided (a box between its blocks, a short list or table), then a paragraph in a box; a heading is never left alone for it.
    private const double White = 12_000;
    private const double MuchWhite = 1_700_000;
    private const double MostWhite = 500_000;
    private const double AThirdOfAPage = 20_000;
    private const double HalfAPage = 200_000;
    private const double SmallerPicture = 1_000;

    // A row is divided only where no page can hold it, whatever stands over it.
    // What each rule costs at the end of a page, and of a column that does not end its page. A list in columns is meant to be divided
    // between them, so that a short list or a lone item is no fault there; an entry or an item that goes on in the next column is a
    // greater one than on the next page, since balanced columns may be a line longer or shorter.
    private static readonly (BreakRules Rule, double Page, double Column)[] Rules =
    [
        (BreakRules.StrandsHeading, Never, Never),
        (BreakRules.Orphan, Never, Never),
        (BreakRules.Widow, Never, Never),
        (BreakRules.LoneItem, HalfAPage, 500),
        (BreakRules.DividesRow, 3 * Never, 3 * Never),
        (BreakRules.StrandsEdge, Never, Never),
        (BreakRules.DividesShortList, AThirdOfAPage, 0),
        (BreakRules.DividesBox, AThirdOfAPage, AThirdOfAPage),
        (BreakRules.DividesBlockInBox, AThirdOfAPage, AThirdOfAPage),
        (BreakRules.StrandsLeadIn, HalfAPage / 2, MoreThanAPage),
        (BreakRules.StrandsCaption, Never, Never),
        (BreakRules.DividesEntry, 1_500, 3_000),
        (BreakRules.DividesItem, 300, 600),
        (BreakRules.DividesParagraph, 150, 150),
        (BreakRules.LoneRow, 3_000, 3_000),
        (BreakRules.StrandsTail, 3_000, 600),
        (BreakRules.LeadsWithRule, 3_000, 3_000),
    ];

    /// <summary>What white at the foot of a page or of a filled column costs.</summary>
    /// <param name="part">Its part of the height, 0 to 1.</param>
    public static double OfWhite(double part)
    {
        var (white, much) = (Math.Max(0, part), Math.Max(0, part - MuchWhitePart));
        return Math.Min(MostWhite, (White * white * white) + (MuchWhite * much * much));
    }

    /// <summary>What it costs that pictures are smaller than they want to be: less than a hole.</summary>
    /// <param name="part">The part that they give up of what they may give up.</param>
    public static double OfGiving(double part) => part > 0 ? SmallerPicture * (1 + part) : 0;

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
