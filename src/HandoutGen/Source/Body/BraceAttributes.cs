using System.Collections.Immutable;

namespace HandoutGen.Source.Body;

/// <summary>Attributes in braces, as Pandoc has them: <c>{.column width=50%}</c>, <c>{lang=es}</c>, <c>{.grid tbl-colwidths="[20,80]"}</c>.</summary>
internal static class BraceAttributes
{
    /// <summary>Reads them.</summary>
    /// <param name="text">The text from "{" to "}".</param>
    /// <param name="start">Its offset in the Markdown.</param>
    /// <returns>In the order written. A class keeps its dot, and like any key without a value it has an empty one, where it stands itself.</returns>
    public static ImmutableArray<BraceAttribute> Read(string text, int start)
    {
        var attributes = ImmutableArray.CreateBuilder<BraceAttribute>();
        for (var i = 1; i < text.Length - 1;)
        {
            if (text[i] is ' ' or '\t')
            {
                i++;
                continue;
            }

            var end = i;
            while (end < text.Length - 1 && text[end] is not (' ' or '\t' or '='))
            {
                end++;
            }

            if (text[end] != '=')
            {
                attributes.Add(new BraceAttribute(text[i..end], new PlacedWord("", start + i)));
                i = end;
                continue;
            }

            var (value, next) = ReadValue(text, end + 1);
            attributes.Add(new BraceAttribute(text[i..end], value with { Start = start + value.Start }));
            i = next;
        }

        return attributes.DrainToImmutable();
    }

    // With or without quotation marks.
    private static (PlacedWord Value, int Next) ReadValue(string text, int from)
    {
        var last = text.Length - 1;
        if (from < last && text[from] is '"' or '\'' && text.IndexOf(text[from], from + 1) is >= 0 and var close)
        {
            return (new PlacedWord(text[(from + 1)..close], from + 1), close + 1);
        }

        var end = text.AsSpan(from, last - from).IndexOfAny(' ', '\t') is >= 0 and var space ? from + space : last;
        return (new PlacedWord(text[from..end], from), end);
    }
}

/// <summary>A word with its place.</summary>
/// <param name="Text">The word.</param>
/// <param name="Start">Its offset in the Markdown.</param>
internal sealed record PlacedWord(string Text, int Start);

/// <summary>One attribute: <c>width=50%</c>, or <c>.grid</c> with an empty value.</summary>
internal sealed record BraceAttribute(string Key, PlacedWord Value);
