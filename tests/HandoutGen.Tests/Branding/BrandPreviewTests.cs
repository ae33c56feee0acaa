using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Parser;
using HandoutGen.Branding;
using HandoutGen.Branding.Color;
using HandoutGen.Branding.Contrast;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Rendering.Preview;
using HandoutGen.Source;
using HandoutGen.Typography;
using StbImageSharp;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Colors;

namespace HandoutGen.Tests.Branding;

public sealed class BrandPreviewTests
{
    // A name and a tagline of several lines, the largest type, and colours that fail.
    private const string Demanding = """
        meta:
          name: The Extraordinarily Long-Named Interdisciplinary Center for Persistent Pain, Rehabilitation and Community Health
          link: https://a-very-long-address.interdisciplinary-center.example/departments/pain/patients
        color: { primary: "#ffcc00", foreground: "#888888", background: "#fafae0" }
        typography:
          base: { family: Atkinson Hyperlegible, size: 20pt, line-height: 2 }
          headings: Source Sans 3
        defaults:
          handoutgen:
            tagline: Moving well, together, for as long as we can, in every season and in all the villages of our counties
        """;

    public static TheoryData<string, PageSize> Sheets() =>
        [.. from brand in ExampleBrandsTests.Files().Select(row => row.Data).Append("demanding") from size in Enum.GetValues<PageSize>() select (brand, size)];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void The_preview_is_one_page_with_the_logo_and_every_pair_and_its_ratio(string name, PageSize size)
    {
        var brand = Brand(name) with { PageSize = size };
        var (pdf, html) = Preview(brand);
        using var document = PdfDocument.Open(pdf);
        var page = Assert.Single(document.GetPages());
        var text = page.Text;
        var web = new HtmlParser().ParseDocument(html);
        foreach (var pair in ContrastPair.All)
        {
            var ratio = ContrastRatio.Format(pair.Ratio(brand.Colors)) + (pair.Ratio(brand.Colors) < pair.Minimum ? " fails" : "");
            Assert.Contains(ratio, text);
            Assert.Contains(web.QuerySelectorAll("td"), cell => cell.TextContent == ratio);
        }

        // Every ground is painted: swatches, callouts, and the cells of the table.
        var painted = page.Paths.Where(path => path.IsFilled).Select(path => path.FillColor).Where(color => color is not (null or PatternColor)).Select(color => color!.ToRGBValues())
            .Select(color => new Rgb((byte)Math.Round(color.r * 255), (byte)Math.Round(color.g * 255), (byte)Math.Round(color.b * 255))).ToHashSet();
        Assert.Superset(
            new BrandSheet(brand).Swatches.Select(swatch => swatch.Value).Concat(brand.Colors.Callouts.SelectMany(callout => new[] { callout.Ground, callout.Bar })).ToHashSet(),
            painted);
        Assert.Equal(ContrastPair.All.Length, web.QuerySelectorAll("td").Count(cell => cell.TextContent != "–"));
        Assert.All([brand.Colors.Decoration, brand.Colors.Link, brand.Colors.Muted], color => Assert.Contains(color.ToString(), text));
        Assert.Equal(brand.Logo?.Alt, web.QuerySelector(".logo svg")?.GetAttribute("aria-label"));
        foreach (var style in new[] { "h1", ".subtitle", "h2", "h3", "h4", "p", "strong", "em", "a", "code", "ul", "ol", "blockquote", "pre", ".note", ".tip", ".important", ".warning" })
        {
            Assert.NotNull(web.QuerySelector($"main {style}"));
        }
    }

    [Fact]
    public void Every_preview_is_pdf_ua_1_and_pdf_a_2a()
    {
        var verapdf = OutsideData.RequireVeraPdf();
        var folder = Directory.CreateTempSubdirectory("handoutgen-preview-").FullName;
        try
        {
            foreach (var row in Sheets())
            {
                File.WriteAllBytes(Path.Combine(folder, $"{row.Data.Item1}-{row.Data.Item2}.pdf"), Preview(Brand(row.Data.Item1) with { PageSize = row.Data.Item2 }).Pdf);
            }

            foreach (var flavour in new[] { "ua1", "2a" })
            {
                using var process = Process.Start(new ProcessStartInfo(verapdf, ["--flavour", flavour, "--format", "text", "-r", folder]) { RedirectStandardOutput = true })!;
                var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal(Sheets().Count, lines.Length);
                Assert.All(lines, line => Assert.StartsWith("PASS ", line, StringComparison.Ordinal));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_fails_is_marked_and_can_be_read_all_the_same()
    {
        var brand = BrandFixture.Read("color:\n  link: \"#ffcc00\"\n", ContrastPolicy.Warn).Brand;
        var (_, html) = Preview(brand);
        var ratio = ContrastRatio.Format(ContrastRatio.Of(new Rgb(0xff, 0xcc, 0), new Rgb(255, 255, 255)));
        Assert.Contains($"{ratio} fails", html);
        Assert.Contains("pairs of colours that are shown together fail", html);
        var sheet = new BrandSheet(brand);
        Assert.All(ContrastPair.All, pair => Assert.True(ContrastRatio.Of(sheet.InkOf(pair), pair.LowerOf(brand.Colors)) >= ContrastRatio.Text));
    }

    [Fact]
    public void A_page_that_is_not_white_is_painted_to_its_corners()
    {
        var pdftoppm = OutsideData.RequireTool("pdftoppm");
        var brand = BrandFixture.ReadClean("color: { background: '#12141c', foreground: '#f2efe6', primary: '#ff9f5a' }");
        var folder = Directory.CreateTempSubdirectory("handoutgen-page-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "dark.pdf"), Preview(brand).Pdf);
            using var process = Process.Start(pdftoppm, ["-r", "20", "-png", "-singlefile", Path.Combine(folder, "dark.pdf"), Path.Combine(folder, "dark")]);
            process.WaitForExit();
            var page = ImageResult.FromMemory(File.ReadAllBytes(Path.Combine(folder, "dark.png")), ColorComponents.RedGreenBlue);
            foreach (var (x, y) in new[] { (1, page.Height / 2), (page.Width - 2, page.Height / 2), (1, page.Height - 2), (page.Width - 2, page.Height - 2) })
            {
                Assert.Equal([0x12, 0x14, 0x1c], page.Data.AsSpan(((y * page.Width) + x) * 3, 3).ToArray());
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Brand Brand(string name) => name == "demanding"
        ? BrandFixture.Read(Demanding, ContrastPolicy.Warn).Brand
        : BrandReader.ReadFile(name, new DiskFileSource(Path.Combine(OutsideData.Repository, "brands"), "brands"), null, new DiagnosticBag())!;

    private static (byte[] Pdf, string Html) Preview(Brand brand)
    {
        var diagnostics = new DiagnosticBag();
        var artifacts = HandoutBuilder.Preview(brand, diagnostics);
        Assert.Empty(diagnostics.Items.Select(BrandFixture.Line));
        return (artifacts[0].Bytes.ToArray(), Encoding.UTF8.GetString(artifacts[1].Bytes.Span));
    }
}
