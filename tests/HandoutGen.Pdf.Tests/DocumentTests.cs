using System.Text;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using HandoutGen.Pdf.Tests.Conformance;
using HandoutGen.Pdf.Tests.Fonts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Outline;

namespace HandoutGen.Pdf.Tests;

public sealed class DocumentTests
{
    [Fact]
    public void Same_calls_give_the_same_bytes() => Assert.Equal(ValidatorTests.EveryKind().Save(), ValidatorTests.EveryKind().Save());

    [Fact]
    public void Documents_written_at_once_do_not_disturb_each_other()
    {
        var expected = ValidatorTests.EveryKind().Save();
        Parallel.For(0, 20, _ => Assert.Equal(expected, ValidatorTests.EveryKind().Save()));
    }

    [Fact]
    public void Text_is_read_back_letter_by_letter_ligatures_too()
    {
        using var pdf = Read(ValidatorTests.EveryKind());
        Assert.StartsWith("Running headerOffice affairs: fi fl ffiGrüße, Ελληνικά, Кириллица, Việt: naïve ", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.StartsWith("The paragraph goes on here.", pdf.GetPage(2).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_are_those_of_the_document()
    {
        var file = ValidatorTests.EveryKind().Save();
        using var pdf = PdfDocument.Open(file);
        Assert.Equal(TestDocument.Properties.Title, pdf.Information.Title);
        Assert.Equal("Ada Example; Grace Sample", pdf.Information.Author);
        Assert.Equal(TestDocument.Properties.Subject, pdf.Information.Subject);
        Assert.Equal("D:202611", pdf.Information.CreationDate);
        var xmp = Encoding.UTF8.GetString(file);
        Assert.Contains(TestDocument.Properties.Subject!, xmp, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2026-11</xmp:CreateDate>", xmp, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_without_a_date_carries_none()
    {
        var document = new TestDocument(TestDocument.Properties with { Date = null });
        document.Text(StructureType.H1, "A title");
        using var pdf = Read(document);
        Assert.Null(pdf.Information.CreationDate);
        Assert.Null(pdf.Information.ModifiedDate);
    }

    [Fact]
    public void Bookmarks_nest_by_their_levels()
    {
        using var pdf = Read(ValidatorTests.EveryKind());
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var root = Assert.Single(bookmarks.Roots);
        Assert.Equal("Office affairs", root.Title);
        Assert.Equal("Sources", Assert.Single(root.Children).Title);
    }

    [Fact]
    public void Links_have_their_address_their_purpose_and_are_printed()
    {
        using var pdf = Read(ValidatorTests.EveryKind());
        List<Annotation> links = [.. pdf.GetPage(1).GetAnnotations()];
        Assert.Equal(2, links.Count);
        Assert.All(links, link => Assert.Equal("what it is for", link.Content));
        Assert.All(links, link => Assert.Equal(AnnotationFlags.Print, link.Flags));
    }

    [Fact]
    public void Link_over_two_lines_is_one_annotation_with_a_box_for_each()
    {
        var document = new TestDocument();
        document.Text(StructureType.H1, "A title");
        var link = document.Text(StructureType.Link, "wraps", document.Root.Add(StructureType.P));
        document.Page.AddLink(link, [new Rect(300, 100, 400, 112), new Rect(72, 86, 120, 98)], new PdfLinkTarget.Uri("https://example.org"), "a place");
        using var pdf = Read(document);
        var annotation = Assert.Single(pdf.GetPage(1).GetAnnotations());
        Assert.Equal(2, annotation.QuadPoints.Count);
        Assert.Equal((72.0, 86.0, 400.0, 112.0), (annotation.Rectangle.Left, annotation.Rectangle.Bottom, annotation.Rectangle.Right, annotation.Rectangle.Top));
    }

    [Fact]
    public void Glyph_that_stands_for_other_text_a_second_time_says_so()
    {
        var pdf = OneGlyphForTwoTexts().Save();
        var tool = OutsideData.RequireTool("pdftotext");
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, pdf);
        Assert.Contains("å", OutsideValidators.Run(tool, [path, "-"]).Output, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void Letters_stand_where_the_advances_put_them()
    {
        var document = new TestDocument();
        document.Line(document.Root.Add(StructureType.H1), "AVATAR To Type", TestFonts.Atkinson, 20);
        using var pdf = Read(document);
        double x = 72;
        var run = TestDocument.Shape("AVATAR To Type", TestFonts.Atkinson, 20);
        foreach (var (glyph, letter) in run.Glyphs.Zip(pdf.GetPage(1).Letters))
        {
            Assert.Equal(x, letter.StartBaseLine.X, 0.02);
            x += glyph.Advance * 20 / 1000;
        }
    }

    [Fact]
    public void Long_document_takes_time_and_space_in_proportion_to_its_length()
    {
        var ten = Pages(10).Length;
        var hundred = Pages(100).Length;
        Assert.InRange(hundred - ten, 0, 12 * ten);
        OutsideValidators.AssertQpdf(Pages(300));
    }

    internal static TestDocument OneGlyphForTwoTexts()
    {
        var document = new TestDocument();
        var title = document.Root.Add(StructureType.H1);
        document.Line(title, "a");
        document.Page.BeginTagged(title);
        document.Page.ShowGlyphs(TestDocument.Shape("a") with { Text = "å" }, 100, 700);
        document.Page.EndMarked();
        return document;
    }

    private static byte[] Pages(int count)
    {
        var document = new TestDocument();
        document.Text(StructureType.H1, "Many pages");
        for (var i = 0; i < count; i++)
        {
            document.NewPage();
            for (var line = 0; line < 30; line++)
            {
                document.Text(StructureType.P, $"Line {line} of page {i} says what there is to say about it.");
            }
        }

        return document.Save();
    }

    private static PdfDocument Read(TestDocument document) => PdfDocument.Open(document.Save());
}
