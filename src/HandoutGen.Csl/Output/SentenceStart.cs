namespace HandoutGen.Csl.Output;

/// <summary>Capitalizes a term ("ibid.") where a sentence starts: at the start of the text and after words of the author that end one.</summary>
internal static class SentenceStart
{
    public static void Capitalize(List<InlineNode> leaves)
    {
        var starts = true;
        foreach (var leaf in leaves)
        {
            var text = leaf.Text!;
            if (text.Length == 0 || leaf.Kind == LeafKind.OpenQuote)
            {
                continue;
            }

            if (leaf.Kind == LeafKind.CloseQuote)
            {
                continue;
            }

            if (leaf.Kind == LeafKind.Affix && !leaf.IsAuthorsWords)
            {
                if (starts && text.AsSpan().ContainsAnyInRange('A', 'z'))
                {
                    starts = false;
                }

                continue;
            }

            if (starts && leaf.IsTerm)
            {
                leaf.Text = char.ToUpperInvariant(text[0]) + text[1..];
            }

            if (leaf.IsAuthorsWords && text.AsSpan().TrimEnd().IsEmpty)
            {
                continue;
            }

            starts = leaf.IsAuthorsWords && text.AsSpan().TrimEnd() is [.., '.' or '!' or '?'];
        }
    }
}
