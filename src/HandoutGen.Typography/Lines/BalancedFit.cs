using HandoutGen.Typography.Unicode;

namespace HandoutGen.Typography.Lines;

/// <summary>Line breaking for headings: as few lines as first-fit needs, of about equal width, and no word alone on the last.</summary>
internal static class BalancedFit
{
    // Beyond this, lines are running text: their lengths are even enough by total fit, and the table of this search would grow with the square.
    private const int MostLines = 24;

    /// <summary>The places at which lines end.</summary>
    public static int[] Choose(ReadOnlySpan<BreakOpportunity> places, LineWidths widths)
    {
        var fewest = LineBreaking.FirstFit(places, widths);
        var ends = new List<int>(fewest.Length);
        var start = 0;
        var from = 0;
        for (var line = 0; line < fewest.Length; line++)
        {
            // Each stretch between forced breaks is balanced for itself.
            if (places[fewest[line]].Kind == LineBreak.Mandatory)
            {
                var stretch = places[start..(fewest[line] + 1)];
                foreach (var end in ChooseStretch(stretch, from == 0 ? widths : new LineWidths(widths.Others), line + 1 - from))
                {
                    ends.Add(start + end);
                }

                start = fewest[line];
                from = line + 1;
            }
        }

        return [.. ends];
    }

    // The cheapest way to a place in so many lines, for each number of lines.
    private static int[] ChooseStretch(ReadOnlySpan<BreakOpportunity> places, LineWidths widths, int lines)
    {
        var last = places.Length - 1;
        if (lines == 1)
        {
            return [last];
        }

        if (lines > MostLines)
        {
            return TotalFit.Choose(places, widths);
        }

        var ideal = (places[last].EndX - places[0].StartX) / lines;
        var costs = new double[lines + 1, places.Length];
        var previous = new int[lines + 1, places.Length];
        for (var line = 1; line <= lines; line++)
        {
            var measure = widths.Of(line - 1);
            for (var end = line; end <= last; end++)
            {
                costs[line, end] = double.PositiveInfinity;
                for (var start = end - 1; start >= line - 1; start--)
                {
                    var isTooWide = places[end].EndX - places[start].StartX > measure + BreakOpportunity.Tolerance;
                    if (isTooWide && start < end - 1)
                    {
                        break;
                    }

                    if (line == 1 ? start > 0 : double.IsPositiveInfinity(costs[line - 1, start]))
                    {
                        continue;
                    }

                    var before = line == 1 ? 0 : costs[line - 1, start];
                    var cost = before + LineCosts.Balanced(places, start, end, measure, ideal, line == lines && end == last);
                    if (cost < costs[line, end])
                    {
                        costs[line, end] = cost;
                        previous[line, end] = start;
                    }
                }
            }
        }

        var ends = new int[lines];
        for (int line = lines, end = last; line > 0; line--)
        {
            ends[line - 1] = end;
            end = previous[line, end];
        }

        return ends;
    }
}
