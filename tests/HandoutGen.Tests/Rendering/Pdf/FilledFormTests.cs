using System.Diagnostics;
using HandoutGen.Branding;
using HandoutGen.Diagnostics;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Structure;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Resolution;
using HandoutGen.Source.Handouts;
using HandoutGen.Tests.Branding;
using HandoutGen.Yaml;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>A form filled in and saved by one independent program, pdf-lib, and read by another, poppler.</summary>
public sealed class FilledFormTests
{
    private static readonly string Scripts = Path.Combine(OutsideData.Repository, "tests", "web");

    [Fact]
    public void Every_field_takes_what_is_typed_and_shows_it_when_the_file_is_read_again()
    {
        var (node, pdftotext) = (OutsideData.RequireTool("node"), OutsideData.RequireTool("pdftotext"));
        OutsideData.SkipOrFail(Directory.Exists(Path.Combine(Scripts, "node_modules", "pdf-lib")), "pdf-lib is not installed (npm ci in tests/web)");
        var folder = Directory.CreateTempSubdirectory("handoutgen-form-");
        try
        {
            var (form, filled) = (Path.Combine(folder.FullName, "form.pdf"), Path.Combine(folder.FullName, "filled.pdf"));
            File.WriteAllBytes(form, Form(new RenderOptions()));
            var fields = Run(node, "fill.mjs", form, filled).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Golden.Matches("filled-form.txt", string.Join('\n', fields) + "\n");

            var words = Run(pdftotext, filled, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var typed = fields.Where(field => !field.StartsWith("box ", StringComparison.Ordinal)).Select(field => field[(field.LastIndexOf(' ') + 1)..]).ToList();
            Assert.NotEmpty(typed);
            Assert.Equal([], typed.Except(words));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_form_is_the_same_file_twice() => Assert.Equal(Form(new RenderOptions()), Form(new RenderOptions()));

    [Theory]
    [InlineData(false, 9)]
    [InlineData(true, 12)]
    public void A_cell_to_fill_in_is_high_enough_to_write_in(bool largePrint, double millimetres)
    {
        var handout = new HandoutFolder("conformance").Read("fillable");
        var cells = PageDump.Of(handout, largePrint).Where(mark => mark.Kind == "field").ToList();
        Assert.NotEmpty(cells);
        const double BesideItsLines = 2;
        Assert.All(cells, cell => Assert.True(Height(cell.What) + BesideItsLines >= (millimetres * 72 / 25.4) - 0.1, cell.What));

        static double Height(string what) => double.Parse(what.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Lines_that_a_page_end_divides_go_on_as_a_field_of_their_own()
    {
        var diagnostics = new DiagnosticBag();
        var text = "title: A\nfillable: true\nsections:\n  - heading: Your story\n    body: |\n" + string.Concat(Enumerable.Repeat("      ____\n", 60));
        var handout = HandoutReader.Read(new SourceFile("x.yaml", text), diagnostics)!;
        var resolved = HandoutResolver.Resolve(handout, BrandDefaults.Brand, new MemoryFiles(), null, diagnostics)!;
        var document = new PdfRenderer().Compose(resolved, new RenderOptions(), diagnostics);
        var tree = StructureDump.Print(document.Root, document.Pages, "en").Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal(
            ["field of lines your-story \"Your story\"", "page 2: field of lines your-story_2 \"Your story (continued)\""],
            tree.Where(line => line.Contains("field of lines", StringComparison.Ordinal)).Take(2));
        Assert.NotNull(document.Save(new ConformanceReport()));
    }

    private static byte[] Form(RenderOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var bytes = new PdfRenderer().Render(new HandoutFolder("conformance").Read("fillable"), options, diagnostics);
        Assert.Empty(diagnostics.Items);
        return bytes;
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Scripts, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
