using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source.Body;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Handouts;

/// <summary>A handout as its author wrote it: read and checked for form, nothing looked up yet.</summary>
public sealed record Handout
{
    /// <summary>The file it was read from.</summary>
    public required SourceFile File { get; init; }

    /// <summary>Title, subtitle, authors.</summary>
    public required TitleBlock TitleBlock { get; init; }

    /// <summary>The name of the files that are written, without extension: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Where the author wrote the language; nowhere when it is the default.</summary>
    public SourceSpan LanguageSpan { get; init; }

    /// <summary>The revision's date, or null.</summary>
    public RevisionDate? Date { get; init; }

    /// <summary>Which brand, or null for none.</summary>
    public BrandReference? Brand { get; init; }

    /// <summary>A bundled style's name or a path to a .csl file.</summary>
    public required Located<string> CitationStyle { get; init; }

    /// <summary>How many pages the PDF must have, or null for as many as it takes.</summary>
    public Located<int>? Pages { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Every citation, in the order of the text; <see cref="CitationMark"/> points into it.</summary>
    public required ImmutableArray<SourceCitation> Citations { get; init; }

    /// <summary>The references of the file itself, in its order. After an error a reference may have an empty id.</summary>
    public required ImmutableArray<Located<CslItem>> References { get; init; }

    /// <summary>A path to a file with further references, or null.</summary>
    public Located<string>? Bibliography { get; init; }
}

/// <summary>Which brand a handout asks for. The hierarchy is closed.</summary>
public abstract record BrandReference(SourceSpan Span);

/// <summary>A brand in a file of its own.</summary>
/// <param name="Path">The path as the author wrote it, relative to the handout.</param>
/// <param name="Span">Where the author wrote it.</param>
public sealed record BrandFile(string Path, SourceSpan Span) : BrandReference(Span);

/// <summary>A brand written into the handout.</summary>
/// <param name="Node">The YAML mapping.</param>
/// <param name="Span">Where the author wrote it.</param>
public sealed record InlineBrand(YamlMapping Node, SourceSpan Span) : BrandReference(Span);
