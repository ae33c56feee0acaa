using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Pdf;

/// <summary>What every part of the mapping from handout to flow looks things up in.</summary>
/// <param name="Handout">The handout.</param>
/// <param name="Scale">The design in numbers.</param>
/// <param name="Ink">Faces and colours.</param>
/// <param name="Pictures">The pictures, opened once.</param>
/// <param name="Diagnostics">Takes what cannot be shown.</param>
internal sealed record FlowContext(
    ResolvedHandout Handout, DesignScale Scale, FlowInk Ink, PictureShelf Pictures, DiagnosticBag Diagnostics)
{
    /// <summary>The handout is read from right to left.</summary>
    public bool RightToLeft { get; } = WritingDirection.IsRightToLeft(Handout.Language);

    /// <summary>The language of the text that is mapped: the handout's, or that of blocks in another.</summary>
    public string Language { get; init; } = Handout.Language;

    /// <summary>The text that is mapped runs against the handout's direction.</summary>
    public bool IsTurned => WritingDirection.IsRightToLeft(Language) != RightToLeft;

    /// <summary>The same for blocks in another language.</summary>
    public FlowContext In(string language) => this with { Ink = Ink.In(language), Language = language };

    /// <summary>What links are for.</summary>
    public LinkPurpose Purposes { get; } = new(Handout);
}
