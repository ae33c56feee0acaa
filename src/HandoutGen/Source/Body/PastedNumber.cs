using System.Globalization;

namespace HandoutGen.Source.Body;

/// <summary>
/// Numbers and letters in the place of a Markdown number: "a)", "(b)", "C.", "iv.", "(1)", "1.-", "2º", "1.Sit", "1:", "1 –", "1.2", "б)", "一、", "１．".
/// </summary>
internal static class PastedNumber
{
    // "º" is a letter to Unicode.
    private const string Ordinals = "ºª";

    // In the order in which lists count by them; Russian ones pass over "ё" and "й".
    private static readonly string[] Alphabets =
        ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя", "αβγδεζηθικλμνξοπρστυφχψω", "אבגדהוזחטיכלמנסעפצקרשת", "أبجدهوزحطيكلمنسعفصقرشت", "一二三四五六七八九十"];

    /// <summary>The number that a line begins with, or null.</summary>
    public static PastedMark? Read(ReadOnlySpan<char> text)
    {
        if (OutlineLength(text) is > 0 and var outline && PastedMark.SpaceAfter(text, outline) is > 0 and var gap)
        {
            return new PastedMark(text[..outline].ToString(), outline + gap, PastedMarkKind.Number);
        }

        var opened = text is ['(' or '（', ..] ? 1 : 0;
        var rest = text[opened..];
        var length = Digits(rest);
        var isNumber = length is > 0 and < 3;
        if (length == 0)
        {
            length = rest.IndexOfAnyExcept("ivxIVX") is > 0 and var roman ? roman : rest.Length > 0 && Place(rest[0]) > 0 ? 1 : 0;
        }

        var after = rest[Math.Min(length, rest.Length)..];
        var closing = Closing(after, isNumber, opened > 0);
        if (length is 0 or > 5 || closing == 0 || (!isNumber && Digits(rest) > 0))
        {
            return null;
        }

        var end = opened + length + closing;
        var space = PastedMark.SpaceAfter(text, end);
        var isTight = after[0] is '、' or '．' or '）'
            || (isNumber && closing == 1 && opened == 0 && end < text.Length && char.IsLetter(text[end]) && after[0] is '.' or ')');
        var isNative = isNumber && char.IsAsciiDigit(rest[0]) && opened == 0 && closing == 1 && after[0] is '.' or ')' && !isTight && text[end..] is [' ' or '\t', ..];
        if ((space == 0 && !isTight) || isNative || end + space >= text.Length)
        {
            return null;
        }

        var word = rest[..length];
        var letter = isNumber ? Value(word) : length == 1 ? Place(word[0]) : 0;
        return new PastedMark(text[..end].ToString(), end + space, PastedMarkKind.Number, letter, isNumber ? 0 : RomanNumber(word));
    }

    /// <summary>What stands around a number: "()" of "(a)", ".-" of "1.-".</summary>
    public static string Frame(string label) => string.Concat(label.Where(c => !char.IsLetterOrDigit(c) || Ordinals.Contains(c, StringComparison.Ordinal)));

    /// <summary>A number in parts goes on with the next one: 1.1 with 1.2, 1.1.1 or 2.1.</summary>
    public static bool IsFollowedBy(string label, string next)
    {
        if (OutlineLength(label) == 0 || OutlineLength(next) == 0 || label.EndsWith('.') != next.EndsWith('.'))
        {
            return false;
        }

        var (first, second) = (Parts(label), Parts(next));
        var same = 0;
        while (same < first.Length && same < second.Length && first[same] == second[same])
        {
            same++;
        }

        return same < second.Length && second[same] == (same < first.Length ? first[same] + 1 : 1) && second[(same + 1)..].All(part => part == 1);
    }

    private static int[] Parts(string label) => [.. label.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(part => Value(part))];

    // "1.2", "1.2.3."; no part of it has more than two digits.
    private static int OutlineLength(ReadOnlySpan<char> text)
    {
        var (end, parts) = (0, 0);
        while (Digits(text[end..]) is > 0 and < 3 and var digits)
        {
            (end, parts) = (end + digits, parts + 1);
            if (end >= text.Length || text[end] != '.')
            {
                return parts > 1 ? end : 0;
            }

            end++;
        }

        return parts > 1 && Digits(text[end..]) == 0 ? end : 0;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && CharUnicodeInfo.GetDecimalDigitValue(text[length]) >= 0)
        {
            length++;
        }

        return length;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit);
        }

        return value;
    }

    // The place of a letter in its alphabet, from 1; 0 for none.
    private static int Place(char letter) =>
        Alphabets.Select(alphabet => alphabet.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal)).Max() + 1;

    // The length of what closes a number.
    private static int Closing(ReadOnlySpan<char> after, bool isNumber, bool isOpened) => after switch
    {
        ['.', '-' or ')' or 'º' or 'ª', ..] when isNumber => 2,
        [')' or '）', ..] => 1,
        ['.' or '、' or '．', ..] when !isOpened => 1,
        ['º' or 'ª', '.', ..] when isNumber => 2,
        ['º' or 'ª' or '°', ..] when isNumber => 1,
        ['-' or '–' or ':' or '/', ' ' or '\t', ..] when isNumber && !isOpened => 1,
        [' ', '-' or '–' or '—', ' ', ..] when isNumber && !isOpened => 2,
        _ => 0,
    };

    private static int RomanNumber(ReadOnlySpan<char> word)
    {
        var (sum, last) = (0, 0);
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var value = char.ToLowerInvariant(word[i]) switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (value == 0)
            {
                return 0;
            }

            sum += value < last ? -value : value;
            last = Math.Max(last, value);
        }

        return sum;
    }
}
