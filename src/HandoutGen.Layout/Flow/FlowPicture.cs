using HandoutGen.Drawing;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Images;
using HandoutGen.Pdf.Objects;

namespace HandoutGen.Layout.Flow;

/// <summary>Something that can be drawn into a box.</summary>
public abstract record FlowPicture
{
    private protected FlowPicture()
    {
    }

    internal abstract void Draw(PdfPage page, Rect box);
}

/// <summary>A picture made of pixels.</summary>
/// <param name="Image">The pixels.</param>
public sealed record PixelPicture(PdfImage Image) : FlowPicture
{
    /// <inheritdoc/>
    internal override void Draw(PdfPage page, Rect box) => page.DrawImage(Image, box);
}

/// <summary>A drawing.</summary>
/// <param name="Graphic">What is drawn.</param>
public sealed record VectorPicture(VectorGraphic Graphic) : FlowPicture
{
    /// <inheritdoc/>
    internal override void Draw(PdfPage page, Rect box) => page.DrawVector(Graphic, box);
}
