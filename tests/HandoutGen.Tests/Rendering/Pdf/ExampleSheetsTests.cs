using HandoutGen.Diagnostics;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>The sheets of <c>examples/</c>: what the README shows is what the program makes.</summary>
public sealed class ExampleSheetsTests
{
    private static readonly HandoutFolder Examples = new(Path.Combine("..", "examples"));

    public static TheoryData<string> Names => [.. Examples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sheet_is_built_without_a_warning(string name)
    {
        var diagnostics = new DiagnosticBag();
        new PdfRenderer().Render(Examples.Read(name), new RenderOptions(), diagnostics);
        Assert.Equal([], diagnostics.Items.Where(item => item.Severity >= Severity.Warning).Select(item => item.Message));
    }

    [Fact]
    public void A_blank_is_seen_once_and_read_as_it_was_typed()
    {
        var bytes = new PdfRenderer().Render(Examples.Read("asthma-action-plan"), new RenderOptions(), new DiagnosticBag());
        using var pdf = PdfDocument.Open(bytes);
        var letters = pdf.GetPage(1).Letters;
        Assert.True(letters.Count(letter => letter.Value == "_") > 60);
        Assert.All(letters, letter => Assert.Equal(letter.Value == "_", letter.RenderingMode == TextRenderingMode.Neither));
    }
}
