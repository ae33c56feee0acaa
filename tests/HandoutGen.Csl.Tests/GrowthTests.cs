using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Benchmarks;
using HandoutGen.Csl.Citing;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

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

    public static TheoryData<string> Lists => [.. CostlyLists.All.Select(static list => list.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Twice_the_references_cost_about_twice(string name)
    {
        (_, var style, var make) = CostlyLists.All.Single(list => list.Name == name);
        Grows(style, make);
    }

    [Fact]
    public void The_published_APA_style_with_homonyms() =>
        Grows(File.ReadAllText(OutsideData.Require("csl/styles/apa.csl")), static i => CostlyLists.Item(i, [("Doe", i % 2 == 0 ? "Jane" : CostlyLists.Given(i))]));

    [Fact]
    public void Two_works_of_the_same_thousand_authors_are_told_apart_at_once()
    {
        ImmutableArray<(string, string)> authors = [.. Enumerable.Range(0, 1000).Select(static i => ("Doe" + i.ToString(CultureInfo.InvariantCulture), "Jane"))];
        CslItem[] items = [CostlyLists.Item(0, authors), CostlyLists.Item(1, authors)];
        Assert.InRange(Process(CostlyLists.EveryDisambiguation, items).Evaluations, 1, 200);
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
            var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
            var item = CostlyLists.Item(0, [(text, text)]) with { Text = new Dictionary<string, string> { ["title"] = text, ["page"] = text, ["volume"] = text } };
            var before = GC.GetAllocatedBytesForCurrentThread();
            Process(Everything, [item]);
            return (double)(GC.GetAllocatedBytesForCurrentThread() - before);
        })];
        Assert.InRange(bytes[1] / bytes[0], 1, MostGrowth);
        Assert.InRange(bytes[2] / bytes[1], 1, MostGrowth);
    }

    private static void Grows(string xml, Func<int, CslItem> make)
    {
        var before = Cost(xml, make, Fewest);
        for (var doubling = 1; doubling <= Doublings; doubling++)
        {
            var now = Cost(xml, make, Fewest << doubling);
            Assert.InRange(now.Evaluations / before.Evaluations, 1, MostGrowth);
            Assert.InRange(now.Bytes / before.Bytes, 1, MostGrowth);
            before = now;
        }
    }

    private static (double Evaluations, double Bytes) Cost(string xml, Func<int, CslItem> make, int count)
    {
        CslItem[] items = [.. Enumerable.Range(0, count).Select(make)];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var evaluations = Process(xml, items).Evaluations;
        return (evaluations, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>Each reference is cited by itself, at some distance once more, and all are cited together.</summary>
    private static FinishedDocument Process(string xml, CslItem[] items)
    {
        var style = CslStyle.Parse(xml, "style", null, [])!;
        var processor = new CitationProcessor(style, BundledLocales.For("en-US"));
        var citations = new List<CitationRequest>();
        for (var i = 0; i < items.Length; i++)
        {
            citations.Add(new CitationRequest([new CiteRequest(items[i].Id)], style.IsNote ? (2 * i) + 1 : 0, CitationMode.Parenthetical));
            citations.Add(new CitationRequest([new CiteRequest(items[i * 7 / 11].Id)], style.IsNote ? (2 * i) + 2 : 0, CitationMode.Parenthetical));
        }

        citations.Add(new CitationRequest([.. items.Select(static i => new CiteRequest(i.Id))], style.IsNote ? (2 * items.Length) + 1 : 0, CitationMode.Parenthetical));
        var process = processor.Process(items, citations);
        Assert.Equal(citations.Count, process.Citations().Count());
        Assert.InRange(process.Bibliography().Count(), 0, items.Length);
        return process;
    }
}
