using HandoutGen.Drawing;
using HandoutGen.Pdf.Images;
using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf;

/// <content>Pictures (ISO 32000-1, 8.9).</content>
public sealed partial class PdfPage
{
    /// <summary>Draws a picture so that it fills the box.</summary>
    /// <exception cref="InvalidOperationException">No marked content is open.</exception>
    public void DrawImage(PdfImage image, Rect box)
    {
        BeginShape();
        _content.Write("q "u8);
        var place = new VectorTransform(box.Width, 0, 0, box.Height, box.Left, box.Bottom).Times(image.Placing);
        Operands(place.A, place.B, place.C, place.D, place.E, place.F);
        _content.Write("cm /I"u8).Integer(_document.ImageIndex(image)).Write(" Do Q\n"u8);
    }

    /// <summary>Draws a drawing so that it fills the box.</summary>
    /// <exception cref="InvalidOperationException">No marked content is open.</exception>
    public void DrawVector(VectorGraphic graphic, Rect box)
    {
        BeginShape();
        var form = _document.Graphics.Drawing(graphic, box.Width, box.Height);
        _content.Write("q "u8);
        Operands(1, 0, 0, 1, box.Left, box.Bottom);
        _content.Write("cm /X"u8).Integer(form).Write(" Do Q\n"u8);
    }
}
