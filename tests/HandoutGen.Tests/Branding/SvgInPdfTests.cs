using System.Diagnostics;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Metadata;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using StbImageSharp;

namespace HandoutGen.Tests.Branding;

/// <summary>What the PDF shows of an SVG, beside what a browser shows of it.</summary>
public sealed class SvgInPdfTests
{
    // Edges are smoothed by two programs in two ways, and a browser moves a picture to whole pixels; a shape that is missing is more.
    private const double Tolerated = 0.012;

    [Fact]
    public void Pdf_shows_each_picture_as_a_browser_does()
    {
        var chromium = OutsideData.RequireTool("chromium");
        var pdftoppm = OutsideData.RequireTool("pdftoppm");
        var files = SvgInBrowserTests.Files().ToArray();
        var folder = Directory.CreateTempSubdirectory("handoutgen-svg-").FullName;
        try
        {
            var browser = SvgInBrowserTests.Shot(chromium, folder, "browser", [.. files.Select(File.ReadAllBytes)]);
            File.WriteAllBytes(Path.Combine(folder, "all.pdf"), Sheet(files));
            using var process = Process.Start(pdftoppm, ["-r", "288", "-png", "-singlefile", Path.Combine(folder, "all.pdf"), Path.Combine(folder, "all")]);
            process.WaitForExit();
            var pdf = Quarter(ImageResult.FromMemory(File.ReadAllBytes(Path.Combine(folder, "all.png")), ColorComponents.RedGreenBlue));
            Assert.Equal((browser.Width, browser.Height), (pdf.Width, pdf.Height));
            for (var i = 0; i < files.Length; i++)
            {
                var difference = SvgInBrowserTests.Difference(browser, pdf, i);
                Assert.True(difference <= Tolerated, $"{Path.GetFileName(files[i])}: {difference:P2} of the pixels differ");
            }
        }
        finally
        {
            SvgInBrowserTests.Remove(folder);
        }
    }

    // Sixteen pixels become one: edges as smooth as the browser's.
    private static ImageResult Quarter(ImageResult image)
    {
        var small = new ImageResult { Width = image.Width / 4, Height = image.Height / 4, Data = new byte[image.Width / 4 * (image.Height / 4) * 3] };
        for (var i = 0; i < small.Data.Length; i++)
        {
            var (x, y) = (i / 3 % small.Width * 4, i / 3 / small.Width * 4);
            var sum = 0;
            for (var j = 0; j < 16; j++)
            {
                sum += image.Data[((((y + (j / 4)) * image.Width) + x + (j % 4)) * 3) + (i % 3)];
            }

            small.Data[i] = (byte)((sum + 8) / 16);
        }

        return small;
    }

    // The same grid as the browser's, a point for a pixel; each picture as large as its box allows, in the middle.
    private static byte[] Sheet(string[] files)
    {
        var writer = new PdfDocumentWriter(new DocumentProperties { Title = "Pictures", Language = "en" });
        double height = SvgInBrowserTests.CellHeight * ((files.Length + 3) / 4);
        var page = writer.AddPage(1200, height);
        var figure = writer.Root.Add(StructureType.Figure);
        figure.Alt = "Pictures";
        page.BeginTagged(figure);
        for (var i = 0; i < files.Length; i++)
        {
            var graphic = SvgInBrowserTests.Read(files[i]).Drawing;
            var scale = Math.Min(280 / graphic.Width, 140 / graphic.Height);
            var (w, h) = (graphic.Width * scale, graphic.Height * scale);
            var left = (i % 4 * SvgInBrowserTests.CellWidth) + 10 + ((280 - w) / 2);
            var top = height - (i / 4 * SvgInBrowserTests.CellHeight) - 10 - ((140 - h) / 2);
            page.DrawVector(graphic, new Rect(left, top - h, left + w, top));
        }

        page.EndMarked();
        return writer.Save(new ConformanceReport()) ?? throw new InvalidOperationException("the sheet does not conform");
    }
}
