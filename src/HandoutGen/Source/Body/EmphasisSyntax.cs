using Markdig.Syntax.Inlines;

namespace HandoutGen.Source.Body;

/// <summary>Signs that CommonMark pairs and that the author meant as they stand, so that no character of a text is lost.</summary>
internal static class EmphasisSyntax
{
    /// <summary>The pair's signs are characters of the text.</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="emphasis">What Markdig makes of the pair.</param>
    public static bool IsLiteral(string text, EmphasisInline emphasis)
    {
        var (start, end, count) = (emphasis.Span.Start, emphasis.Span.End, emphasis.DelimiterCount);
        var content = text.AsSpan((start + count)..(end + 1 - count));
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end + 1 < text.Length ? text[end + 1] : ' ';
        return emphasis.DelimiterChar switch
        {
            // As in Pandoc, neither holds a space: "2^3 and 3^2". Two tildes strike out.
            '^' or '~' => count == 1 && HasAny(content, char.IsWhiteSpace),

            // A form to fill in: "__/__/____", "__/10", "(____) and (____)", "____ mg____".
            '_' => IsBlank(text, start, count) || IsBlank(text, end + 1 - count, count) || content.TrimStart('_') is ['/' or ':' or '.' or ',' or '-' or ')' or ']' or ';' or '%', ..] || !HasAny(content, char.IsLetterOrDigit),

            // "Patient*innen und Therapeut*innen", "2*3*4", "a*b, c*"; "in*cred*ible" is stressed.
            _ => char.IsLetterOrDigit(before)
                && (char.IsLetterOrDigit(after) ? HasAny(content, c => !char.IsLetter(c)) : HasAny(content, char.IsWhiteSpace)),
        };
    }

    // Emphasis has three signs at most.
    private static bool IsBlank(string text, int start, int count)
    {
        const int Most = 3;
        var (from, to) = (start, start + count);
        while (from > 0 && to - from <= Most && text[from - 1] == '_')
        {
            from--;
        }

        while (to < text.Length && to - from <= Most && text[to] == '_')
        {
            to++;
        }

        return to - from > Most;
    }

    private static bool HasAny(ReadOnlySpan<char> text, Func<char, bool> test)
    {
        foreach (var c in text)
        {
            if (test(c))
            {
                return true;
            }
        }

        return false;
    }
}
