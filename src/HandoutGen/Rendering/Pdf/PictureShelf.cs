using HandoutGen.Diagnostics;
using HandoutGen.Images;
using HandoutGen.Layout.Flow;
using HandoutGen.Pdf.Images;
using HandoutGen.Pictures;

namespace HandoutGen.Rendering.Pdf;

/// <summary>The handout's pictures as the writer takes them, each opened once however often the text is set.</summary>
internal sealed class PictureShelf
{
    private readonly Dictionary<Picture, FlowPicture?> _open = new(ReferenceEqualityComparer.Instance);

    /// <summary>The picture; null, and reported once, when it cannot be drawn.</summary>
    public FlowPicture? Open(Picture image, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (!_open.TryGetValue(image, out var picture))
        {
            picture = image switch
            {
                SvgPicture svg => new VectorPicture(svg.Drawing),
                BitmapPicture bitmap => OpenPixels(bitmap, span, diagnostics),
                _ => null,
            };
            _open.Add(image, picture);
        }

        return picture;
    }

    private static FlowPicture? OpenPixels(BitmapPicture image, SourceSpan span, DiagnosticBag diagnostics)
    {
        try
        {
            if (image.Format == BitmapFormat.Jpeg)
            {
                return new PixelPicture(PdfImage.FromJpeg(image.Data.Span));
            }

            var png = PngFile.Read(image.Data);
            return new PixelPicture(PdfImage.FromPixels(png.Width, png.Height, png.Pixels()));
        }
        catch (ImageFormatException refusal)
        {
            diagnostics.Report(PdfRules.UndrawablePicture, span, refusal.Message, "save it again as a common JPEG in RGB, or as PNG");
            return null;
        }
    }
}
