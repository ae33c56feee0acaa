using System.Collections.Immutable;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Strips;

namespace HandoutGen.Pdf.Tests.Layout;

/// <summary>Flows of bare strips, for the tests of breaking.</summary>
internal static class Strips
{
    public static readonly Piece Blank = new BlankPiece();

    /// <summary>Lines of 10 points with these rules for a break before each.</summary>
    public static VerticalList Lines(params BreakRules[] rules) => new([.. rules.Select(rule => Line(rule))]);

    /// <summary>So many lines of 10 points that a break may part anywhere.</summary>
    public static VerticalList Lines(int count) => Lines(new BreakRules[count]);

    public static Strip Line(BreakRules rules = BreakRules.None, double space = 0, double height = 10) =>
        new(Blank, 0, space, height, 8, rules, null);

    /// <summary>Where the pages after the first begin.</summary>
    public static IEnumerable<int> Breaks(this ImmutableArray<PageSpan> pages) => pages.Skip(1).Select(page => page.From.Strip);
}
