using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Tests.Source;

/// <summary>Files of other programs, and of other encodings, that are given for a handout.</summary>
public sealed class ForeignFileTests
{
    private const string Handout = "title: Sleep\nauthor: José\nsections: []\n";

    [Theory]
    [InlineData("{\\rtf1\\ansi title: Sleep}", "rich-text")]
    [InlineData("%PDF-1.7 title", "PDF")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml word/document.xml", "Word document")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml xl/workbook.xml", "Excel workbook")]
    [InlineData("PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument")]
    [InlineData("PK\u0003\u0004 Index/Document.iwa", "Pages document")]
    public void A_document_of_an_office_program_is_called_so(string text, string what) => Assert.Contains(what, Message(Encoding.Latin1.GetBytes(text)).Message);

    [Fact]
    public void A_document_of_old_word_is_called_so() => Assert.Contains("Word", Message([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).Message);

    [Fact]
    public void Utf16_is_known_without_its_mark_too()
    {
        Assert.Contains("UTF-16", Message(Encoding.Unicode.GetBytes(Handout)).Message);
        Assert.Contains("UTF-16", Message(Encoding.BigEndianUnicode.GetBytes(Handout)).Message);
        Assert.Contains("UTF-16", Message([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Handout)]).Message);
    }

    [Fact]
    public void The_first_character_of_an_old_encoding_is_shown_as_its_author_sees_it()
    {
        var found = Message(Encoding.Latin1.GetBytes(Handout));
        var (line, column) = found.Span.File!.LineAndColumn(found.Span.Start);

        Assert.StartsWith("\"é\" (the byte E9)", found.Message);
        Assert.Equal((2, 12), (line, column));
        Assert.Equal("author: José", found.Span.File.Line(2));
        Assert.Contains("UTF-8", found.Hint);
    }

    [Fact]
    public void The_line_breaks_of_a_word_processor_are_one_message() =>
        Assert.Contains("U+000B) stands here, and on lines 2, 3", Message("a\vb\nc\vd\ne\ff\n"u8.ToArray()).Message);

    private static Diagnostic Message(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(SourceText.Decode("handout.yaml", bytes, diagnostics));
        return Assert.Single(diagnostics.Items);
    }
}
