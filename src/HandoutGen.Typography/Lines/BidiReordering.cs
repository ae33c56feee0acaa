namespace HandoutGen.Typography.Lines;

/// <summary>UAX #9, L2: from the highest level down to the lowest odd one, every stretch of that level or higher is turned round.</summary>
internal static class BidiReordering
{
    /// <summary>Puts the spans of a line from reading order into their order from left to right.</summary>
    public static void Reorder(List<LineSpan> spans)
    {
        var highest = 0;
        var lowestOdd = int.MaxValue;
        foreach (var span in spans)
        {
            highest = Math.Max(highest, span.Level);
            lowestOdd = (span.Level & 1) == 1 ? Math.Min(lowestOdd, span.Level) : lowestOdd;
        }

        for (var level = highest; level >= lowestOdd; level--)
        {
            for (var i = 0; i < spans.Count; i++)
            {
                var start = i;
                while (i < spans.Count && spans[i].Level >= level)
                {
                    i++;
                }

                spans.Reverse(start, i - start);
            }
        }
    }
}
