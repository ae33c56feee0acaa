using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandoutGen.Model;
using HandoutGen.Typography.Unicode;
using LineBreak = HandoutGen.Typography.Unicode.LineBreak;

namespace HandoutGen.Rendering.Html;

/// <summary>What stays on one line in a browser, as it does on paper: a number and its unit, a blank and its label, a box and its word.</summary>
internal static partial class HeldText
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>Text whose spaces beside numbers do not end a line where typography forbids it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language, BCP 47.</param>
    public static string Spaces(string text, string language)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || !text.Contains(' ', StringComparison.Ordinal))
        {
            return text;
        }

        var breaks = new LineBreak[text.Length];
        Array.Fill(breaks, LineBreak.Allowed);
        TypographicBreaks.Apply(text, language, breaks);
        return string.Create(text.Length, (text, breaks), static (result, from) =>
        {
            from.text.CopyTo(result);
            for (var i = 1; i + 1 < result.Length; i++)
            {
                var isHeld = result[i] == ' ' && from.breaks[i + 1] == LineBreak.Prohibited && (char.IsAsciiDigit(result[i - 1]) || char.IsAsciiDigit(result[i + 1]));
                result[i] = isHeld ? NoBreakSpace : result[i];
            }
        });
    }

    /// <summary>Running text in which blanks stay with the words before them, and boxes with those after them.</summary>
    public static ImmutableArray<Inline> Beside(ImmutableArray<Inline> content) =>
        content.Any(inline => inline is Blank or BoxMark)
            ? [.. content.Select((inline, i) => inline is Text text ? Beside(text, i > 0 ? content[i - 1] : null, i + 1 < content.Length ? content[i + 1] : null) : inline)]
            : content;

    /// <summary>The numbers in parts, such as telephone numbers and dates, that a browser would divide after a hyphen.</summary>
    [GeneratedRegex(@"(?<![\w\-])\+?\d+(?:[.\-–]\d+)*[\-–]\d+(?![\w\-])")]
    public static partial Regex Number();

    private static Text Beside(Text text, Inline? before, Inline? after)
    {
        var value = text.Value;
        if (after is Blank && value.EndsWith(' ') && value.Length > 1)
        {
            value = value[..^1] + NoBreakSpace;
        }

        return before is BoxMark && value.StartsWith(' ') ? text with { Value = NoBreakSpace + value[1..] } : text with { Value = value };
    }
}
