using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Csl;

namespace HandoutGen.Benchmarks;

/// <summary>Lists of references that cost a citation processor most: <see cref="LongLists"/> times them, and a test of the processor counts their growth.</summary>
internal static class CostlyLists
{
    public const string EveryDisambiguation = """
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

    public const string Numbers = """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
          <citation collapse="citation-number"><sort><key variable="citation-number"/></sort><layout delimiter="," prefix="[" suffix="]"><text variable="citation-number"/></layout></citation>
          <bibliography second-field-align="flush"><layout><text variable="citation-number"/><names variable="author" prefix=" "/><text variable="title" prefix=" "/></layout></bibliography>
        </style>
        """;

    public const string Notes = """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
          <citation disambiguate-add-names="true" disambiguate-add-givenname="true"><layout delimiter="; " suffix="."><choose>
            <if position="ibid"><text term="ibid"/></if>
            <else-if position="near-note"><names variable="author"><name form="short"/></names></else-if>
            <else-if position="subsequent"><names variable="author"><name form="short"/></names><text variable="first-reference-note-number" prefix=", n. "/></else-if>
            <else><names variable="author"/><text variable="title" prefix=", "/></else>
          </choose></layout></citation>
        </style>
        """;

    /// <summary>A name, a style, the reference of a number.</summary>
    public static ImmutableArray<(string Name, string Style, Func<int, CslItem> Make)> All { get; } =
    [
        ("all of one author and year", EveryDisambiguation, static i => Item(i, [("Doe", "Jane")])),
        ("one family name, other given names", EveryDisambiguation, static i => Item(i, [("Doe", Given(i))])),
        ("one et al. group, the last of eight authors differs", EveryDisambiguation, static i => Item(i, [.. Enumerable.Repeat(("Doe", "Jane"), 7), (Numbered("Roe", i), "R.")])),
        ("families of 40 homonyms", EveryDisambiguation, static i => Item(i, [(Numbered("Doe", i / 40), Given(i))], 2000 + (i % 20))),
        ("numbers, collapsed", Numbers, static i => Item(i, [("Doe", Given(i))])),
        ("notes", Notes, static i => Item(i, [(Numbered("Doe", i / 10), Given(i))])),
    ];

    public static string Given(int i) => $"{(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}{i.ToString(CultureInfo.InvariantCulture)}";

    public static CslItem Item(int i, ImmutableArray<(string Family, string Given)> authors, int year = 2000) => new("ref" + i.ToString(CultureInfo.InvariantCulture), "book")
    {
        Text = new Dictionary<string, string> { ["title"] = $"A book of things {i.ToString(CultureInfo.InvariantCulture)}" },
        Names = new Dictionary<string, NameList> { ["author"] = new([.. authors.Select(static a => new CslName { Family = a.Family, Given = a.Given })]) },
        Dates = new Dictionary<string, CslDate> { ["issued"] = new() { Start = new DateParts(year) } },
    };

    private static string Numbered(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);
}
