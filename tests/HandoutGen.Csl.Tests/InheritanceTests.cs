using System.Collections.Immutable;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Tests;

/// <summary>
/// The inheritable name options (specification, "Inheritable Name Options"): each works wherever it may stand, the innermost wins, and what
/// stands on cs:citation does not reach the bibliography.
/// </summary>
public sealed class InheritanceTests
{
    private static readonly CslItem Book = new("a", "book")
    {
        Names = new Dictionary<string, NameList>
        {
            ["author"] = new([Person("Doe", "John"), Person("Roe", "Jane"), Person("Poe", "Jean-Luc")]),
            ["editor"] = new([Person("Moe", "Ann")]),
        },
    };

    /// <summary>The name of the option above cs:name, its name on cs:name (empty where it goes on cs:names), a value, and the authors and editor then.</summary>
    public static TheoryData<string, string, string, string> Options => new()
    {
        { "and", "and", "text", "John Doe, Jane Roe, and Jean-Luc Poe|Ann Moe" },
        { "and", "and", "symbol", "John Doe, Jane Roe, & Jean-Luc Poe|Ann Moe" },
        { "name-delimiter", "delimiter", " / ", "John Doe / Jane Roe / Jean-Luc Poe|Ann Moe" },
        { "name-form", "form", "short", "Doe, Roe, Poe|Moe" },
        { "initialize-with", "initialize-with", ".", "J. Doe, J. Roe, J.-L. Poe|A. Moe" },
        { "name-as-sort-order", "name-as-sort-order", "first", "Doe, John, Jane Roe, Jean-Luc Poe|Moe, Ann" },
        { "name-as-sort-order", "name-as-sort-order", "all", "Doe, John, Roe, Jane, Poe, Jean-Luc|Moe, Ann" },
        { "names-delimiter", "", " + ", "John Doe, Jane Roe, Jean-Luc Poe + Ann Moe" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void An_option_works_at_every_level(string above, string onName, string value, string expected)
    {
        var inherited = $"{above}=\"{value}\"";
        Assert.Equal((expected, expected), Render(inherited, "", "", "", ""));
        var plain = "John Doe, Jane Roe, Jean-Luc Poe|Ann Moe";
        Assert.Equal((expected, plain), Render("", inherited, "", "", ""));
        Assert.Equal((plain, expected), Render("", "", inherited, "", ""));
        Assert.Equal((expected, expected), onName.Length > 0 ? Render("", "", "", "", $"{onName}=\"{value}\"") : Render("", "", "", $"delimiter=\"{value}\"", ""));
    }

    [Theory]
    [InlineData("et-al-min=\"3\" et-al-use-first=\"1\"", "John Doe et al.|Ann Moe")]
    [InlineData("et-al-min=\"3\" et-al-use-first=\"2\"", "John Doe, Jane Roe, et al.|Ann Moe")]
    [InlineData("et-al-min=\"3\" et-al-use-first=\"1\" et-al-use-last=\"true\"", "John Doe, … Jean-Luc Poe|Ann Moe")]
    [InlineData("et-al-min=\"3\" et-al-use-first=\"1\" delimiter-precedes-et-al=\"always\"", "John Doe, et al.|Ann Moe")]
    [InlineData("et-al-min=\"3\" et-al-use-first=\"2\" delimiter-precedes-et-al=\"never\"", "John Doe, Jane Roe et al.|Ann Moe")]
    [InlineData("and=\"text\" delimiter-precedes-last=\"never\"", "John Doe, Jane Roe and Jean-Luc Poe|Ann Moe")]
    [InlineData("name-as-sort-order=\"first\" sort-separator=\" \"", "Doe John, Jane Roe, Jean-Luc Poe|Moe Ann")]
    [InlineData("initialize-with=\". \" initialize=\"false\"", "John Doe, Jane Roe, Jean-Luc Poe|Ann Moe")]
    public void Options_that_go_together_may_stand_at_any_level(string options, string expected)
    {
        Assert.Equal((expected, expected), Render(options, "", "", "", ""));
        Assert.Equal(expected, Render("", options, "", "", "").Citation);
        Assert.Equal(expected, Render("", "", options, "", "").Entry);
        Assert.Equal((expected, expected), Render("", "", "", "", options));
    }

    [Fact]
    public void The_innermost_level_wins()
    {
        (var citation, var entry) = Render("and=\"text\"", "and=\"symbol\"", "", "", "");
        Assert.Contains("& Jean", citation, StringComparison.Ordinal);
        Assert.Contains("and Jean", entry, StringComparison.Ordinal);
        Assert.Contains("; Jean", Render("name-delimiter=\", \"", "name-delimiter=\"/\"", "", "", "delimiter=\"; \"").Citation, StringComparison.Ordinal);
    }

    private static CslName Person(string family, string given) => new() { Family = family, Given = given };

    private static (string Citation, string Entry) Render(string onStyle, string onCitation, string onBibliography, string onNames, string onName)
    {
        // Without a delimiter of their own the two variables stand apart by a bar.
        var hasDelimiter = (onStyle + onCitation + onBibliography).Contains("names-delimiter", StringComparison.Ordinal) || onNames.Length > 0;
        var names = $"<names variable=\"author editor\" {onNames}><name {onName}/></names>";
        var xml = $"""
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" {(hasDelimiter ? "" : "names-delimiter=\"|\"")} {onStyle}>
            <citation {onCitation}><layout>{names}</layout></citation><bibliography {onBibliography}><layout>{names}</layout></bibliography></style>
            """;
        var diagnostics = new List<CslDiagnostic>();
        var processor = new CitationProcessor(CslStyle.Parse(xml, "style", null, diagnostics)!, BundledLocales.For("en-US"));
        Assert.Empty(diagnostics);
        var document = processor.Format([Book], [new Citation([new Cite("a")])]);
        var runs = document.Citations[0].Runs;
        return (Bar(PlainTextWriter.Write(runs)), Bar(PlainTextWriter.Write(document.Entries[0])));
    }

    /// <summary>Where only one of the two layouts has the delimiter, the other joins the variables without any.</summary>
    private static string Bar(string text) => text.Replace("PoeAnn", "Poe|Ann", StringComparison.Ordinal);
}
