using System.Collections.Immutable;
using HandoutGen.Layout.Strips;

namespace HandoutGen.Layout.Breaking;

/// <summary>
/// How much of a flow has to go so that the rest fits on some pages. What stands on the pages after these does not say it:
/// columns are balanced there, and pages before give up lines so that the last one is not a few.
/// </summary>
internal static class PageExcess
{
    /// <summary>The height in points, in columns of the text, of what comes after the longest beginning of the flow that fits.</summary>
    /// <param name="list">The flow.</param>
    /// <param name="heights">The pages' heights.</param>
    /// <param name="pages">The number of pages, at least 1.</param>
    /// <param name="columns">The columns of the text: what stands across them takes their room in each.</param>
    public static double Of(VerticalList list, PageHeights heights, int pages, int columns)
    {
        var (fits, exceeds) = (0, list.Strips.Sum(Parts) + 1);
        while (exceeds - fits > 1)
        {
            var middle = (fits + exceeds) / 2;
            var isIn = PageBreaker.Break(Beginning(list, middle), heights).Length <= pages;
            (fits, exceeds) = isIn ? (middle, exceeds) : (fits, middle);
        }

        return Height(list, columns) - Height(Beginning(list, fits), columns);
    }

    private static int Parts(Strip strip) => strip.Piece is ColumnsPiece columns ? columns.List.Count : 1;

    private static VerticalList Beginning(VerticalList list, int parts)
    {
        var strips = ImmutableArray.CreateBuilder<Strip>();
        foreach (var strip in list.Strips)
        {
            var count = Math.Min(parts, Parts(strip));
            if (count > 0)
            {
                strips.Add(strip.Piece is ColumnsPiece columns ? strip with { Piece = columns with { List = new VerticalList(columns.List.Strips[..count]) } } : strip);
            }

            parts -= count;
        }

        return new VerticalList(strips.DrainToImmutable());
    }

    private static double Height(VerticalList list, int columns) => list.Strips.Sum(strip =>
        columns * (strip.Space + (strip.Piece is ColumnsPiece columnSet ? columnSet.List.Height(0, columnSet.List.Count) / columnSet.Count : strip.Height)));
}
