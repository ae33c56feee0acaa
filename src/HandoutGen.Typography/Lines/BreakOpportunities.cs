using HandoutGen.Typography.Unicode;

namespace HandoutGen.Typography.Lines;

/// <summary>Where a line may end, by UAX #14, for outputs that are not set in type.</summary>
public static class BreakOpportunities
{
    /// <summary>For each UTF-16 unit of the text, whether a line may end before it. The text holds no line ends.</summary>
    /// <param name="text">Any text.</param>
    public static bool[] Find(ReadOnlySpan<char> text)
    {
        var breaks = new LineBreak[text.Length];
        LineBreakRules.Find(text, breaks);
        return Array.ConvertAll(breaks, place => place >= LineBreak.Allowed);
    }
}
