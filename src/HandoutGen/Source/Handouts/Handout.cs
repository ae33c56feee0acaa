using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source.Body;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Handouts;

/// <summary>A handout as its author wrote it: read and checked for form, nothing looked up yet.</summary>
public sealed record Handout : Manuscript
{
    /// <summary>Which brand, or null for none.</summary>
    public BrandReference? Brand { get; init; }

    /// <summary>A bundled style's name or a path to a .csl file.</summary>
    public required Located<string> CitationStyle { get; init; }

    /// <summary>Every citation, in the order of the text; <see cref="CitationMark"/> points into it.</summary>
    public required ImmutableArray<SourceCitation> Citations { get; init; }

    /// <summary>The references of the file itself, in its order. After an error a reference may have an empty id.</summary>
    public required ImmutableArray<Located<CslItem>> References { get; init; }

    /// <summary>The values that marks can name: <c>{{values.phone}}</c>; the handout's own before those of what it includes.</summary>
    public ImmutableArray<SharedValue> Values { get; init; } = [];

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
