using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using HandoutGen.Csl;

namespace HandoutGen.Benchmarks;

/// <summary>User processor time against the number of references, each cited once and all once together, for the cases that cost most.</summary>
internal static class LongLists
{
    private static readonly int[] Counts = [500, 1000, 2000, 4000, 8000];

    private const string Hardest = """
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

    private const string Numeric = """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
          <citation collapse="citation-number"><sort><key variable="citation-number"/></sort><layout delimiter="," prefix="[" suffix="]"><text variable="citation-number"/></layout></citation>
          <bibliography second-field-align="flush"><layout><text variable="citation-number"/><names variable="author" prefix=" "/><text variable="title" prefix=" "/></layout></bibliography>
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

    public static void Print()
    {
        Console.WriteLine("| case | " + string.Join(" | ", Counts) + " |");
        Show("all of one author and year", Hardest, static i => Item(i, [("Doe", "Jane")], 2000), false);
        Show("one family name, other given names", Hardest, static i => Item(i, [("Doe", Given(i))], 2000), false);
        Show("one et al. group, the last of eight authors differs", Hardest, static i => Item(i, [.. Enumerable.Repeat(("Doe", "Jane"), 7), ("Roe" + i, "R.")], 2000), false);
        Show("families of 40 homonyms", Hardest, static i => Item(i, [("Doe" + (i / 40), Given(i))], 2000 + (i % 20)), false);
        Show("numbers, collapsed", Numeric, static i => Item(i, [("Doe", Given(i))], 2000), false);
        Show("notes, each cited three times", Notes, static i => Item(i, [("Doe" + (i / 10), Given(i))], 2000), true);
        if (Environment.GetEnvironmentVariable("CSL_STYLE") is { } path)
        {
            string style = File.ReadAllText(path);
            Show("CSL_STYLE, common references", style, null, false);
            Show("CSL_STYLE, all of one author and year", style, static i => Item(i, [("Doe", "Jane")], 2000), false);
            Console.WriteLine();
            var processor = new CitationProcessor(CslStyle.Parse(style, "style", null, [])!, BundledLocales.For("en-US"));
            Warm("a list of 1,000", 30, CslReferences.Make(1000), items => processor.Format(items, []));
            Warm("a list of 4", 2000, CslReferences.Make(4), items => processor.Format(items, []));
            Warm("loading", 100, [], _ => CslStyle.Parse(style, "style", null, []));
        }
    }

    private static void Warm(string name, int times, List<CslItem> items, Func<List<CslItem>, object?> work)
    {
        for (int i = 0; i < times; i++) work(items);
        TimeSpan before = UserTime();
        for (int i = 0; i < times; i++) work(items);
        Console.WriteLine($"{name}: {((UserTime() - before).TotalMilliseconds / times).ToString("0.00", CultureInfo.InvariantCulture)} ms");
    }

    private static void Show(string name, string style, Func<int, CslItem>? make, bool inNotes)
    {
        CslStyle parsed = CslStyle.Parse(style, "style", null, [])!;
        var processor = new CitationProcessor(parsed, BundledLocales.For("en-US"));
        Run(processor, make, 200, inNotes);
        Console.WriteLine($"| {name} | " + string.Join(" | ", Counts.Select(n => Run(processor, make, n, inNotes).ToString("0", CultureInfo.InvariantCulture))) + " |");
    }

    /// <summary>Milliseconds of user processor time.</summary>
    private static double Run(CitationProcessor processor, Func<int, CslItem>? make, int count, bool inNotes)
    {
        List<CslItem> items = make is null ? CslReferences.Make(count) : [.. Enumerable.Range(0, count).Select(make)];
        List<Citation> citations = [.. items.Select(static (i, at) => new Citation([new Cite(i.Id)]) { NoteIndex = at + 1 })];
        if (inNotes) citations = [.. Enumerable.Range(0, count * 3).Select(at => new Citation([new Cite(items[at * 7 % count].Id)]) { NoteIndex = at + 1 })];
        else citations = [.. citations.Select(static c => c with { NoteIndex = 0 }), new Citation([.. items.Select(static i => new Cite(i.Id))])];
        GC.Collect();
        TimeSpan before = UserTime();
        processor.Format(items, citations);
        return (UserTime() - before).TotalMilliseconds;
    }

    private static TimeSpan UserTime()
    {
        using var self = Process.GetCurrentProcess();
        return self.UserProcessorTime;
    }

    private static string Given(int i) => $"{(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}{i}";

    private static CslItem Item(int i, ImmutableArray<(string Family, string Given)> authors, int year) => new("ref" + i.ToString(CultureInfo.InvariantCulture), "book")
    {
        Text = new Dictionary<string, string> { ["title"] = $"A book of things {i}" },
        Names = new Dictionary<string, NameList> { ["author"] = new([.. authors.Select(static a => new CslName { Family = a.Family, Given = a.Given })]) },
        Dates = new Dictionary<string, CslDate> { ["issued"] = new() { Start = new DateParts(year) } },
    };
}
