using HandoutGen.Typography.Unicode;

namespace HandoutGen.Typography.Lines;

/// <summary>Step 4, line breaking: which opportunities become line ends.</summary>
internal static class LineBreaking
{
    /// <summary>The indices of the opportunities at which lines end, ascending; the last is the paragraph's end.</summary>
    public static int[] Choose(ReadOnlySpan<BreakOpportunity> places, LineWidths widths, LineBreakOptions options) =>
        options.Balance ? BalancedFit.Choose(places, widths) : TotalFit.Choose(places, widths);

    /// <summary>Each line takes as much as it can hold.</summary>
    public static int[] FirstFit(ReadOnlySpan<BreakOpportunity> places, LineWidths widths)
    {
        var ends = new List<int>();
        var start = 0;
        for (var i = 1; i < places.Length; i++)
        {
            if (i > start + 1 && places[i].EndX - places[start].StartX > widths.Of(ends.Count) + BreakOpportunity.Tolerance)
            {
                ends.Add(i - 1);
                start = i - 1;
            }

            if (places[i].Kind == LineBreak.Mandatory)
            {
                ends.Add(i);
                start = i;
            }
        }

        return [.. ends];
    }
}
