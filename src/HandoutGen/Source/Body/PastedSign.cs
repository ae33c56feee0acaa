using System.Globalization;
using System.Text;

namespace HandoutGen.Source.Body;

/// <summary>Signs in the place of a bullet: arrows, ticks, emoji, numbers in circles, and what Word's Symbol and Wingdings fonts leave in the private use area.</summary>
internal static class PastedSign
{
    private const char TextStyle = '\uFE0E';
    private const char EmojiStyle = '\uFE0F';
    private const char Joiner = '\u200D';
    private const char Keycap = '\u20E3';

    // Of the category of symbols, and parts of words.
    private const string OfText = "©®™℠℗°№℮¦";
    private const string Arrows = "→⇒";

    /// <summary>The character is one of Word's Symbol or Wingdings fonts, which stand at U+F020 to U+F0FF.</summary>
    public static bool IsOfSymbolFont(char c) => c is >= '\uF020' and <= '\uF0FF';

    /// <summary>What such a character looks like where that says something, else the character itself.</summary>
    public static char Shown(char c) => c switch
    {
        '\uF06F' or '\uF071' or '\uF072' or '\uF0A8' => '☐',
        '\uF0E0' or '\uF0E8' => '→',
        '\uF0FB' => '✗',
        '\uF0FC' => '✓',
        _ => c,
    };

    /// <summary>The length of the sign that a text begins with, or 0.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text is [>= '0' and <= '9', Keycap, ..])
        {
            return 2;
        }

        if (text is [>= '0' and <= '9', EmojiStyle, Keycap, ..])
        {
            return 3;
        }

        if (IsOfSymbolFont(text[0]))
        {
            return Shown(text[0]) == text[0] ? 0 : 1;
        }

        var length = 0;
        while (Rune.DecodeFromUtf16(text[length..], out var rune, out var used) == System.Buffers.OperationStatus.Done && IsSign(rune))
        {
            length += used;
            while (length < text.Length && (text[length] is TextStyle or EmojiStyle || IsSkinTone(text[length..])))
            {
                length += text[length] is TextStyle or EmojiStyle ? 1 : 2;
            }

            if (length >= text.Length || text[length] != Joiner)
            {
                return length;
            }

            length++;
        }

        return 0;
    }

    private static bool IsSign(Rune rune) =>
        rune.Value is (>= 0x2460 and <= 0x24FF) or (>= 0x2776 and <= 0x2793)
        || (rune.IsBmp && Arrows.Contains((char)rune.Value))
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol && !(rune.IsBmp && OfText.Contains((char)rune.Value)));

    private static bool IsSkinTone(ReadOnlySpan<char> text) => text is ['\uD83C', >= '\uDFFB' and <= '\uDFFF', ..];
}
