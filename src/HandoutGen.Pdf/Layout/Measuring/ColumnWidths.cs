using System.Collections.Immutable;
using HandoutGen.Pdf.Text;

namespace HandoutGen.Pdf.Layout;

/// <summary>Shares the width of a table between its columns after their content, as CSS 2.2 (17.5.2.2) describes it.</summary>
internal static class ColumnWidths
{
    /// <summary>The columns' widths in points, paddings included; their sum is no more than the measure.</summary>
    /// <param name="rows">The prepared cells of all rows, null for an empty cell.</param>
    /// <param name="count">The number of columns.</param>
    /// <param name="measure">The room there is.</param>
    /// <param name="paddingX">The padding at each side of a cell.</param>
    public static ImmutableArray<double> Share(
        IReadOnlyList<ImmutableArray<PreparedParagraph?>> rows, int count, double measure, double paddingX)
    {
        var least = new double[count];
        var natural = new double[count];
        foreach (var row in rows)
        {
            for (var i = 0; i < count; i++)
            {
                least[i] = Math.Max(least[i], (row[i]?.MinimumWidth ?? 0) + (2 * paddingX));
                natural[i] = Math.Max(natural[i], (row[i]?.NaturalWidth ?? 0) + (2 * paddingX));
            }
        }

        // A hundredth of a point against lines that break by a rounding error.
        var widest = natural.Select(width => width + 0.01).ToArray();
        var sum = widest.Sum();
        if (sum <= measure)
        {
            // A table that nearly fills the measure fills it: its rules then end where the text does.
            return [.. widest.Select(width => width + (width * (measure - sum) / sum))];
        }

        var leastSum = least.Sum();
        if (leastSum >= measure)
        {
            return [.. least.Select(width => width * measure / leastSum)];
        }

        // What is left above the least widths goes to the columns after what they still lack; the square root keeps one
        // long column from starving the others.
        var lack = least.Zip(widest, (low, high) => Math.Sqrt(Math.Max(0, high - low))).ToArray();
        var lackSum = lack.Sum();
        return [.. least.Zip(lack, (low, part) => low + ((measure - leastSum) * part / lackSum))];
    }
}
