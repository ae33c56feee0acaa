using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Csl;
using HandoutGen.Model;

namespace HandoutGen.Benchmarks;

/// <summary>Made-up references of the common types, the same ones each time; a tenth share authors and year, so that disambiguation has work.</summary>
internal static class CslReferences
{
    private static readonly string[] Types = ["article-journal", "book", "chapter", "report", "thesis", "webpage", "paper-conference"];
    private static readonly string[] Families = ["Ashar", "Lumley", "Yarns", "Schubiner", "Gordon", "Wager", "Ziv", "Clarke", "Donnino", "Thompson", "Kohns", "Urits"];
    private static readonly string[] GivenNames = ["Yoni K.", "Mark A.", "Brandon C.", "Howard", "Alan", "Tor D.", "Jean-Luc"];

    public static List<CslItem> Make(int count)
    {
        var items = new List<CslItem>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(Item(i));
        }

        return items;
    }

    public static List<Citation> Cite(IEnumerable<CslItem> items) => [.. items.Select(static i => new Citation([new Cite(i.Id)]))];

    private static CslItem Item(int i)
    {
        var type = Types[i % Types.Length];
        var names = 1 + (i * 7 % 5);
        var authors = ImmutableArray.CreateBuilder<CslName>();
        for (var n = 0; n < names; n++)
        {
            var at = (i / 10) + (n * 5) + (i % 10 == 0 ? 0 : i);
            authors.Add(new CslName { Family = Families[at % Families.Length] + (at / Families.Length % 37).ToString(CultureInfo.InvariantCulture), Given = GivenNames[at % GivenNames.Length] });
        }

        var text = new Dictionary<string, string>
        {
            ["title"] = $"Effect of treatment {i} on outcomes: a randomized trial of \"usual care\" in adults",
            ["container-title"] = "Journal of Things",
            ["volume"] = (i % 80).ToString(CultureInfo.InvariantCulture),
            ["issue"] = (i % 12).ToString(CultureInfo.InvariantCulture),
            ["page"] = $"{i}-{i + 12}",
            ["publisher"] = "Example Press",
            ["DOI"] = $"10.1000/{i}",
        };
        var nameLists = new Dictionary<string, NameList> { ["author"] = new(authors.ToImmutable()) };
        if (type == "chapter")
        {
            nameLists["editor"] = new NameList([new CslName { Family = "Editor", Given = "Ed" }]);
        }

        return new CslItem("ref" + i.ToString(CultureInfo.InvariantCulture), type)
        {
            Text = text,
            Names = nameLists,
            Dates = new Dictionary<string, CslDate> { ["issued"] = new() { Start = new DateParts(1990 + (i % 30), 1 + (i % 12)) } },
        };
    }
}
