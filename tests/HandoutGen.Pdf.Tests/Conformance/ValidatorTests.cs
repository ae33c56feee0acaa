using HandoutGen.Pdf.Images;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using HandoutGen.Pdf.Tests.Fonts;
using HandoutGen.Pdf.Tests.Graphics;
using HandoutGen.Typography;

namespace HandoutGen.Pdf.Tests.Conformance;

public sealed class ValidatorTests
{
    // One run for all: most of veraPDF's time is its start.
    [Fact]
    public void Documents_of_every_kind_pass_every_validator()
    {
        var smallest = new TestDocument();
        smallest.Text(StructureType.H1, "Hello");
        byte[][] documents =
        [
            smallest.Save(),
            EveryKind().Save(),
            VectorGraphicTests.Document(VectorGraphicTests.Everything(), new Rect(100, 300, 400, 500)),
            VectorGraphicTests.Document(VectorGraphicTests.DeeplyClipped(), new Rect(0, 0, 100, 100)),
            DocumentTests.OneGlyphForTwoTexts().Save(),
            CffFontTests.Document().Save(),
        ];
        foreach (var document in documents)
        {
            OutsideValidators.AssertQpdf(document);
        }

        OutsideValidators.AssertVeraPdf(documents);
    }

    /// <summary>Two pages that use every part of the writer.</summary>
    internal static TestDocument EveryKind()
    {
        var document = new TestDocument();
        var page = document.Page;
        page.BeginArtifact(ArtifactKind.PaginationHeader);
        page.ShowGlyphs(TestDocument.Shape("Running header", size: 9), 72, 760);
        page.EndMarked();
        page.BeginArtifact(ArtifactKind.Background);
        page.FillRoundedRectangle(new Rect(60, 300, 400, 360), 6, new Rgb(230, 240, 250));
        page.EndMarked();

        var section = document.Root.Add(StructureType.Sect);
        document.Text(StructureType.H1, "Office affairs: fi fl ffi", section);
        document.Writer.AddBookmark(1, "Office affairs", new Destination(page, 0, 750));
        document.Writer.AddNamedDestination("top", page, 0, 792);
        var paragraph = document.Text(StructureType.P, "Grüße, Ελληνικά, Кириллица, Việt: naïve ", section);
        var emphasis = paragraph.Add(StructureType.Span);
        emphasis.Language = "de-DE";
        document.Line(emphasis, "kursiv ", TestFonts.Italic);
        document.Link(paragraph, "a web page", new PdfLinkTarget.Uri("https://example.org/a?b=(c)"));
        document.Link(paragraph, "back to the top", new PdfLinkTarget.Destination("top"));

        var list = section.Add(StructureType.L);
        list.ListNumbering = ListNumbering.Disc;
        for (var i = 0; i < 2; i++)
        {
            var item = list.Add(StructureType.LI);
            document.Text(StructureType.Lbl, "•", item);
            document.Text(StructureType.P, "An item", item.Add(StructureType.LBody));
        }

        document.NewPage();
        document.Line(paragraph, "The paragraph goes on here.", TestFonts.Bold);
        Table(document, section);
        Figure(document, section);
        document.Text(StructureType.H2, "Sources", section);
        document.Writer.AddBookmark(2, "Sources", new Destination(document.Page, 0, 500));
        document.Text(StructureType.BibEntry, "Someone (2022). A title.", section).Id = "ref-1";
        return document;
    }

    private static void Table(TestDocument document, StructureElement section)
    {
        var table = section.Add(StructureType.Table);
        var head = table.Add(StructureType.THead).Add(StructureType.TR);
        foreach (var text in (string[])["One", "Two"])
        {
            document.Text(StructureType.TH, text, head).Scope = TableScope.Column;
        }

        var row = table.Add(StructureType.TBody).Add(StructureType.TR);
        document.Text(StructureType.TD, "Cell", row);
        row.Add(StructureType.TD);
    }

    private static void Figure(TestDocument document, StructureElement section)
    {
        var box = new Rect(72, 100, 172, 200);
        var figure = section.Add(StructureType.Figure);
        figure.Alt = "A gradient";
        figure.BBox = box;
        figure.Placement = Placement.Block;
        document.Page.BeginTagged(figure);
        document.Page.DrawImage(Gradient(), box);
        document.Page.EndMarked();
    }

    private static PdfImage Gradient()
    {
        var pixels = new byte[4 * 16 * 16];
        for (var i = 0; i < 256; i++)
        {
            (pixels[4 * i], pixels[(4 * i) + 1], pixels[(4 * i) + 2], pixels[(4 * i) + 3]) = ((byte)i, 80, (byte)(255 - i), (byte)(i % 16 * 17));
        }

        return PdfImage.FromPixels(16, 16, pixels);
    }
}
