using System.Diagnostics;
using System.Globalization;
using HandoutGen.Csl;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Benchmarks;

/// <summary>User processor time against the number of references, each cited once and all once together, for the cases that cost most.</summary>
internal static class LongLists
{
    private static readonly int[] Counts = [500, 1000, 2000, 4000, 8000];

    public static void Print()
    {
        Console.WriteLine("| case | " + string.Join(" | ", Counts) + " |");
        foreach ((var name, var style, var make) in CostlyLists.All)
        {
            Show(name, style, make);
        }

        if (Environment.GetEnvironmentVariable("CSL_STYLE") is { } path)
        {
            var style = File.ReadAllText(path);
            Show("CSL_STYLE, common references", style, null);
            Show("CSL_STYLE, all of one author and year", style, static i => CostlyLists.Item(i, [("Doe", "Jane")]));
            Console.WriteLine();
            var processor = new CitationProcessor(CslStyle.Parse(style, "style", null, [])!, BundledLocales.For("en-US"));
            Warm("a list of 1,000", 30, CslReferences.Make(1000), items => processor.Format(items, []));
            Warm("a list of 4", 2000, CslReferences.Make(4), items => processor.Format(items, []));
            Warm("loading", 100, [], _ => CslStyle.Parse(style, "style", null, []));
        }
    }

    private static void Warm(string name, int times, List<CslItem> items, Func<List<CslItem>, object?> work)
    {
        for (var i = 0; i < times; i++)
        {
            work(items);
        }

        var before = UserTime();
        for (var i = 0; i < times; i++)
        {
            work(items);
        }

        Console.WriteLine($"{name}: {((UserTime() - before).TotalMilliseconds / times).ToString("0.00", CultureInfo.InvariantCulture)} ms");
    }

    private static void Show(string name, string style, Func<int, CslItem>? make)
    {
        var parsed = CslStyle.Parse(style, "style", null, [])!;
        var processor = new CitationProcessor(parsed, BundledLocales.For("en-US"));
        Run(processor, make, 200, parsed.IsNote);
        Console.WriteLine($"| {name} | " + string.Join(" | ", Counts.Select(n => Run(processor, make, n, parsed.IsNote).ToString("0", CultureInfo.InvariantCulture))) + " |");
    }

    /// <summary>Milliseconds of user processor time.</summary>
    private static double Run(CitationProcessor processor, Func<int, CslItem>? make, int count, bool inNotes)
    {
        var items = make is null ? CslReferences.Make(count) : [.. Enumerable.Range(0, count).Select(make)];
        List<Citation> citations = [.. items.Select(static (i, at) => new Citation([new Cite(i.Id)]) { NoteIndex = at + 1 })];
        if (inNotes)
        {
            citations = [.. Enumerable.Range(0, count * 3).Select(at => new Citation([new Cite(items[at * 7 % count].Id)]) { NoteIndex = at + 1 })];
        }
        else
        {
            citations = [.. citations.Select(static c => c with { NoteIndex = 0 }), new Citation([.. items.Select(static i => new Cite(i.Id))])];
        }

        GC.Collect();
        var before = UserTime();
        processor.Format(items, citations);
        return (UserTime() - before).TotalMilliseconds;
    }

    private static TimeSpan UserTime()
    {
        using var self = Process.GetCurrentProcess();
        return self.UserProcessorTime;
    }
}
