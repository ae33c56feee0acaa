using System.Text;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Tests.Bundled;

/// <summary>The bundled styles: what a whole list looks like in each (golden), and the rules that a golden file does not name.</summary>
public sealed class BundledStyleTests
{
    private static readonly string[] BundledNames = ["ama", "apa", "bmj", "chicago-author-date", "harvard", "ieee", "mla", "nlm", "vancouver"];

    /// <summary>The styles that are one of their own.</summary>
    public static TheoryData<string> Names => [.. BundledNames.Where(static name => name != "vancouver")];

    [Fact]
    public void Nine_styles_are_bundled_and_read_without_a_complaint()
    {
        Assert.Equal(BundledNames, BundledStyles.Names);
        foreach (var name in BundledNames)
        {
            var diagnostics = new List<CslDiagnostic>();
            Assert.NotNull(CslStyle.Parse(BundledFiles.Text($"styles/{name}.csl"), name, static id => BundledStyles.Xml(id[(id.LastIndexOf('/') + 1)..]), diagnostics));
            Assert.Empty(diagnostics);
        }
    }

    [Fact]
    public void The_hundred_references_are_of_all_types()
    {
        Assert.Equal(100, References.All.Length);
        Assert.Empty(CslTypes.All.Except(References.All.Select(static item => item.Type), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hundred_references_are_formatted_as_the_manual_has_them(string name) =>
        Golden.Matches(name + ".txt", Listing.Of(BundledStyles.Load(name), Locale(name)));

    [Fact]
    public void Vancouver_is_nlm_by_the_name_that_most_ask_for()
    {
        string Entries(string name) => string.Join('\n', Listing.Format(BundledStyles.Load(name), Locale(name)).Entries.Select(RunText.Of));
        Assert.Equal(Entries("nlm"), Entries("vancouver"));
        Assert.Contains(BundledStyles.All, static style => style is { Name: "vancouver", Title: "Vancouver (ICMJE)" });
    }

    [Theory]
    [InlineData("bmj", "1 Watson JD, Crick FHC. Molecular structure of nucleic acids: A structure for deoxyribose nucleic acid. *Nature*. 1953;171:737–8. doi: 10.1038/171737a0", "[1]")]
    [InlineData("ieee", "[1] J. D. Watson and F. H. C. Crick, “Molecular structure of nucleic acids: A structure for deoxyribose nucleic acid,” *Nature*, vol. 171, no. 4356, pp. 737–738, Apr. 1953, doi: 10.1038/171737a0.", "[1]")]
    [InlineData("mla", "Watson, James D., and Francis H. C. Crick. “Molecular Structure of Nucleic Acids: A Structure for Deoxyribose Nucleic Acid.” *Nature*, vol. 171, no. 4356, Apr. 1953, pp. 737–38, https://doi.org/10.1038/171737a0.", "(Watson and Crick)")]
    public void An_article_in_each_style_of_its_own(string style, string entry, string cite)
    {
        var document = Format(style, ["watson1953"], [new Citation([new Cite("watson1953")])]);
        Assert.Equal(entry, RunText.Of(document.Entries[0]));
        Assert.Equal(cite, RunText.Of(document.Citations[0].Runs));
    }

    [Fact]
    public void MLA_tells_works_of_one_author_apart_by_their_titles() =>
        Assert.Equal("(Ashar et al., “Pain Reprocessing Therapy vs Placebo and Usual Care for Patients with Chronic Back Pain: 5-Year Follow-up of a Randomized Clinical Trial” 12)",
            RunText.Of(Format("mla", ["ashar2022", "ashar2025"], [new Citation([new Cite("ashar2022")]), new Citation([new Cite("ashar2025") { Locator = "12" }])]).Citations[1].Runs));

    [Theory]
    [InlineData("apa", "alone two three")]
    [InlineData("chicago-author-date", "alone two three")]
    [InlineData("harvard", "alone two three")]
    [InlineData("mla", "alone two three")]
    public void An_author_alone_stands_before_the_same_author_with_others(string style, string order)
    {
        static CslItem Book(string id, int year, params string[] families) => new(id, "book")
        {
            Text = new Dictionary<string, string> { ["title"] = id },
            Names = new Dictionary<string, NameList> { ["author"] = new([.. families.Select(static family => new CslName { Family = family, Given = "Jo" })]) },
            Dates = new Dictionary<string, CslDate> { ["issued"] = new() { Start = new DateParts(year) } },
        };
        CslItem[] items = [Book("three", 2010, "Smith", "Brown", "Clark"), Book("two", 2012, "Smith", "Adams"), Book("alone", 2015, "Smith")];
        var document = new CitationProcessor(BundledStyles.Load(style), Locale(style)).Format(items, []);
        Assert.Equal(order, string.Join(' ', document.Entries.Select(static entry => entry.ItemId)));
    }

    [Fact]
    public void The_list_of_the_example_handout_is_exact_in_APA()
    {
        var document = Format("apa", ["yarns2024", "lumley2017", "ashar2025", "ashar2022"], []);
        Assert.Equal(
            [
                "Ashar, Y. K., et al. (2022). Effect of pain reprocessing therapy vs placebo and usual care for patients with chronic back pain: A randomized clinical trial. *JAMA Psychiatry*, *79*(1), 13–23.",
                "Ashar, Y. K., et al. (2025). Pain reprocessing therapy vs placebo and usual care for patients with chronic back pain: 5-year follow-up of a randomized clinical trial. *JAMA Psychiatry*.",
                "Lumley, M. A., et al. (2017). Emotional awareness and expression therapy, cognitive behavioral therapy, and education for fibromyalgia: A cluster randomized controlled trial. *Pain*, *158*(12), 2354–2363.",
                "Yarns, B. C., et al. (2024). Emotional awareness and expression therapy vs cognitive behavioral therapy for chronic pain in older veterans: A randomized clinical trial. *JAMA Network Open*, *7*(6), e2415842.",
            ],
            document.Entries.Select(RunText.Of));
    }

    [Theory]
    [InlineData("apa", "(Ashar et al., 2022, 2025)")]
    [InlineData("harvard", "(Ashar *et al.*, 2022, 2025)")]
    [InlineData("chicago-author-date", "(Ashar et al. 2022, 2025)")]
    [InlineData("ama", "^1,2")]
    [InlineData("nlm", "(1,2)")]
    public void Two_works_of_the_same_authors_in_one_citation(string style, string expected) =>
        Assert.Equal(expected, Cite(style, new Citation([new Cite("ashar2022"), new Cite("ashar2025")])));

    [Theory]
    [InlineData("apa", "Ashar et al. (2022)")]
    [InlineData("harvard", "Ashar *et al.* (2022)")]
    [InlineData("chicago-author-date", "Ashar et al. (2022)")]
    public void A_narrative_citation_names_the_authors_in_the_sentence(string style, string expected) =>
        Assert.Equal(expected, Cite(style, new Citation([new Cite("ashar2022")]) { Mode = CitationMode.Narrative }));

    [Theory]
    [InlineData("apa", "brown", "*Brown v. Board of Education* (1954)")]
    [InlineData("chicago-author-date", "brown", "*Brown v. Board of Education* (1954)")]
    [InlineData("harvard", "film1", "*The song of the sick chair* (1975)")]
    [InlineData("apa", "nobook", "*Field Guide to the Waiting Rooms of Europe* (2004)")]
    [InlineData("apa", "watson1953", "Watson and Crick (1953)")]
    [InlineData("apa", "pc1", "E. Paradis (personal communication, August 8, 2018)")]
    public void What_stands_for_the_author_is_named_in_the_sentence(string style, string id, string expected) =>
        Assert.Equal(expected, RunText.Of(Format(style, [id], [new Citation([new Cite(id)]) { Mode = CitationMode.Narrative }]).Citations[0].Runs));

    [Theory]
    [InlineData("page", "12", "(Gordon & Ziv, 2021, p. 12)", "gordon")]
    [InlineData("page", "12-14", "(Gordon & Ziv, 2021, pp. 12–14)", "gordon")]
    [InlineData("chapter", "3", "(Gordon & Ziv, 2021, Chapter 3)", "gordon")]
    [InlineData("section", "2", "(Gordon & Ziv, 2021, Section 2)", "gordon")]
    [InlineData("paragraph", "4", "(Gordon & Ziv, 2021, para. 4)", "gordon")]
    [InlineData("timestamp", "1:30", "(Gordon & Ziv, 2021, 1:30)", "gordon")]
    public void APA_names_the_place_in_the_work(string label, string locator, string expected, string id)
    {
        var item = References.Get("sarno1991") with { Id = id };
        item = item with
        {
            Names = new Dictionary<string, NameList>
            {
                ["author"] = new([new CslName { Family = "Gordon", Given = "Alan" }, new CslName { Family = "Ziv", Given = "Alon" }]),
            },
            Dates = new Dictionary<string, CslDate> { ["issued"] = new() { Start = new DateParts(2021) } },
        };
        var citation = new Citation([new Cite(id) { Locator = locator, LocatorLabel = label }]);
        var document = new CitationProcessor(BundledStyles.Load("apa"), BundledLocales.For("en-US")).Format([item], [citation]);
        Assert.Equal(expected, RunText.Of(document.Citations[0].Runs));
    }

    [Fact]
    public void AMA_and_NLM_collapse_runs_of_numbers()
    {
        string[] ids = ["ashar2022", "ashar2025", "lumley2017", "yarns2024", "watson1953"];
        Citation[] citations = [.. ids.Select(static id => new Citation([new Cite(id)])), new Citation([new Cite("ashar2022"), new Cite("lumley2017"), new Cite("yarns2024"), new Cite("watson1953")])];
        Assert.Equal("^1,3-5", RunText.Of(Format("ama", ids, citations).Citations[^1].Runs));
        Assert.Equal("(1,3-5)", RunText.Of(Format("nlm", ids, citations).Citations[^1].Runs));
    }

    [Theory]
    [InlineData("apa", "Ashar, Y. K., Gordon, A., et al. (2022).", "(Ashar et al., 2022)")]
    [InlineData("harvard", "Ashar, Y.K. *et al.* (2022)", "(Ashar *et al.*, 2022)")]
    [InlineData("chicago-author-date", "Ashar, Y. K., Alan Gordon, et al. 2022.", "(Ashar et al. 2022)")]
    [InlineData("ama", "1. Ashar YK, Gordon A, et al. Effect", "^1")]
    public void Others_count_as_more_authors_than_the_style_shows(string style, string entry, string cite)
    {
        var item = References.Get("ashar2022");
        item = item with
        {
            Names = new Dictionary<string, NameList>
            {
                ["author"] = new([item.Names["author"].Names[0], new CslName { Family = "Gordon", Given = "Alan" }], Others: true),
            },
        };
        var document = new CitationProcessor(BundledStyles.Load(style), Locale(style)).Format([item], [new Citation([new Cite(item.Id)])]);
        Assert.StartsWith(entry, RunText.Of(document.Entries[0]), StringComparison.Ordinal);
        Assert.Equal(cite, RunText.Of(document.Citations[0].Runs));
    }

    [Theory]
    [InlineData("10.1037/h0043158")]
    [InlineData("https://doi.org/10.1037/h0043158")]
    [InlineData("doi:10.1037/h0043158")]
    public void A_DOI_may_be_given_as_an_address(string doi)
    {
        var item = References.Get("miller1956");
        item = item with { Text = new Dictionary<string, string>(item.Text) { ["DOI"] = doi } };
        var document = new CitationProcessor(BundledStyles.Load("apa"), Locale("apa")).Format([item], []);
        Assert.EndsWith(" 81–97. https://doi.org/10.1037/h0043158", RunText.Of(document.Entries[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_keeps_its_mark_inside_British_quotation_marks() =>
        Assert.StartsWith("Aron, L., Botella, M. and Lubart, T. (2019) ‘Who am I and why does it hurt?’, in R.F. Dinsmore (ed.)", RunText.Of(Format("harvard", ["aron2019"], []).Entries[0]), StringComparison.Ordinal);

    [Theory]
    [InlineData("apa")]
    [InlineData("chicago-author-date")]
    public void What_nobody_can_look_up_is_cited_but_not_listed(string style)
    {
        var document = Format(style, ["pc1", "sarno1991"], [new Citation([new Cite("pc1")])]);
        Assert.Equal(["sarno1991"], document.Entries.Select(static entry => entry.ItemId));
        Assert.Contains("Paradis", RunText.Of(document.Citations[0].Runs), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apa", "en-US", "(2020, May 1)")]
    [InlineData("apa", "de-DE", "(2020, 1. Mai)")]
    [InlineData("apa", "es-ES", "(2020, 1 de mayo)")]
    [InlineData("apa", "fr-FR", "(2020, 1ᵉʳ mai)")]
    [InlineData("apa", "zh-CN", "(2020, 5月1日)")]
    [InlineData("chicago-author-date", "de-DE", ", 1. Mai")]
    [InlineData("harvard", "de-DE", ", 1. Mai")]
    public void The_language_orders_the_day_and_the_month(string style, string locale, string expected)
    {
        var item = References.Get("news2019") with { Dates = new Dictionary<string, CslDate> { ["issued"] = new() { Start = new DateParts(2020, 5, 1) } } };
        var document = new CitationProcessor(BundledStyles.Load(style), BundledLocales.For(locale)).Format([item], []);
        Assert.Contains(expected, RunText.Of(document.Entries[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_moved_to_the_front_is_not_described_twice_in_APA()
    {
        var item = References.Get("data1") with { Names = new Dictionary<string, NameList>() };
        var document = new CitationProcessor(BundledStyles.Load("apa"), BundledLocales.For("en-US")).Format([item], []);
        Assert.StartsWith("*Survey of patients in pain, 2019* (Version 2) [Data set]. (2020). Invented Data Archive.", RunText.Of(document.Entries[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_genre_keeps_its_capitals_in_APA()
    {
        var item = References.Get("thesis3");
        item = item with { Text = new Dictionary<string, string>(item.Text) { ["genre"] = "PhD thesis" } };
        var document = new CitationProcessor(BundledStyles.Load("apa"), BundledLocales.For("en-US")).Format([item], []);
        Assert.Contains("[Unpublished PhD thesis]", RunText.Of(document.Entries[0]), StringComparison.Ordinal);
    }

    private static string Cite(string style, Citation citation) =>
        RunText.Of(Format(style, ["ashar2022", "ashar2025"], [citation]).Citations[0].Runs);

    private static FormattedDocument Format(string style, string[] ids, Citation[] citations) =>
        new CitationProcessor(BundledStyles.Load(style), Locale(style)).Format([.. ids.Select(References.Get)], citations);

    private static CslLocale Locale(string style) => BundledLocales.For(BundledStyles.Load(style).DefaultLocale);
}
