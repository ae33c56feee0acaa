using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Csl.Citing;

namespace HandoutGen.Csl.Tests;

/// <summary>
/// Twice as many references cost about twice as much, in the worst cases too. What is counted is elements evaluated and bytes allocated, not
/// time: both are the same on every machine. Times are in benchmarks/README.md.
/// </summary>
public sealed class GrowthTests
{
    private const int Fewest = 500;
    private const int Doublings = 3;

    /// <summary>n log n grows by 2.2 from 500 to 1,000 and less after that; a square grows by 4.</summary>
    private const double MostGrowth = 2.3;

    private const string EveryDisambiguation = """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
          <citation et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true" collapse="year-suffix-ranged">
            <sort><key variable="author"/><key variable="issued"/></sort>
            <layout delimiter="; "><group delimiter=", ">
              <names variable="author"><name form="short" initialize-with=". "/></names>
              <choose><if disambiguate="true"><text variable="note"/></if></choose>
              <date variable="issued"><date-part name="year"/></date>
            </group></layout>
          </citation>
          <bibliography subsequent-author-substitute="---"><sort><key variable="author"/><key variable="issued"/><key variable="title"/></sort>
            <layout><group delimiter=". "><names variable="author"/><date variable="issued"><date-part name="year"/></date><text variable="title"/></group></layout>
          </bibliography>
        </style>
        """;

    private const string Numbers = """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
          <citation collapse="citation-number"><sort><key variable="citation-number"/></sort><layout delimiter="," prefix="[" suffix="]"><text variable="citation-number"/></layout></citation>
          <bibliography second-field-align="flush"><layout><text variable="citation-number"/><names variable="author" prefix=" "/></layout></bibliography>
        </style>
        """;

    private const string Notes = """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
          <citation disambiguate-add-names="true" disambiguate-add-givenname="true"><layout delimiter="; " suffix="."><choose>
            <if position="ibid"><text term="ibid"/></if>
            <else-if position="near-note"><names variable="author"><name form="short"/></names></else-if>
            <else-if position="subsequent"><names variable="author"><name form="short"/></names><text variable="first-reference-note-number" prefix=", n. "/></else-if>
            <else><names variable="author"/><text variable="title" prefix=", "/></else>
          </choose></layout></citation>
        </style>
        """;

    [Fact]
    public void All_works_of_one_author_in_one_year() => Grows(EveryDisambiguation, static i => Item(i, ("Doe", "Jane")));

    [Fact]
    public void One_family_name_with_other_given_names() => Grows(EveryDisambiguation, static i => Item(i, ("Doe", Given(i))));

    [Fact]
    public void One_et_al_group_whose_last_authors_differ() =>
        Grows(EveryDisambiguation, static i => Item(i, [.. Enumerable.Repeat(("Doe", "Jane"), 7), ("Roe" + i.ToString(CultureInfo.InvariantCulture), "R.")]));

    [Fact]
    public void Groups_of_forty_homonyms() => Grows(EveryDisambiguation, static i => Item(i, ("Doe" + (i / 40).ToString(CultureInfo.InvariantCulture), Given(i))));

    [Fact]
    public void Collapsed_numbers() => Grows(Numbers, static i => Item(i, ("Doe", "Jane")));

    [Fact]
    public void Positions_in_notes() => Grows(Notes, static i => Item(i, ("Doe" + (i / 10).ToString(CultureInfo.InvariantCulture), Given(i))));

    [Fact]
    public void The_published_APA_style_with_homonyms() =>
        Grows(File.ReadAllText(OutsideData.Require("csl/styles/apa.csl")), static i => Item(i, ("Doe", i % 2 == 0 ? "Jane" : Given(i))));

