using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Output;

/// <summary>
/// Capitalizes a term ("ibid.") where a sentence starts: at the start of the text, whatever affixes and number stand before it, and after words of
/// the author that end one.
/// </summary>
internal static class SentenceStart
{
    /// <param name="leaves">All leaves of a citation or an entry, in order.</param>
    /// <param name="letters">The capitals of its language.</param>
    public static void Capitalize(List<InlineNode> leaves, LetterCase letters)
    {
        var starts = true;
        var authorsWords = string.Empty;
        foreach (var leaf in leaves)
        {
            var text = leaf.Text!;
            if (text.Length == 0 || leaf.Kind is LeafKind.OpenQuote or LeafKind.CloseQuote)
            {
                continue;
            }

            if (leaf.IsAuthorsWords)
            {
                authorsWords += text;
                starts = text.AsSpan().Trim().IsEmpty ? starts : EndsSentence(authorsWords);
                continue;
            }

            if (leaf.Kind == LeafKind.Affix || leaf.Variable == Variables.CitationNumber)
            {
                continue;
            }

            if (starts && leaf.IsTerm)
            {
                leaf.Text = letters.Upper(text[0]) + text[1..];
            }

            authorsWords = string.Empty;
            starts = false;
        }
    }

    /// <summary>Several words and a mark after them are a sentence; "Cf." and "e.g." are not.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        return words.Contains(' ') && words[^1] is '.' or '!' or '?' or ':';
    }
}
