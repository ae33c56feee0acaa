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

    /// <summary>What links are for.</summary>
    public LinkPurpose Purposes { get; } = new(Handout);
}