    [Fact]
    public void Two_works_of_the_same_thousand_authors_are_told_apart_at_once()
    {
        ImmutableArray<(string, string)> authors = [.. Enumerable.Range(0, 1000).Select(static i => ("Doe" + i.ToString(CultureInfo.InvariantCulture), "Jane"))];
        CslItem[] items = [Item(0, [.. authors]), Item(1, [.. authors])];
        Assert.InRange(Process(EveryDisambiguation, items).Evaluations, 1, 200);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("?.")]
    [InlineData("\"a\" ")]
    [InlineData("<i>")]
    [InlineData("'>")]
    [InlineData("& ")]
    [InlineData("1-2, ")]
    public void A_long_field_costs_no_more_than_its_length(string unit)
    {
        const string Everything = """
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" initialize-with=". "><citation><layout>
            <names variable="author"/><text variable="title" text-case="title" quotes="true" suffix="."/><label variable="page"/><text variable="page"/><number variable="volume" form="ordinal"/>
            </layout></citation></style>
            """;
        double[] bytes = [.. new[] { 4000, 8000, 16000 }.Select(length =>
        {
            string text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
            CslItem item = Item(0, (text, text)) with { Text = new Dictionary<string, string> { ["title"] = text, ["page"] = text, ["volume"] = text } };
            long before = GC.GetAllocatedBytesForCurrentThread();
            Process(Everything, [item]);
            return (double)(GC.GetAllocatedBytesForCurrentThread() - before);
        })];
        Assert.InRange(bytes[1] / bytes[0], 1, MostGrowth);
        Assert.InRange(bytes[2] / bytes[1], 1, MostGrowth);
    }

    private static void Grows(string xml, Func<int, CslItem> make)
    {
        (double Evaluations, double Bytes) before = Cost(xml, make, Fewest);
        for (int doubling = 1; doubling <= Doublings; doubling++)
        {
            (double Evaluations, double Bytes) now = Cost(xml, make, Fewest << doubling);
            Assert.InRange(now.Evaluations / before.Evaluations, 1, MostGrowth);
            Assert.InRange(now.Bytes / before.Bytes, 1, MostGrowth);
            before = now;
        }
    }

    private static (double Evaluations, double Bytes) Cost(string xml, Func<int, CslItem> make, int count)
    {
        CslItem[] items = [.. Enumerable.Range(0, count).Select(make)];
        long before = GC.GetAllocatedBytesForCurrentThread();
        long evaluations = Process(xml, items).Evaluations;
        return (evaluations, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>Each reference is cited by itself, at some distance once more, and all are cited together.</summary>
    private static DocumentProcess Process(string xml, CslItem[] items)
    {
        CslStyle style = CslStyle.Parse(xml, "style", null, [])!;
        var processor = new CitationProcessor(style, BundledLocales.For("en-US"));
        var citations = new List<CitationRequest>();
        for (int i = 0; i < items.Length; i++)
        {
            citations.Add(new CitationRequest([new CiteRequest(items[i].Id)], style.IsNote ? (2 * i) + 1 : 0, CitationMode.Parenthetical));
            citations.Add(new CitationRequest([new CiteRequest(items[i * 7 / 11].Id)], style.IsNote ? (2 * i) + 2 : 0, CitationMode.Parenthetical));
        }

        citations.Add(new CitationRequest([.. items.Select(static i => new CiteRequest(i.Id))], style.IsNote ? (2 * items.Length) + 1 : 0, CitationMode.Parenthetical));
        DocumentProcess process = processor.Process(items, citations);
        Assert.Equal(citations.Count, process.Citations().Count());
        Assert.InRange(process.Bibliography().Count(), 0, items.Length);
        return process;
    }

    private static string Given(int i) => $"{(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}{i.ToString(CultureInfo.InvariantCulture)}";

    private static CslItem Item(int i, params ReadOnlySpan<(string Family, string Given)> authors)
    {
        var names = ImmutableArray.CreateBuilder<CslName>(authors.Length);
        foreach ((string family, string given) in authors) names.Add(new CslName { Family = family, Given = given });
        return new CslItem("ref" + i.ToString(CultureInfo.InvariantCulture), "book")
        {
            Text = new Dictionary<string, string> { ["title"] = $"A book of things {i.ToString(CultureInfo.InvariantCulture)}" },
            Names = new Dictionary<string, NameList> { ["author"] = new(names.ToImmutable()) },
            Dates = new Dictionary<string, CslDate> { ["issued"] = new() { Start = new DateParts(2000) } },
        };
    }
}
