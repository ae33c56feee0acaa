using System.Collections.Immutable;
using HandoutGen.Diagnostics;

namespace HandoutGen.Model;

/// <summary>A heading with what stands under it.</summary>
/// <param name="Level">The heading's level: 2 for a top-level section.</param>
/// <param name="Id">Unique in the handout; a link target.</param>
/// <param name="Heading">The heading's text.</param>
/// <param name="Body">What stands before the first nested section.</param>
/// <param name="Sections">The nested sections, one level deeper.</param>
public sealed record Section(
    int Level,
    string Id,
    ImmutableArray<Inline> Heading,
    ImmutableArray<Block> Body,
    ImmutableArray<Section> Sections)
{
    /// <summary>Where the author wrote it.</summary>
    public SourceSpan Span { get; init; }
}
