using System.Diagnostics;
using System.Text;
using HandoutGen.Cli;
using HandoutGen.Cli.Terminals;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Source.Handouts;
using HandoutGen.Tests.Branding;
using HandoutGen.Tests.Rendering.Pdf;
using static HandoutGen.Tests.Rendering.Sample;

namespace HandoutGen.Tests.Rendering.Html;

/// <summary>Pages in headless Chromium, through <c>tests/web/check.mjs</c>.</summary>
public sealed class HtmlInBrowserTests
{
    private static readonly string Checks = Path.Combine(OutsideData.Repository, "tests", "web");

    private static readonly string[] Brands =
        [.. Directory.EnumerateFiles(Path.Combine(OutsideData.Repository, "brands"), "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    // Brands whose contrasts had to be adjusted, on light, tinted, grey and dark pages: axe holds all text against what is under it.
    private static readonly string[] Wild = ["02-posit-like", "16-rgb-and-hsl", "25-low-contrast", "26-dark-page", "28-bootstrap-heavy"];

    private static readonly (string Name, ResolvedHandout Handout)[] Pages =
    [
        ("everything", Everything),
        ("without-brand", Of(P("A paragraph."))),
        ("fillable", new HandoutFolder("conformance").Read("fillable")),
        ("right-to-left", Everything with { Language = "ar" }),
        .. Brands.Select(brand => (brand, ExampleHandout.In(brand))),
        .. Wild.Select(brand => (brand, Everything with { Brand = Everything.Brand with { Colors = WildBrandsTests.Adjusted(brand).Colors } })),
    ];

    [Fact]
    public async Task Pages_are_valid_accessible_reflow_and_ask_for_nothing()
    {
        var node = OutsideData.RequireTool("node");
        var chromium = OutsideData.RequireTool("chromium");
        OutsideData.SkipOrFail(Directory.Exists(Path.Combine(Checks, "node_modules")), "the browser checks are not installed (npm ci in tests/web)");
        var folder = Directory.CreateTempSubdirectory("handoutgen-pages-");
        try
        {
            string[] files =
            [
                .. Pages.Select(page => Write(folder.FullName, page.Name, HtmlRendererTests.Render(page.Handout))),
                .. Brands.Select(brand => Write(folder.FullName, $"preview-{brand}", Preview(brand))),
                Write(folder.FullName, "large-print", HtmlRendererTests.Render(Everything, options: new RenderOptions(LargePrint: true))),
            ];
            var start = new ProcessStartInfo(node, ["check.mjs", chromium, .. files]) { WorkingDirectory = Checks, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, output);
        }
        finally
        {
            if (Environment.GetEnvironmentVariable("KEEP_PAGES") is { } kept)
            {
                Directory.CreateDirectory(kept);
                folder.EnumerateFiles().ToList().ForEach(file => file.CopyTo(Path.Combine(kept, file.Name), overwrite: true));
            }

            folder.Delete(recursive: true);
        }
    }

    private static string Preview(string brand) =>
        Encoding.UTF8.GetString(HandoutBuilder.Preview(ExampleHandout.In(brand).Brand, new DiagnosticBag())[1].Bytes.Span);

    private static string Write(string folder, string name, string html)
    {
        var path = Path.Combine(folder, name + ".html");
        File.WriteAllText(path, html);
        return path;
    }
}
