using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using HandoutGen.Pictures;

namespace HandoutGen.Model;

/// <summary>
/// All that a renderer needs. The tree of sections is the author's own; what its marks and paths stand for is
/// in the tables beside it, complete for every mark in the tree.
/// </summary>
public sealed record ResolvedHandout : Manuscript
{
    /// <summary>A handout whose members are given one by one.</summary>
    public ResolvedHandout()
    {
    }

    /// <summary>What an author wrote, with all that it stands for.</summary>
    [SetsRequiredMembers]
    internal ResolvedHandout(
        Manuscript manuscript,
        ImmutableArray<ImmutableArray<Inline>> citations,
        ReferenceList references,
        FrozenDictionary<string, Picture> images,
        Brand brand,
        PageParts parts,
        Labels labels)
        : base(manuscript) =>
        (Citations, References, Images, Brand, Parts, Labels) = (citations, references, images, brand, parts, labels);

    /// <summary>The text of each <see cref="CitationMark"/>, by its index. Each cite is a link to its reference.</summary>
    public required ImmutableArray<ImmutableArray<Inline>> Citations { get; init; }

    /// <summary>The reference list; without entries there is no such section.</summary>
    public required ReferenceList References { get; init; }

    /// <summary>Every picture of the tree, by <see cref="Figure.Source"/>.</summary>
    public required FrozenDictionary<string, Picture> Images { get; init; }

    /// <summary>The brand, complete.</summary>
    public required Brand Brand { get; init; }

    /// <summary>What stands around the text.</summary>
    public required PageParts Parts { get; init; }

    /// <summary>What its reader fills in on a screen; nothing for a handout on paper.</summary>
    public FieldTable Fields { get; init; } = FieldTable.None;

    /// <summary>The words that the tool itself adds, in the handout's language.</summary>
    public required Labels Labels { get; init; }
}

/// <summary>The formatted reference list.</summary>
/// <param name="Id">The id of its section.</param>
/// <param name="Heading">The words over it.</param>
/// <param name="HangingIndent">Lines after an entry's first are indented.</param>
/// <param name="Entries">In the style's order.</param>
public sealed record ReferenceList(string Id, string Heading, bool HangingIndent, ImmutableArray<ReferenceEntry> Entries);

/// <summary>One entry of the reference list.</summary>
/// <param name="Id">Its id as a link target ("ref-ashar2022").</param>
/// <param name="Label">The first field where the style sets it in a column of its own ("1."); empty otherwise.</param>
/// <param name="Content">The entry.</param>
/// <param name="CitedBy">The indices of the citations that cite it, in order; the id of citation n is <c>cite-n</c>.</param>
public sealed record ReferenceEntry(
    string Id,
    ImmutableArray<Inline> Label,
    ImmutableArray<Inline> Content,
    ImmutableArray<int> CitedBy)
{
    /// <summary>How many inlines at the begin of <see cref="Content"/> name the work: its authors, as a rule.</summary>
    public int Lead { get; init; }
}
