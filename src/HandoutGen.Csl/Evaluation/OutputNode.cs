using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

internal enum QuoteKind : byte
{
    None,

    /// <summary>The locale's outer marks, or the inner ones when it stands in quotes already.</summary>
    Double,

    /// <summary>The inner marks: single quotes in a field.</summary>
    Single,
}

/// <summary>What a node is to the later phases: disambiguation, collapsing, substitution.</summary>
internal enum NodeRole : byte
{
    None,
    Names,
    PersonName,
    EtAl,
    YearSuffix,
    CitationNumber,

    /// <summary>A date in the figures that it is sorted by.</summary>
    SortedDate,
}

/// <summary>
/// A node of the evaluated output: a text or a list of nodes, with what goes around it. Affixes stand outside formatting and quotes.
/// Mutable while the later phases work on it; one tree belongs to one cite or entry.
/// </summary>
internal sealed class OutputNode
{
    public string? Text { get; set; }

    public List<OutputNode>? Children { get; set; }

    public string Prefix { get; set; } = string.Empty;

    public string Suffix { get; set; } = string.Empty;

    public string Delimiter { get; set; } = string.Empty;

    public Formatting Formatting { get; set; }

    public QuoteKind Quotes { get; set; }

    public Display Display { get; set; }

    public NodeRole Role { get; set; }

    /// <summary>The variable whose value this is, or <see cref="Variables.None"/>.</summary>
    public int Variable { get; set; } = Variables.None;

    public string? ItemId { get; set; }

    /// <summary>Text case does not touch it.</summary>
    public bool NoCase { get; set; }

    /// <summary>A term, which is capitalized at the start of a note or an entry.</summary>
    public bool IsTerm { get; set; }

    /// <summary>The author's own words before or after a cite.</summary>
    public bool IsAuthorsWords { get; set; }

    /// <summary>Stands for the field whose text this is a piece of; null when the field is all in one piece.</summary>
    public object? Field { get; set; }

    /// <summary>Formatting from outside does not reach it.</summary>
    public bool NoDecoration { get; set; }

    /// <summary>The formatting is a field's own markup, which turns back to normal inside its own kind.</summary>
    public bool Flips { get; set; }

    /// <summary>For a <see cref="NodeRole.CitationNumber"/> the number, for a <see cref="NodeRole.YearSuffix"/> its index.</summary>
    public int Number { get; set; }

    public static OutputNode Leaf(string text, int variable = Variables.None) => new() { Text = text, Variable = variable };

    public static OutputNode Group(List<OutputNode> children, string delimiter = "") => new() { Children = children, Delimiter = delimiter };

    /// <summary>All leaves in order.</summary>
    public void CollectLeaves(List<OutputNode> leaves)
    {
        if (Text is not null)
        {
            leaves.Add(this);
            return;
        }

        foreach (var child in Children!)
        {
            child.CollectLeaves(leaves);
        }
    }

    /// <summary>The first node with a role, in order of appearance.</summary>
    public OutputNode? Find(NodeRole role)
    {
        if (Role == role)
        {
            return this;
        }

        if (Children is null)
        {
            return null;
        }

        foreach (var child in Children)
        {
            if (child.Find(role) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
