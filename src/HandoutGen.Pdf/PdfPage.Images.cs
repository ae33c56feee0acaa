using HandoutGen.Pdf.Images;

namespace HandoutGen.Pdf;

/// <content>Pictures (ISO 32000-1, 8.9).</content>
public sealed partial class PdfPage
{
    /// <summary>Draws a picture so that it fills the box.</summary>
    public void DrawImage(PdfImage image, Rect box)
    {
        BeginShape();
        _content.Write("q "u8);
        Operands(box.Width, 0, 0, box.Height, box.Left, box.Bottom);
        _content.Write("cm /I"u8).Integer(_document.ImageIndex(image)).Write(" Do Q\n"u8);
    }
}
