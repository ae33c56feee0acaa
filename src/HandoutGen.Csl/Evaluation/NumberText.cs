using System.Globalization;

namespace HandoutGen.Csl.Evaluation;

/// <summary>A number variable's value taken apart: "12", "5-7", "1, 3 &amp; 5", "D2", "2nd", "Michaelson-Morely" (not numeric).</summary>
internal sealed record NumberText(bool IsNumeric, IReadOnlyList<NumberPart> Parts)
{
    /// <summary>More than one number: "5-7", "1, 3".</summary>
    public bool IsPlural => Parts.Count > 1;

    public static NumberText Parse(string text)
    {
        var parts = new List<NumberPart>();
        var numeric = true;
        var i = 0;
        var trimmed = text.Trim();
        var separator = string.Empty;
        while (i < trimmed.Length)
        {
            var start = i;
            while (i < trimmed.Length && !IsSeparator(trimmed[i]))
            {
                i++;
            }

            var word = trimmed[start..i];
            if (word.Length > 0)
            {
                numeric &= IsNumber(word);
                parts.Add(new NumberPart(word, separator));
            }

            var from = i;
            while (i < trimmed.Length && IsSeparator(trimmed[i]))
            {
                i++;
            }

            separator = trimmed[from..i];

            // White space alone between two words joins nothing: "2 5" and "2nd edition" are text.
            if (separator.Length > 0 && separator.AsSpan().Trim().IsEmpty)
            {
                numeric = false;
            }
        }

        return new NumberText(numeric && parts.Count > 0, parts);
    }

    /// <summary>Numbers padded, so that 2b comes before 10; other text as it is.</summary>
    public string SortText(string value) => IsNumeric ? string.Join(' ', Parts.Select(static p => Padded(p.Text))) : value;

    private static string Padded(string number)
    {
        var digits = number.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : number.Length;
        return digits == 0 ? number : number.PadLeft(number.Length + 10 - Math.Min(digits, 10), '0');
    }

    private static bool IsSeparator(char c) => c is '-' or '–' or '—' or ',' or '&' or ' ' or '\u00A0';

    /// <summary>Digits that letters may stand before or after: "12", "D2", "2b", "L2d"; Roman numerals count as letters.</summary>
    private static bool IsNumber(string word)
    {
        var digits = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (!char.IsLetter(c) && c is not ('.' or ':' or '/'))
            {
                return false;
            }
        }

        return digits > 0;
    }
}

/// <param name="Text">The number with its letters.</param>
/// <param name="Separator">What stood before it in the source, with white space.</param>
internal readonly record struct NumberPart(string Text, string Separator)
{
    /// <summary>The value when the part is digits alone.</summary>
    public int? Value => int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
