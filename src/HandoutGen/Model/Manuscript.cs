using System.Collections.Immutable;
using HandoutGen.Diagnostics;

namespace HandoutGen.Model;

/// <summary>A handout's own words and wishes: what its author wrote and no stage changes.</summary>
public abstract record Manuscript
{
    /// <summary>The file it was read from, for diagnostics.</summary>
    public required SourceFile File { get; init; }

    /// <summary>Title, subtitle, authors.</summary>
    public required TitleBlock TitleBlock { get; init; }

    /// <summary>The name of the files that are written, without extension: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Where the author wrote the language; nowhere when it is the default.</summary>
    public SourceSpan LanguageSpan { get; init; }

    /// <summary>The revision's date, or null when nothing gives one.</summary>
    public RevisionDate? Date { get; init; }

    /// <summary>The version as the practice counts, or null.</summary>
    public string? Version { get; init; }

    /// <summary>When it has to be looked over again, or null.</summary>
    public Located<RevisionDate>? ReviewBy { get; init; }

    /// <summary>It is not for patients yet.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Its blanks and boxes are there to be filled in on a screen too.</summary>
    public bool IsFillable { get; init; }

    /// <summary>Where the author wrote that; nowhere when it is not the author who says so.</summary>
    public SourceSpan FillableSpan { get; init; }

    /// <summary>The PDF's pages are wider than high.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>How many pages the PDF must have, or null for as many as it takes.</summary>
    public Located<int>? Pages { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<Section> Sections { get; init; }
}
