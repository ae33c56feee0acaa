using System.Text;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Tests;

public sealed class StyleReadingTests
{
    private const string Start = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title>T</title></info>\n";
    private const string Citation = "<citation><layout><text variable=\"title\"/></layout></citation>\n";
    private const string Parent = Start + Citation + "</style>";

    [Fact]
    public void Malformed_xml_is_an_error_with_its_line()
    {
        var error = Assert.Single(Read(Start + "<citation>\n<layout></citation></style>", out var style));
        Assert.Null(style);
        Assert.True(error.IsError);
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public void A_document_type_declaration_is_refused()
    {
        const string Bomb = "<!DOCTYPE style [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><style>&b;</style>";
        var error = Assert.Single(Read(Bomb, out var style));
        Assert.Null(style);
        Assert.Contains("document type declaration", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_nesting_is_refused()
    {
        var deep = Start + string.Concat(Enumerable.Repeat("<group>", 5000));
        var error = Assert.Single(Read(deep, out var style));
        Assert.Null(style);
        Assert.Contains("nested more than", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_file_is_refused()
    {
        var huge = Start + new string(' ', 5 * 1024 * 1024) + Citation + "</style>";
        Assert.True(Assert.Single(Read(huge, out var style)).IsError);
        Assert.Null(style);
    }

    [Fact]
    public void Another_kind_of_xml_is_no_style()
    {
        Assert.Contains("not a CSL style", Assert.Single(Read("<html/>", out var style)).Message, StringComparison.Ordinal);
        Assert.Null(style);
    }

    [Fact]
    public void A_style_without_citation_is_an_error()
    {
        Assert.Contains("no <citation>", Assert.Single(Read(Start + "</style>", out var style)).Message, StringComparison.Ordinal);
        Assert.Null(style);
    }

    [Fact]
    public void A_macro_that_calls_itself_is_an_error()
    {
        var xml = Start + "<macro name=\"a\"><group><text macro=\"b\"/></group></macro>\n<macro name=\"b\"><text macro=\"a\"/></macro>\n" + Citation + "</style>";
        Assert.Contains(Read(xml, out var style), static d => d.IsError && d.Message.Contains("calls itself", StringComparison.Ordinal));
        Assert.Null(style);
    }

    [Fact]
    public void Macros_that_double_a_hundred_times_are_an_error()
    {
        var macros = string.Concat(Enumerable.Range(0, 100).Select(static i => $"<macro name=\"m{i}\"><text macro=\"m{i + 1}\"/><text macro=\"m{i + 1}\"/></macro>"));
        var xml = Start + macros + "<macro name=\"m100\"><text value=\"x\"/></macro>" + Citation + "</style>";
        Assert.Contains(Read(xml, out var style), static d => d.IsError && d.Message.Contains("stands for more than", StringComparison.Ordinal));
        Assert.Null(style);
    }

    [Fact]
    public void A_chain_of_ten_thousand_macros_is_an_error()
    {
        var macros = string.Concat(Enumerable.Range(0, 10_000).Select(static i => $"<macro name=\"m{i}\"><text macro=\"m{i + 1}\"/></macro>"));
        var xml = Start + macros + "<macro name=\"m10000\"><text value=\"x\"/></macro>" + Citation + "</style>";
        Assert.Contains(Read(xml, out var style), static d => d.IsError && d.Message.Contains("too deep", StringComparison.Ordinal));
        Assert.Null(style);
    }

    [Fact]
    public void A_field_of_a_hundred_thousand_tags_is_formatted()
    {
        var title = string.Concat(Enumerable.Repeat("<i>", 50_000)) + "deep" + string.Concat(Enumerable.Repeat("</i>", 50_000)) + string.Concat(Enumerable.Repeat(" \"", 50_000));
        Read(Parent, out var style);
        var item = new CslItem("a", "book") { Text = new Dictionary<string, string> { ["title"] = title } };
        var document = new CitationProcessor(style!, BundledLocales.For("en-US")).Format([item], [new Citation([new Cite("a")])]);
        Assert.Contains("deep", PlainTextWriter.Write(document.Citations[0].Runs), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_is_reported_and_the_rest_renders()
    {
        var xml = Start + "<citation><layout>\n<sparkle/><text variable=\"title\" glitter=\"true\"/>\n<text macro=\"none\"/><text variable=\"mood\" prefix=\"; \"/></layout></citation></style>";
        var diagnostics = Read(xml, out var style);
        Assert.All(diagnostics, static d => Assert.False(d.IsError));
        Assert.Contains(diagnostics, static d => d.Line == 3 && d.Column == 2 && d.Message.Contains("<sparkle>", StringComparison.Ordinal));
        Assert.Contains(diagnostics, static d => d.Line == 3 && d.Message.Contains("\"glitter\"", StringComparison.Ordinal));
        Assert.Contains(diagnostics, static d => d.Line == 4 && d.Message.Contains("\"none\"", StringComparison.Ordinal));
        Assert.Contains(diagnostics, static d => d.Message.Contains("\"mood\"", StringComparison.Ordinal));

        var item = new CslItem("a", "book") { Text = new Dictionary<string, string> { ["title"] = "A book", ["mood"] = "glad" } };
        var document = new CitationProcessor(style!, BundledLocales.For("en-US")).Format([item], [new Citation([new Cite("a")])]);
        Assert.Equal("A book; glad", PlainTextWriter.Write(document.Citations[0].Runs));
    }

    [Theory]
    [InlineData("<style>", "<citaton/>")]
    [InlineData("<citation>", "<sorted/>")]
    [InlineData("<bibliography>", "<group/>")]
    [InlineData("<locale>", "<dates/>")]
    [InlineData("<terms>", "<word/>")]
    public void An_element_in_the_wrong_place_is_reported(string parent, string misplaced)
    {
        var xml = Start + "<locale><terms></terms></locale><citation><layout><text variable=\"title\"/></layout></citation><bibliography><layout><text variable=\"title\"/></layout></bibliography></style>";
        xml = parent == "<style>" ? xml.Replace("<citation>", misplaced + "<citation>", StringComparison.Ordinal) : xml.Replace(parent, parent + misplaced, StringComparison.Ordinal);
        var warning = Assert.Single(Read(xml, out var style));
        Assert.NotNull(style);
        Assert.False(warning.IsError);
        Assert.Equal(2, warning.Line);
        Assert.Equal($"{misplaced.Replace("/", "", StringComparison.Ordinal)} cannot stand in {parent}; it is left out", warning.Message);
    }

    [Fact]
    public void A_dependent_style_is_that_of_its_parent_under_its_own_title()
    {
        const string Dependent = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" default-locale=\"de-DE\"><info><title>Child</title>"
            + "<link href=\"http://example.org/parent\" rel=\"independent-parent\"/></info></style>";
        var diagnostics = new List<CslDiagnostic>();
        var style = CslStyle.Parse(Dependent, "child", static id => id == "http://example.org/parent" ? Parent : null, diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal("Child", style!.Title);
        Assert.Equal("de-DE", style.DefaultLocale);

        Assert.Null(CslStyle.Parse(Dependent, "child", null, diagnostics));
        Assert.Contains("http://example.org/parent", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_may_begin_with_a_byte_order_mark()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Parent)];
        Assert.NotNull(CslStyle.Parse(bytes, "marked", null, []));
    }

    [Fact]
    public void A_locale_must_name_its_language()
    {
        var diagnostics = new List<CslDiagnostic>();
        Assert.Null(CslLocale.Parse("<locale xmlns=\"http://purl.org/net/xbiblio/csl\"/>", diagnostics));
        Assert.Contains("xml:lang", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    private static List<CslDiagnostic> Read(string xml, out CslStyle? style)
    {
        var diagnostics = new List<CslDiagnostic>();
        style = CslStyle.Parse(xml, "test", null, diagnostics);
        return diagnostics;
    }
}
