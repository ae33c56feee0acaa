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
        return emphasis.DelimiterChar switch
        {
            // As in Pandoc, none holds a space: "2^3 and 3^2".
            '^' => content.ContainsAny(' ', '\t', '\n'),
            '~' => count == 1 && content.ContainsAny(' ', '\t', '\n'),

            // A form to fill in: "__/__/____".
            '_' => !HasAny(content, char.IsLetterOrDigit),

            // "Patient*innen und Therapeut*innen", "2*3*4"; "in*cred*ible" is stressed.
            _ => start > 0 && char.IsLetterOrDigit(text[start - 1])
                && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])
                && HasAny(content, c => !char.IsLetter(c)),
        };
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
