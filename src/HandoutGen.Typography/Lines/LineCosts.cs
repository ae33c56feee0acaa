using HandoutGen.Typography.Unicode;

namespace HandoutGen.Typography.Lines;

/// <summary>
/// What a line costs. All costs stand here, in one unit: a line that ends a tenth of the measure early costs 100, and the cost grows with the
/// square, so that one line a fifth short (400) is worse than two that are a tenth short (200).
/// </summary>
/// <remarks>
/// Knuth and Plass weigh how far the spaces of a justified line stretch. Ragged right text never stretches: what the reader sees is the outline of
/// the right edge, so the costs speak of that edge, and of what a line's end does to reading.
/// </remarks>
internal static class LineCosts
{
    /// <summary>The last line is one word of no width: a runt. The longer the word, the less it costs, down to a third of this at a third of the measure.</summary>
    public const double Runt = 900;

    /// <summary>The last line is under a fifth of the measure, though of several words.</summary>
    public const double ShortLastLine = 60;

    /// <summary>A third line that steps in or out as the second did: a staircase, which the eye reads as a shape.</summary>
    public const double Staircase = 100;

    /// <summary>
    /// A break after a hyphen, dash or slash inside a word: better than a hole of a fifth of the line. Readers that take text out of a page
    /// mistake the hyphen for one of hyphenation, and join the parts without it.
    /// </summary>
    public const double InsideWord = 400;

    /// <summary>A break inside a web address: better than a hole of an eighth of the line, worse than any smaller one.</summary>
    public const double InsideAddress = 150;

    /// <summary>A break between the letters of a word that no line can hold.</summary>
    public const double Emergency = 5000;

    /// <summary>A word of one or two letters at the end of a line: it belongs to what follows.</summary>
    public const double ShortWordAtEnd = 8;

    /// <summary>The first short word of a sentence at the end of a line.</summary>
    public const double SentenceStartAtEnd = 50;

    /// <summary>A balanced last line that is one word: nothing else is as bad.</summary>
    public const double BalancedRunt = 20_000;

    /// <summary>A line is wider than the measure, because one cluster is.</summary>
    public const double Overfull = 1_000_000;

    // A line that ends so much before the measure is seen as broken off: from here on it costs four times as much more.
    private const double Hole = 0.12;

    // Under a third of the measure a single word looks lost; above, it is a line.
    private const double RuntWidth = 0.33;
    private const double ShortWidth = 0.2;

    /// <summary>Steps of less than this part of the measure are not seen as steps.</summary>
    public const double StepSeen = 0.04;

    /// <summary>The cost of a line of running text, whatever its neighbours are.</summary>
    /// <param name="places">The break opportunities.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="measure">The width it may have.</param>
    /// <param name="opensParagraph">Nothing stands before the line, so that a single word is no runt.</param>
    public static double Line(ReadOnlySpan<BreakOpportunity> places, int start, int end, double measure, bool opensParagraph)
    {
        var width = places[end].EndX - places[start].StartX;
        if (width > measure + BreakOpportunity.Tolerance)
        {
            return Overfull;
        }

        if (places[end].Kind == LineBreak.Mandatory)
        {
            return opensParagraph || width >= RuntWidth * measure ? 0
                : IsOneWord(places, start, end) ? Runt * (1 - (2 * width / (3 * RuntWidth * measure)))
                : width < ShortWidth * measure ? ShortLastLine
                : 0;
        }

        return Short((measure - width) / measure) + End(places[end]);
    }

    /// <summary>The cost of a line of balanced text.</summary>
    /// <param name="places">The break opportunities.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="measure">The width it may have.</param>
    /// <param name="ideal">The width it would have if all lines were equal.</param>
    /// <param name="isLast">No line follows, and one stands before.</param>
    public static double Balanced(ReadOnlySpan<BreakOpportunity> places, int start, int end, double measure, double ideal, bool isLast)
    {
        var width = places[end].EndX - places[start].StartX;
        if (width > measure + BreakOpportunity.Tolerance)
        {
            return Overfull;
        }

        var runt = isLast && IsOneWord(places, start, end) ? BalancedRunt : 0;
        return Square((width - ideal) / measure) + End(places[end]) + runt;
    }

    private static double Short(double part) => Square(part) + (3 * Square(Math.Max(0, part - Hole)));

    private static double Square(double part) => 10_000 * part * part;

    private static double End(in BreakOpportunity end)
    {
        var cost = end.Kind switch
        {
            LineBreak.InsideWord => InsideWord,
            LineBreak.InsideAddress => InsideAddress,
            LineBreak.Emergency => Emergency,
            _ => 0,
        };
        cost += end.Traits.HasFlag(BreakTraits.AfterShortWord) ? ShortWordAtEnd : 0;
        cost += end.Traits.HasFlag(BreakTraits.AfterSentenceStart) ? SentenceStartAtEnd : 0;
        return cost;
    }

    private static bool IsOneWord(ReadOnlySpan<BreakOpportunity> places, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (places[i].Kind == LineBreak.Allowed)
            {
                return false;
            }
        }

        return true;
    }
}
