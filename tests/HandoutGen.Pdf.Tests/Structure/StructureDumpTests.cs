using HandoutGen.Pdf.Structure;
using HandoutGen.Pdf.Tests.Conformance;

namespace HandoutGen.Pdf.Tests.Structure;

public sealed class StructureDumpTests
{
    [Fact]
    public void Tree_is_printed_with_its_text_its_attributes_and_its_pages()
    {
        const string Expected =
            """
            Document lang=en-US
              Sect
                H1 "Office affairs: fi fl ffi"
                P
                  "Grüße, Ελληνικά, Кириллица, Việt: naïve "
                  Span lang=de-DE "kursiv "
                  Link
                    "a web page"
                    annotation -> https://example.org/a?b=(c) "what it is for"
                  Link
                    "back to the top"
                    annotation -> #top "what it is for"
                  page 2: "The paragraph goes on here."
                L numbering=Disc
                  LI
                    Lbl
                      page 1: "•"
                    LBody
                      P "An item"
                  LI
                    Lbl "•"
                    LBody
                      P "An item"
                Table
                  THead
                    TR
                      TH scope=Column
                        page 2: "One"
                      TH scope=Column "Two"
                  TBody
                    TR
                      TD "Cell"
                      TD
                Figure alt="A gradient" placement=Block ""
                H2 "Sources"
                BibEntry id=ref-1 "Someone (2022). A title."

            """;
        Assert.Equal(Expected, Dump(ValidatorTests.EveryKind().Writer));
    }

    [Fact]
    public void Element_without_content_is_left_out_of_the_tree_and_the_file()
    {
        var document = new TestDocument();
        document.Text(StructureType.H1, "A title");
        document.Root.Add(StructureType.P).Add(StructureType.Span);
        Assert.Equal("Document lang=en-US\n  H1 \"A title\"\n", Dump(document.Writer));
        document.Save();
    }

    private static string Dump(PdfDocumentWriter document) => StructureDump.Print(document.Root, document.Pages, document.Properties.Language);
}
