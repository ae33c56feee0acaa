using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Output;

internal enum LeafKind : byte
{
    /// <summary>A value, a term or a part of a name.</summary>
    Content,

    /// <summary>A prefix, a suffix or a delimiter.</summary>
    Affix,
    OpenQuote,
    CloseQuote,
}

/// <summary>A node of the finished output: text, or nodes under one formatting. What is around text (affixes, quotes) is text by now.</summary>
internal sealed class InlineNode
{
    public string? Text { get; set; }

    public LeafKind Kind { get; init; }

    public List<InlineNode>? Children { get; init; }

    public Formatting Formatting { get; init; }

    /// <summary>The formatting comes from a field: in its own kind it turns back to normal.</summary>
    public bool Flips { get; init; }

    public bool NoDecoration { get; init; }

    public Display Display { get; init; }

    public int Variable { get; init; } = Variables.None;

    public string? ItemId { get; init; }

    /// <summary>See <see cref="Evaluation.OutputNode.Field"/>; for a quotation mark, the field that it was found in.</summary>
    public object? Field { get; init; }

    /// <summary>Stands for the display block that the leaf is in; null in running text.</summary>
    public object? Block { get; init; }

    public bool IsTerm { get; init; }

    /// <summary>The author's own words before or after a cite.</summary>
    public bool IsAuthorsWords { get; init; }

    public bool IsEmpty
    {
        get
        {
            if (Text is not null)
            {
                return Text.Length == 0;
            }

            foreach (var child in Children!)
            {
                if (!child.IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
