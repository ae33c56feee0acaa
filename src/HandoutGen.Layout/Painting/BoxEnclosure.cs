using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Flow;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Layout.Painting;

/// <summary>A box with its ground and bar, padded anew on every page.</summary>
internal sealed class BoxEnclosure(Enclosure? outer, BoxStyle style, double left, double width, bool rightToLeft) : Enclosure(outer)
{
    /// <inheritdoc/>
    public override double OpeningAt(in Strip strip) => style.PaddingTop;

    /// <inheritdoc/>
    public override double Closing => style.PaddingBottom;

    /// <inheritdoc/>
    public override void PaintGround(IPageCanvas canvas, EnclosurePart part)
    {
        var x = part.Left + left - style.Bleed;
        var boxWidth = width + (2 * style.Bleed);
        if (style.Ground is { } ground)
        {
            canvas.Fill(ArtifactKind.Background, x, part.Top, boxWidth, part.Bottom - part.Top, ground);
        }

        if (style.Bar is { } bar)
        {
            canvas.Fill(ArtifactKind.Background, rightToLeft ? x + boxWidth - style.BarWidth : x, part.Top, style.BarWidth, part.Bottom - part.Top, bar);
        }

        if (style.TopBar is { } topBar && part.Begins)
        {
            canvas.Fill(ArtifactKind.Background, x, part.Top, boxWidth, topBar.Thickness, topBar.Color);
        }

        if (style.BottomRule is { } rule && part.Ends)
        {
            canvas.Fill(ArtifactKind.Background, x, part.Bottom - rule.Thickness, boxWidth, rule.Thickness, rule.Color);
        }
    }
}
