using HandoutGen.Images;

namespace HandoutGen.Pdf.Images;

/// <content>Pictures from JPEG files.</content>
public sealed partial class PdfImage
{
    /// <summary>Takes a JPEG as it is: nothing is decoded and nothing lost. The orientation that a camera noted is kept to.</summary>
    /// <param name="file">The whole file: baseline or progressive, grey or colour.</param>
    /// <exception cref="ImageFormatException">The file is damaged, or of a kind that PDF does not take.</exception>
    public static PdfImage FromJpeg(ReadOnlySpan<byte> file)
    {
        var jpeg = JpegFile.Read(file);
        return new PdfImage(jpeg.Width, jpeg.Height, jpeg.Components, Coding.Jpeg, jpeg.Data, alpha: null) { Orientation = jpeg.Orientation };
    }
}
