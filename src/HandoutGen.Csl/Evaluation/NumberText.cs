using System.Globalization;

namespace HandoutGen.Csl.Evaluation;

/// <summary>A number variable's value taken apart: "12", "5-7", "1, 3 &amp; 5", "D2", "2nd", "xii", "9,123,456" (one, and not numeric), "Michaelson-Morely" (not numeric).</summary>
internal sealed record NumberText(bool IsNumeric, IReadOnlyList<NumberPart> Parts)
{
    /// <summary>More than one number: "5-7", "1, 3".</summary>
    public bool IsPlural => IsNumeric && Parts.Count > 1;

    /// <param name="text">The value.</param>
    /// <param name="and">The language's word for "and", which joins numbers as the English one does.</param>
    public static NumberText Parse(string text, string and)
    {
        var parts = new List<NumberPart>();
        var value = text.AsSpan().Trim();
        var separator = string.Empty;
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var length = SeparatorAt(value, i, and);
            if (length == 0)
            {
                continue;
            }

            parts.Add(new NumberPart(value[start..i].ToString(), separator));
            separator = value.Slice(i, length).ToString();
            start = i + length;
            i = start - 1;
        }

        parts.Add(new NumberPart(value[start..].ToString(), separator));
        return new NumberText(parts.TrueForAll(static p => p.IsNumber), parts);
    }

    /// <summary>
    /// The length of what joins two numbers, with the white space around it; 0 where nothing does.
    /// A comma that parts thousands and a hyphen after a backslash are of the number.
    /// </summary>
    private static int SeparatorAt(ReadOnlySpan<char> text, int at, string and)
    {
        if (at > 0 && (text[at - 1] == '\\' || (char.IsWhiteSpace(text[at - 1]) && char.IsWhiteSpace(text[at]))))
        {
            return 0;
        }

        var sign = at;
        while (sign < text.Length && char.IsWhiteSpace(text[sign]))
        {
            sign++;
        }

        var end = sign;
        while (end < text.Length && text[end] is '-' or '–' or '—' or '&')
        {
            end++;
        }

        if (end == sign)
        {
            if (end < text.Length && text[end] is ',' or ';')
            {
                end++;
            }

            if (sign < end || sign > at)
            {
                end = AfterWord(text, end, and) is var word and > 0 ? word : AfterWord(text, end, "and") is var english and > 0 ? english : end;
            }

            if (end == sign || end >= text.Length || !(char.IsWhiteSpace(text[end]) || IsBetweenNumbers(text, end)))
            {
                return 0;
            }
        }

        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end - at;
    }

    /// <summary>Whether a comma without a space stands between two numbers: "2,3", but not in "9,123,456".</summary>
    private static bool IsBetweenNumbers(ReadOnlySpan<char> text, int after)
    {
        var digits = text[after..].IndexOfAnyExceptInRange('0', '9') is var length and >= 0 ? length : text.Length - after;
        return text[after - 1] == ',' && after > 1 && char.IsAsciiDigit(text[after - 2]) && digits is > 0 and not 3;
    }

    /// <summary>The place after a word that white space stands before; 0 when it does not stand there.</summary>
    private static int AfterWord(ReadOnlySpan<char> text, int at, string word)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return word.Length > 0 && at > 0 && char.IsWhiteSpace(text[at - 1]) && text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase) ? at + word.Length : 0;
    }
}

/// <param name="Text">The number with its letters.</param>
/// <param name="Separator">What stood before it in the source, with white space.</param>
internal readonly record struct NumberPart(string Text, string Separator)
{
    /// <summary>The value when the part is digits alone.</summary>
    public int? Value => int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Digits, with letters before or after them ("12", "D2", "2b", "L2d") or a slash between them ("12/13"), or a small Roman numeral.</summary>
    public bool IsNumber
    {
        get
        {
            var digits = false;
            var letters = false;
            for (var i = 0; i < Text.Length; i++)
            {
                var isSlash = Text[i] == '/' && i > 0 && i + 1 < Text.Length && char.IsAsciiDigit(Text[i - 1]) && char.IsAsciiDigit(Text[i + 1]);
                if (char.IsAsciiDigit(Text[i]))
                {
                    digits = true;
                }
                else if (char.IsLetter(Text[i]))
                {
                    letters = true;
                }
                else if (!isSlash || letters)
                {
                    return false;
                }
            }

            return digits || (letters && !Text.AsSpan().ContainsAnyExcept("ivx"));
        }
    }
}
