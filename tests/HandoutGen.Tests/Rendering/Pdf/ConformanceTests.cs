using System.Diagnostics;
using HandoutGen.Branding;
using HandoutGen.Cli;
using HandoutGen.Cli.Terminals;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Source;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>What independent programs say of the files: veraPDF on both standards, qpdf on the syntax, poppler on the order of the words.</summary>
public sealed class ConformanceTests
{
    private static readonly PdfRenderer Renderer = new();

    private static readonly HandoutFolder Corpus = new("conformance");

    private static readonly HandoutFolder ExampleSheets = new(Path.Combine("..", "examples"));

    public static TheoryData<string> Names => [.. Corpus.Names];

    [Fact]
    public void The_corpus_has_at_least_forty_handouts_in_six_languages()
    {
        Assert.True(Corpus.Names.Length >= 40);
        Assert.True(Corpus.Names.Select(name => Corpus.Read(name).Language).Distinct().Count() >= 6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_structure_tree_reads_as_it_should(string name)
    {
        var diagnostics = new DiagnosticBag();
        var document = Renderer.Compose(Corpus.Read(name), new RenderOptions(), diagnostics);
        Assert.DoesNotContain(diagnostics.Items, item => item.Severity == Severity.Error);
        Corpus.Matches(name + ".tree.txt", StructureDump.Print(document.Root, document.Pages, document.Properties.Language));
    }

    [Fact]
    public void Every_file_is_pdf_ua_1_and_pdf_a_2a_without_a_warning()
    {
        var verapdf = OutsideData.RequireVeraPdf();
        var folder = Directory.CreateTempSubdirectory("handoutgen-conformance-");
        try
        {
            var count = WriteAll(folder.FullName);
            foreach (var flavour in new[] { "ua1", "2a" })
            {
                var (output, errors, _) = Run(verapdf, "--flavour", flavour, "--format", "text", "-r", folder.FullName);
                var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal([], lines.Where(line => !line.StartsWith("PASS ", StringComparison.Ordinal)));
                Assert.Equal(count, lines.Length);
                Assert.Equal("", errors);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_file_is_sound_to_qpdf()
    {
        var qpdf = OutsideData.RequireTool("qpdf");
        var folder = Directory.CreateTempSubdirectory("handoutgen-qpdf-");
        try
        {
            foreach (var name in Corpus.Names)
            {
                var file = Path.Combine(folder.FullName, name + ".pdf");
                File.WriteAllBytes(file, Render(Corpus.Read(name)));
                var (output, errors, code) = Run(qpdf, "--check", file);
                Assert.True(code == 0, $"{name}: {output}{errors}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("everything")]
    [InlineData("columns-over-pages")]
    [InlineData("fitted-with-wide-table")]
    [InlineData("brand-a4-two-columns")]
    [InlineData("greek")]
    public void Extracted_text_has_the_words_in_the_order_of_the_source(string name)
    {
        var pdftotext = OutsideData.RequireTool("pdftotext");
        var file = Path.GetTempFileName();
        try
        {
            var handout = Corpus.Read(name);
            File.WriteAllBytes(file, Render(handout));
            var (output, _, _) = Run(pdftotext, "-raw", file, "-");
            var words = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var position = 0;
            foreach (var section in handout.Sections)
            {
                foreach (var part in section.Body.OfType<Paragraph>().Select(p => p.Content).Prepend(section.Heading))
                {
                    // A paragraph may go on in the next column; its first words stand together.
                    var first = string.Join(' ', InlineText.Of(part, handout).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4));
                    var next = words.IndexOf(first, position, StringComparison.Ordinal);
                    Assert.True(next >= 0, $"\"{first}\" does not come after \"{words[Math.Max(0, position - 40)..position]}\"");
                    position = next + first.Length;
                }
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    // The corpus as it is, every other one on the other paper and the rest in large print; and the cases at page ends.
    private static int WriteAll(string folder)
    {
        var count = 0;
        void Write(string name, byte[] bytes)
        {
            File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), bytes);
            count++;
        }

        foreach (var (index, name) in Corpus.Names.Index())
        {
            var handout = Corpus.Read(name);
            Write(name, Render(handout));
            if (index % 2 == 0)
            {
                var other = handout.Brand.PageSize == PageSize.A4 ? PageSize.Letter : PageSize.A4;
                Write(name + "-other-paper", Render(handout with { Brand = handout.Brand with { PageSize = other } }));
            }
            else
            {
                Write(name + "-large-print", Render(handout, new RenderOptions(LargePrint: true)));
            }
        }

        foreach (var name in ExampleSheets.Names)
        {
            Write("example-" + name, Render(ExampleSheets.Read(name)));
        }

        foreach (var (name, handout) in PageEndCases.All())
        {
            Write(name, Render(handout));
        }

        return count;
    }

    private static byte[] Render(ResolvedHandout handout, RenderOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        var bytes = Renderer.Render(handout, options ?? new RenderOptions(), diagnostics);
        Assert.True(!diagnostics.HasErrors, $"{handout.Slug}: {string.Join("; ", diagnostics.Items.Select(item => item.Message))}");
        return bytes;
    }

    private static (string Output, string Errors, int Code) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, errors.Result, process.ExitCode);
    }
}
