using System.Globalization;
using Wcwidth;

namespace HandoutGen.Rendering.PlainText;

/// <summary>How many columns text takes where every letter has the same width: a letter one, an ideograph or emoji two, an accent none.</summary>
internal static class DisplayWidth
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiPresentation = 0xFE0F;

    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        while (!text.IsEmpty)
        {
            if (text[0] is >= ' ' and <= '~' && (text.Length == 1 || text[1] is >= ' ' and <= '~'))
            {
                width++;
                text = text[1..];
                continue;
            }

            var length = StringInfo.GetNextTextElementLength(text);
            width += OfElement(text[..length]);
            text = text[length..];
        }

        return width;
    }

    // What a person sees as one character: an emoji sequence is one picture, whatever it is made of.
    private static int OfElement(ReadOnlySpan<char> element)
    {
        var (width, isSequence) = (0, false);
        foreach (var rune in element.EnumerateRunes())
        {
            width += Math.Max(0, UnicodeCalculator.GetWidth(rune));
            isSequence |= rune.Value is ZeroWidthJoiner or EmojiPresentation or (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F3FB and <= 0x1F3FF);
        }

        return isSequence ? Math.Min(width, 2) : width;
    }
}
