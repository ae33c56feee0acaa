using System.Collections.Immutable;
using HandoutGen.Typography.Lines;

namespace HandoutGen.Layout.Measuring;

/// <summary>Shares the width of a table between its columns after their content, as CSS 2.2 (17.5.2.2) describes it.</summary>
internal sealed class ColumnWidths
{
    // A table that needs less than this part of the measure.
    private const double SmallTable = 0.75;

    private readonly double[] _least;
    private readonly double[] _natural;

    /// <summary>Measures the content of columns.</summary>
    /// <param name="rows">The prepared cells of all rows, null for an empty cell.</param>
    /// <param name="count">The number of columns.</param>
    /// <param name="longestWord">No column is made wider for a longer word, in points: that is broken.</param>
    public ColumnWidths(IReadOnlyList<ImmutableArray<PreparedParagraph?>> rows, int count, double longestWord)
    {
        (_least, _natural) = (new double[count], new double[count]);
        HasBlanks = rows.Any(row => row.Contains(null));
        foreach (var row in rows)
        {
            for (var i = 0; i < count; i++)
            {
                _least[i] = Math.Max(_least[i], Math.Min(longestWord, row[i]?.MinimumWidth ?? 0));
                _natural[i] = Math.Max(_natural[i], row[i]?.NaturalWidth ?? 0);
            }
        }
    }

    /// <summary>Some cells are empty: they are there to be written in.</summary>
    public bool HasBlanks { get; }

    /// <summary>What the columns need so that no word is broken, without paddings.</summary>
    public double Least => _least.Sum();

    /// <summary>What the columns need so that no line is broken, without paddings.</summary>
    public double Natural => _natural.Sum();

    /// <summary>How many of the columns, from the first on, have room with their paddings; at least 1.</summary>
    public int CountWithin(double measure, double paddingX)
    {
        var used = 0.0;
        return Math.Max(1, _least.TakeWhile(width => (used += width + (2 * paddingX)) <= measure).Count());
    }

    /// <summary>The columns' widths in points, paddings included; their sum is the measure, or less for a small table.</summary>
    /// <param name="measure">The room there is.</param>
    /// <param name="paddingX">The padding at each side of a cell.</param>
    public ImmutableArray<double> Share(double measure, double paddingX)
    {
        // A hundredth of a point against lines that break by a rounding error.
        var widest = _natural.Select(width => width + (2 * paddingX) + 0.01).ToArray();
        var sum = widest.Sum();
        if (sum <= measure)
        {
            // A small table is as wide as it needs; the rules of a wider one end where the text does. What is empty is there to be written in.
            return sum < SmallTable * measure && !HasBlanks ? [.. widest] : [.. widest.Select(width => width + (width * (measure - sum) / sum))];
        }

        var least = _least.Select(width => width + (2 * paddingX)).ToArray();
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
