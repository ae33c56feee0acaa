using System.Collections.Immutable;

namespace HandoutGen.Csl;

/// <summary>A stretch of formatted text that says nothing of HTML or of any other output.</summary>
/// <param name="Text">The characters as they are to be shown; no markup.</param>
public sealed record Run(string Text)
{
    /// <summary>How the characters look.</summary>
    public RunFormat Format { get; init; }

    /// <summary>An absolute URI to link to (DOI, URL, PMID…), or null.</summary>
    public string? Link { get; init; }

    /// <summary>The variable whose value this is, or null for a term, an affix or punctuation.</summary>
    public string? Variable { get; init; }

    /// <summary>The item that the run belongs to, or null for what joins the cites of a citation.</summary>
    public string? ItemId { get; init; }
}

/// <summary>The looks that CSL can ask for.</summary>
[Flags]
public enum RunFormat
{
    /// <summary>As the surrounding text.</summary>
    Plain = 0,

    /// <summary>Italic or oblique.</summary>
    Italic = 1,

    /// <summary>Bold.</summary>
    Bold = 2,

    /// <summary>Small capitals.</summary>
    SmallCaps = 4,

    /// <summary>Underlined.</summary>
    Underline = 8,

    /// <summary>Raised.</summary>
    Superscript = 16,

    /// <summary>Lowered.</summary>
    Subscript = 32,
}

/// <summary>One citation, formatted. The runs of each cite carry its item's id, so that each can link to its entry.</summary>
public sealed record FormattedCitation(ImmutableArray<Run> Runs);

/// <summary>One entry of the bibliography.</summary>
/// <param name="ItemId">The item that it is the entry of.</param>
/// <param name="Blocks">The entry's parts in order: one inline block, unless the style asks for display blocks or a separate first field.</param>
public sealed record FormattedEntry(string ItemId, ImmutableArray<EntryBlock> Blocks);

/// <summary>A part of a bibliography entry.</summary>
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
