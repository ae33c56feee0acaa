using System.Diagnostics;
using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Pictures.Svg;
using StbImageSharp;

namespace HandoutGen.Tests.Branding;

/// <summary>What we draw, beside what a browser draws of the same file.</summary>
public sealed class SvgInBrowserTests
{
    // Of all pixels, how many may differ visibly: only edges, which are smoothed differently.
    private const double Tolerated = 0.004;

    internal static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Tests", "Branding", "svg"), "*.svg").Order(StringComparer.Ordinal)
            .Concat(Directory.EnumerateFiles(Path.Combine(OutsideData.Repository, "brands", "logos"), "*.svg").Order(StringComparer.Ordinal));

    internal static SvgImage Read(string file)
    {
        var diagnostics = new DiagnosticBag();
        var image = SvgImage.Read(File.ReadAllBytes(file), Path.GetFileName(file), diagnostics);
        Assert.Empty(diagnostics.Items.Select(BrandFixture.Line));
        return image!;
    }

    [Fact]
    public void A_browser_shows_the_drawing_and_the_sanitised_picture_as_it_shows_the_file()
    {
        var chromium = OutsideData.RequireTool("chromium");
        var files = Files().ToArray();
        var folder = Directory.CreateTempSubdirectory("handoutgen-svg-").FullName;
        try
        {
            var originals = Shot(chromium, folder, "original", [.. files.Select(File.ReadAllBytes)]);
            var images = files.Select(Read).ToArray();
            var sanitised = Shot(chromium, folder, "sanitised", [.. images.Select(image => Encoding.UTF8.GetBytes(PlainSvg.Write(image.Markup)))]);
            var drawn = Shot(chromium, folder, "drawn", [.. images.Select(image => Encoding.UTF8.GetBytes(PlainSvg.Write(image.Drawing)))]);
            for (var i = 0; i < files.Length; i++)
            {
                Assert.True(Difference(originals, sanitised, i) <= Tolerated, $"{Path.GetFileName(files[i])}, sanitised: {Difference(originals, sanitised, i):P2} of the pixels differ");
                Assert.True(Difference(originals, drawn, i) <= Tolerated, $"{Path.GetFileName(files[i])}, drawn: {Difference(originals, drawn, i):P2} of the pixels differ");
                Assert.True(Ink(originals, i) > 0.02, $"{Path.GetFileName(files[i])} shows nothing");
            }
        }
        finally
        {
            Remove(folder);
        }
    }

    // A browser's children may still be writing to its profile.
    internal static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
        }
    }

    // Four to a row, each in a cell of 300 by 170.
    internal const int CellWidth = 300;
    internal const int CellHeight = 170;

    internal static ImageResult Shot(string chromium, string folder, string name, byte[][] pictures)
    {
        var html = new StringBuilder("<!doctype html><style>body{margin:0;width:1200px}img{float:left;width:280px;height:140px;margin:10px 10px 20px;object-fit:contain}</style>");
        foreach (var picture in pictures)
        {
            html.Append($"<img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(picture)}\">");
        }

        var page = Path.Combine(folder, name + ".html");
        var shot = Path.Combine(folder, name + ".png");
        File.WriteAllText(page, html.ToString());
        using var process = Process.Start(new ProcessStartInfo(
            chromium,
            ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={Path.Combine(folder, "profile")}", "--hide-scrollbars", $"--screenshot={shot}", $"--window-size=1200,{CellHeight * ((pictures.Length + 3) / 4)}", page])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return ImageResult.FromMemory(File.ReadAllBytes(shot), ColorComponents.RedGreenBlue);
    }

    internal static double Difference(ImageResult one, ImageResult other, int cell) =>
        Share(cell, (x, y) => Enumerable.Range(0, 3).Any(c => Math.Abs(one.Data[Index(one, x, y) + c] - other.Data[Index(other, x, y) + c]) > 40));

    internal static double Ink(ImageResult image, int cell) => Share(cell, (x, y) => image.Data[Index(image, x, y)] < 250 || image.Data[Index(image, x, y) + 1] < 250 || image.Data[Index(image, x, y) + 2] < 250);

    private static int Index(ImageResult image, int x, int y) => ((y * image.Width) + x) * 3;

    private static double Share(int cell, Func<int, int, bool> test)
    {
        var (left, top) = (cell % 4 * CellWidth, cell / 4 * CellHeight);
        var count = 0;
        for (var y = top; y < top + CellHeight; y++)
        {
            for (var x = left; x < left + CellWidth; x++)
            {
                count += test(x, y) ? 1 : 0;
            }
        }

        return (double)count / (CellWidth * CellHeight);
    }
}
