using System.Collections.Immutable;

namespace HandoutGen.Csl;

/// <summary>One citation in the document: the cites that stand together, in the author's order.</summary>
/// <param name="Cites">The cites; a citation without any has no text.</param>
public sealed record Citation(ImmutableArray<Cite> Cites)
{
    /// <summary>The note that the citation stands in, from 1; 0 when it stands in running text.</summary>
    public int NoteIndex { get; init; }

    /// <summary>How the citation as a whole is written.</summary>
    public CitationMode Mode { get; init; }
}

/// <summary>How a citation as a whole is written.</summary>
public enum CitationMode
{
    /// <summary>As the style has it: "(Ashar et al., 2022)".</summary>
    Parenthetical,

    /// <summary>As a part of the sentence: "Ashar et al. (2022)".</summary>
    Narrative,

    /// <summary>The author alone: "Ashar et al.".</summary>
    AuthorOnly,
}

/// <summary>One reference within a citation.</summary>
/// <param name="ItemId">The id of a <see cref="CslItem"/>.</param>
public sealed record Cite(string ItemId)
{
    /// <summary>The place in the work, without its label: "3-4".</summary>
    public string? Locator { get; init; }

    /// <summary>The CSL locator type: page, chapter, section….</summary>
    public string LocatorLabel { get; init; } = "page";

    /// <summary>The author's own words before the cite: "see".</summary>
    public string? Prefix { get; init; }

    /// <summary>The author's own words after the cite.</summary>
    public string? Suffix { get; init; }

    /// <summary>The author is left out, because the sentence names them.</summary>
    public bool SuppressAuthor { get; init; }
}
