using System.Collections.Immutable;
using HandoutGen.Pdf.Graphics;
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
        VectorTransform place = new VectorTransform(box.Width, 0, 0, box.Height, box.Left, box.Bottom).Times(image.Placing);
        Operands(place.A, place.B, place.C, place.D, place.E, place.F);
        _content.Write("cm /I"u8).Integer(_document.ImageIndex(image)).Write(" Do Q\n"u8);
    }

    /// <summary>Draws a drawing so that it fills the box.</summary>
    public void DrawVector(VectorGraphic graphic, Rect box)
    {
        BeginShape();
        int form = _document.Graphics.Drawing(graphic, box.Width, box.Height);
        _content.Write("q "u8);
        Operands(1, 0, 0, 1, box.Left, box.Bottom);
        _content.Write("cm /X"u8).Integer(form).Write(" Do Q\n"u8);
    }

    /// <summary>Fills a path, in the page's coordinates.</summary>
    public void FillPath(ImmutableArray<VectorSegment> path, PdfColor color, bool evenOdd = false)
    {
        BeginShape();
        SetFill(color);
        PathContent.Write(_content, path, VectorTransform.Identity, fine: false);
        _content.Write(evenOdd ? "f*\n"u8 : "f\n"u8);
    }

    /// <summary>Strokes a path, in the page's coordinates.</summary>
    public void StrokePath(ImmutableArray<VectorSegment> path, double thickness, PdfColor color)
    {
        BeginShape();
        SetStroke(color, thickness);
        PathContent.Write(_content, path, VectorTransform.Identity, fine: false);
        _content.Write("S\n"u8);
    }
}
