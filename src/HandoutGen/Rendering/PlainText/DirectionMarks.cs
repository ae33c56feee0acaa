using System.Text;

namespace HandoutGen.Rendering.PlainText;

/// <summary>
/// What a line of text that runs from right to left needs where nothing but its characters tells how: programs take the direction
/// of a line from its first letter (UAX #9, P2 and P3), and turn numbers and addresses about.
/// </summary>
internal static class DirectionMarks
{
    private const string RightToLeftMark = "\u200F";
    private const string LeftToRightIsolate = "\u2066";
    private const string PopIsolate = "\u2069";

    /// <summary>The line with its marks.</summary>
    /// <param name="margins">What stands before it: a bullet, a bar.</param>
    /// <param name="line">The line.</param>
    public static string Mark(string margins, string line)
    {
        var marked = new StringBuilder(margins);
        var begins = false;
        foreach (var (part, isLeftToRight) in LeftToRightText.Parts(line))
        {
            begins |= marked.Length == margins.Length && !isLeftToRight && BeginsRightToLeft(part);
            _ = isLeftToRight ? marked.Append(LeftToRightIsolate).Append(part).Append(PopIsolate) : marked.Append(part);
        }

        return begins ? marked.ToString() : marked.Insert(0, RightToLeftMark).ToString();
    }

    /// <summary>The first letter of a text runs from right to left.</summary>
    public static bool BeginsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
                    or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
            }
        }

        return false;
    }
}
