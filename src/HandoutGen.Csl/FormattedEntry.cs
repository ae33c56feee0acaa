using System.Collections.Immutable;

namespace HandoutGen.Csl;

/// <summary>One entry of the bibliography.</summary>
/// <param name="ItemId">The item that it is the entry of.</param>
/// <param name="Blocks">The entry's parts in order: one inline block, unless the style asks for display blocks or a separate first field.</param>
public sealed record FormattedEntry(string ItemId, ImmutableArray<EntryBlock> Blocks);

/// <summary>A part of a bibliography entry.</summary>
/// <param name="Display">Where it stands.</param>
/// <param name="Runs">Its text in order; at least one run.</param>
public sealed record EntryBlock(EntryDisplay Display, ImmutableArray<Run> Runs);

/// <summary>Where a part of an entry stands (the CSL attributes <c>display</c> and <c>second-field-align</c>).</summary>
public enum EntryDisplay
{
    /// <summary>In the running text of the entry.</summary>
    Inline,

    /// <summary>On lines of its own over the whole width.</summary>
    Block,

    /// <summary>At the left, in the column that labels stand in.</summary>
    LeftMargin,

    /// <summary>Right of the label column.</summary>
    RightInline,

    /// <summary>On lines of its own, indented.</summary>
    Indent,
}
