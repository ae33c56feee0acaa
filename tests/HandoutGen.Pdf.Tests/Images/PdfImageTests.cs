using CsCheck;
using HandoutGen.Images;
using HandoutGen.Pdf.Images;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using UglyToad.PdfPig;

namespace HandoutGen.Pdf.Tests.Images;

public sealed class PdfImageTests
{
    [Fact]
    public void Pixels_come_back_as_they_went_in()
    {
        byte[] rgba = [.. Enumerable.Range(0, 4 * 7 * 5).Select(i => i % 4 == 3 ? (byte)255 : (byte)(i * 37))];
        using var document = PdfDocument.Open(Document(PdfImage.FromPixels(7, 5, rgba)));
        var image = Assert.Single(document.GetPage(1).GetImages());
        Assert.Equal((7, 5), (image.WidthInSamples, image.HeightInSamples));
        Assert.True(image.TryGetBytesAsMemory(out var samples));
        Assert.Equal(rgba.Where((_, i) => i % 4 != 3), samples.ToArray());
    }

    [Fact]
    public void Opaque_pixels_need_no_mask_and_others_have_one()
    {
        Assert.False(PdfImage.FromPixels(1, 1, [1, 2, 3, 255]).HasAlpha);
        Assert.True(PdfImage.FromPixels(1, 1, [1, 2, 3, 128]).HasAlpha);
    }

    [Fact]
    public void Picture_drawn_twice_is_written_once()
    {
        var image = PdfImage.FromPixels(50, 50, [.. Enumerable.Range(0, 4 * 50 * 50).Select(i => (byte)(i * i / 7))]);
        Assert.InRange(Document(image, image).Length - Document(image).Length, 0, 40);
    }

    [Theory]
    [InlineData(0xC0, 3)]
    [InlineData(0xC2, 3)]
    [InlineData(0xC0, 1)]
    public void Baseline_and_progressive_jpegs_pass_through(int frame, int components)
    {
        var image = PdfImage.FromJpeg(Jpeg(frame: (byte)frame, components: (byte)components));
        Assert.Equal((20, 10), (image.Width, image.Height));
        var pdf = Document(image);
        Assert.True(pdf.AsSpan().IndexOf("/Filter/DCTDecode"u8) > 0);
        Assert.True(pdf.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x12, 0x34, 0xFF, 0xD9]) > 0);
    }

    [Theory]
    [InlineData(0xC3, 3, 8, "lossless")]
    [InlineData(0xC9, 3, 8, "arithmetically")]
    [InlineData(0xC0, 4, 8, "CMYK")]
    [InlineData(0xC1, 3, 12, "12 bits")]
    public void Jpeg_that_PDF_does_not_take_is_refused_with_a_reason(int frame, int components, int bits, string words)
    {
        var file = Jpeg((byte)frame, (byte)components, (byte)bits);
        Assert.Contains(words, Assert.Throws<ImageFormatException>(() => PdfImage.FromJpeg(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 20, 10)]
    [InlineData(3, 20, 10)]
    [InlineData(6, 10, 20)]
    [InlineData(8, 10, 20)]
    public void Orientation_of_the_camera_is_kept_to(int orientation, int width, int height)
    {
        var image = PdfImage.FromJpeg(Jpeg(orientation: (byte)orientation));
        Assert.Equal((width, height), (image.Width, image.Height));
    }

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 1, 0)]
    [InlineData(4, 0, 0)]
    [InlineData(5, 0, 1)]
    [InlineData(6, 1, 1)]
    [InlineData(7, 1, 0)]
    [InlineData(8, 0, 0)]
    public void First_stored_sample_is_shown_where_Exif_says(int orientation, double x, double y) =>
        Assert.Equal((x, y), PdfImage.FromJpeg(Jpeg(orientation: (byte)orientation)).Placing.Apply(0, 1));

    [Fact]
    public void Camera_data_and_comments_do_not_get_into_the_file()
    {
        var file = Jpeg(orientation: 6);
        Assert.True(file.AsSpan().IndexOf("Exif"u8) > 0);
        Assert.Equal(-1, JpegFile.Read(file).Data.AsSpan().IndexOf("Exif"u8));
    }

    [Fact]
    public void What_stands_behind_the_end_of_a_jpeg_is_left_out()
    {
        var file = Jpeg();
        Assert.Equal(JpegFile.Read(file).Data, JpegFile.Read([.. file, .. Jpeg(), 0, 0]).Data);
    }

    [Fact]
    public void Scans_of_a_progressive_jpeg_are_all_kept()
    {
        var file = Jpeg(frame: 0xC2);
        byte[] second = [.. file[..^2], 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xDA, 0, 3, 0, 0x77, 0xFF, 0x00, 0xFF, 0xD0, 0x78, 0xFF, 0xD9];
        Assert.Equal(second[^13..], JpegFile.Read(second).Data[^13..]);
    }

    [Fact]
    public void Jpeg_without_an_end_is_refused() =>
        Assert.Contains("cut short", Assert.Throws<ImageFormatException>(() => PdfImage.FromJpeg(Jpeg().AsSpan(..^2))).Message, StringComparison.Ordinal);

    [Fact]
    public void Damaged_jpeg_never_does_worse_than_a_refusal()
    {
        var whole = Jpeg(orientation: 6);
        Gen.Select(Gen.Int[2, whole.Length], Gen.Int[0, whole.Length - 1], Gen.Byte).Sample(
            (length, at, value) =>
            {
                var damaged = (byte[])whole.Clone();
                damaged[at] = value;
                try
                {
                    PdfImage.FromJpeg(damaged.AsSpan(0, length));
                }
                catch (ImageFormatException refusal)
                {
                    Assert.NotEmpty(refusal.Message);
                }
            },
            iter: 2000);
    }

    private static byte[] Document(params PdfImage[] images)
    {
        var document = new TestDocument();
        document.Text(StructureType.H1, "A picture");
        var figure = document.Root.Add(StructureType.Figure);
        figure.Alt = "A picture";
        document.Page.BeginTagged(figure);
        foreach (var image in images)
        {
            document.Page.DrawImage(image, new Rect(100, 100, 200, 200));
        }

        document.Page.EndMarked();
        return document.Save();
    }

    /// <summary>A JPEG's segments with a scan of no meaning: enough for whoever does not decode it.</summary>
    private static byte[] Jpeg(byte frame = 0xC0, byte components = 3, byte bits = 8, byte orientation = 1)
    {
        var file = new List<byte> { 0xFF, 0xD8 };
        file.AddRange([0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
        file.AddRange([0xFF, 0xFE, 0, 6, .. "note"u8]);
        file.AddRange([0xFF, frame, 0, (byte)(8 + (3 * components)), bits, 0, 10, 0, 20, components]);
        for (byte i = 1; i <= components; i++)
        {
            file.AddRange([i, 0x11, 0]);
        }

        file.AddRange([0xFF, 0xDA, 0, (byte)(6 + (2 * components)), components]);
        for (byte i = 1; i <= components; i++)
        {
            file.AddRange([i, 0]);
        }

        file.AddRange([0, 63, 0, 0x12, 0x34, 0xFF, 0xD9]);
        return [.. file];
    }
}
