using System.Collections.Immutable;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Tests;

/// <summary>What the suite's cases do not show: the library's own interface.</summary>
public sealed class ProcessorTests
{
    private static readonly CslItem Ashar2022 = new("ashar2022", "article-journal")
    {
        Names = new Dictionary<string, NameList> { ["author"] = new([new CslName { Family = "Ashar", Given = "Y. K." }], Others: true) },
        Dates = new Dictionary<string, CslDate> { ["issued"] = new() { Start = new DateParts(2022) } },
        Text = new Dictionary<string, string>
        {
            ["title"] = "Effect of pain reprocessing therapy",
            ["container-title"] = "JAMA Psychiatry",
            ["volume"] = "79",
            ["issue"] = "1",
            ["page"] = "13-23",
            ["DOI"] = "10.1001/x",
        },
    };

    private static readonly CslItem Ashar2025 = Ashar2022 with
    {
        Id = "ashar2025",
        Dates = new Dictionary<string, CslDate> { ["issued"] = new() { Start = new DateParts(2025) } },
    };

    private static CitationProcessor Apa { get; } = new(BundledStyles.Load("apa"), BundledLocales.For("en-US"));

    [Fact]
    public void Others_makes_et_al_in_the_text()
    {
        var document = Apa.Format([Ashar2022, Ashar2025], [new Citation([new Cite("ashar2022"), new Cite("ashar2025")])]);
        Assert.Equal("(Ashar et al., 2022, 2025)", PlainTextWriter.Write(document.Citations[0].Runs));
    }

    [Fact]
    public void Others_makes_et_al_in_the_list_after_a_comma()
    {
        var document = Apa.Format([Ashar2022], []);
        Assert.StartsWith("Ashar, Y. K., et al. (2022). Effect of pain reprocessing therapy. JAMA Psychiatry, 79(1), 13", PlainTextWriter.Write(document.Entries[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_of_an_entry_know_their_variable_item_and_link()
    {
        var runs = Apa.Format([Ashar2022], []).Entries[0].Blocks[0].Runs;
        Assert.All(runs, static run => Assert.Equal("ashar2022", run.ItemId));
        var doi = Assert.Single(runs, static run => run.Variable == "DOI");
        Assert.Equal("https://doi.org/10.1001/x", doi.Link);
        var journal = Assert.Single(runs, static run => run.Variable == "container-title");
        Assert.Equal(RunFormat.Italic, journal.Format);
        Assert.Contains(runs, static run => run.Variable == "author");
    }

    [Fact]
    public void The_address_before_an_identifier_belongs_to_its_link()
    {
        var doi = Assert.Single(Apa.Format([Ashar2022], []).Entries[0].Blocks[0].Runs, static run => run.Link is not null);
        Assert.Equal("https://doi.org/10.1001/x", doi.Text);
    }

    [Fact]
    public void A_narrative_citation_names_the_authors_in_the_sentence()
    {
        var two = Ashar2022 with
        {
            Names = new Dictionary<string, NameList> { ["author"] = new([new CslName { Family = "Lumley", Given = "Mark" }, new CslName { Family = "Yarns", Given = "Brandon" }]) },
        };
        var document = Apa.Format([two], [new Citation([new Cite("ashar2022")]) { Mode = CitationMode.Narrative }]);
        Assert.Equal("Lumley and Yarns (2022)", PlainTextWriter.Write(document.Citations[0].Runs));
    }

    [Fact]
    public void A_numeric_style_has_author_names_for_a_narrative_citation()
    {
        var ama = new CitationProcessor(BundledStyles.Load("ama"), BundledLocales.For("en-US"));
        var document = ama.Format([Ashar2022], [new Citation([new Cite("ashar2022")]) { Mode = CitationMode.Narrative }]);
        Assert.StartsWith("Ashar et al", PlainTextWriter.Write(document.Citations[0].Runs), StringComparison.Ordinal);
    }

    [Fact]
    public void Suppress_author_leaves_the_year()
    {
        var document = Apa.Format([Ashar2022], [new Citation([new Cite("ashar2022") { SuppressAuthor = true, Locator = "3-4" }])]);
        Assert.Equal("(2022, pp. 3–4)", PlainTextWriter.Write(document.Citations[0].Runs));
    }

    [Fact]
    public void The_authors_own_words_stand_around_the_cite_and_belong_to_no_item()
    {
        var document = Apa.Format([Ashar2022], [new Citation([new Cite("ashar2022") { Prefix = "see", Suffix = "for a trial" }])]);
        var runs = document.Citations[0].Runs;
        Assert.Equal("(see Ashar et al., 2022 for a trial)", PlainTextWriter.Write(runs));
        Assert.Null(runs.First(static r => r.Text.Contains("see", StringComparison.Ordinal)).ItemId);
    }

    [Fact]
    public void A_cite_of_an_unknown_item_is_left_out()
    {
        var document = Apa.Format([Ashar2022], [new Citation([new Cite("nobody"), new Cite("ashar2022")]), new Citation([new Cite("nobody")])]);
        Assert.Equal("(Ashar et al., 2022)", PlainTextWriter.Write(document.Citations[0].Runs));
        Assert.Empty(document.Citations[1].Runs);
    }

    [Fact]
    public void One_processor_serves_many_threads()
    {
        // Fresh, so that what a style learns at its first use is learnt by many threads at once.
        var style = CslStyle.Parse(BundledStyles.Xml("apa")!, "apa", null, [])!;
        var processor = new CitationProcessor(style, BundledLocales.For("en-US"));
        var results = new string[64];
        Parallel.For(0, results.Length, i => results[i] = HtmlWriter.Write(processor.Format([Ashar2022, Ashar2025], []).Entries[1].Blocks[0].Runs));
        var expected = HtmlWriter.Write(Apa.Format([Ashar2022, Ashar2025], []).Entries[1].Blocks[0].Runs);
        Assert.All(results, actual => Assert.Equal(expected, actual));
    }

    [Fact]
    public void Html_is_escaped_and_links_are_anchors()
    {
        Run[] runs = [new Run("a < b") { Format = RunFormat.Bold | RunFormat.Italic }, new Run("10.1/x") { Link = "https://doi.org/10.1/x" }];
        Assert.Equal("<i><b>a &lt; b</b></i><a href=\"https://doi.org/10.1/x\">10.1/x</a>", HtmlWriter.Write(runs));
    }
}
