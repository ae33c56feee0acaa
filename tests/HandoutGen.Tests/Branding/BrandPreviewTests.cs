using System.Diagnostics;
using System.Text;
using HandoutGen.Branding;
using HandoutGen.Branding.Contrast;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Html;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Resolution;
using HandoutGen.Source;
using StbImageSharp;

namespace HandoutGen.Tests.Branding;

public sealed class BrandPreviewTests
{
    [Theory]
    [MemberData(nameof(ExampleBrandsTests.Files), MemberType = typeof(ExampleBrandsTests))]
    public void The_preview_of_each_example_brand_renders_without_a_word(string file)
    {
        var brand = BrandReader.ReadFile(file, new DiskFileSource(Path.Combine(OutsideData.Repository, "brands"), "brands"), null, new DiagnosticBag())!;
        var page = BrandPreview.Page(brand);
        var diagnostics = new DiagnosticBag();
        var html = Encoding.UTF8.GetString(new HtmlRenderer().Render(page, new RenderOptions(), diagnostics));
        var pdf = new PdfRenderer().Render(page, new RenderOptions(), diagnostics);
        Assert.Empty(diagnostics.Items.Select(BrandFixture.Line));
        Assert.Contains($"All {ContrastPair.All.Length} pairs", html);
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
        if (Environment.GetEnvironmentVariable("PREVIEW_OUT") is { } folder)
        {
            File.WriteAllText(Path.Combine(folder, file + ".html"), html);
            File.WriteAllBytes(Path.Combine(folder, file + ".pdf"), pdf);
        }
    }

    [Fact]
    public void A_pair_that_fails_is_marked()
    {
        var brand = BrandFixture.Read("color:\n  primary: \"#ffcc00\"\n", ContrastPolicy.Warn).Brand;
        var html = Encoding.UTF8.GetString(new HtmlRenderer().Render(BrandPreview.Page(brand), new RenderOptions(), new DiagnosticBag()));
        Assert.Contains($"{ContrastRatio.Format(ContrastRatio.Of(new Rgb(0xff, 0xcc, 0), new Rgb(255, 255, 255)))} (fails)", html);
        Assert.Contains("pairs of colours that are shown together fail", html);
    }

    [Fact]
    public void A_page_that_is_not_white_is_painted_to_its_corners()
    {
        var pdftoppm = OutsideData.RequireTool("pdftoppm");
        var brand = BrandFixture.ReadClean("color: { background: '#12141c', foreground: '#f2efe6', primary: '#ff9f5a' }");
        var folder = Directory.CreateTempSubdirectory("handoutgen-page-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "dark.pdf"), new PdfRenderer().Render(BrandPreview.Page(brand), new RenderOptions(), new DiagnosticBag()));
            using var process = Process.Start(pdftoppm, ["-r", "20", "-png", "-singlefile", "-f", "2", Path.Combine(folder, "dark.pdf"), Path.Combine(folder, "dark")]);
            process.WaitForExit();
            var page = ImageResult.FromMemory(File.ReadAllBytes(Path.Combine(folder, "dark.png")), ColorComponents.RedGreenBlue);
            foreach (var (x, y) in new[] { (1, 1), (page.Width - 2, 1), (1, page.Height - 2), (page.Width - 2, page.Height - 2) })
            {
                Assert.Equal([0x12, 0x14, 0x1c], page.Data.AsSpan(((y * page.Width) + x) * 3, 3).ToArray());
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
