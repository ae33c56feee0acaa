using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HandoutGen.Csl.Citing;
using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Output;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Suite;

public sealed record CaseResult(string Name, bool Passed, string Expected, string Actual);

/// <summary>Runs the cases of the CSL test suite as the suite prescribes: sessions step by step, output as HTML, compared exactly.</summary>
/// <param name="locales">Gives the locales that serve a language, the nearest first.</param>
public sealed partial class SuiteRunner(Func<string?, List<CslLocale>> locales)
{
    public CaseResult Run(string path) => Run(Fixture.Read(path));

    public CaseResult Run(Fixture fixture)
    {
        var expected = (fixture["RESULT"] ?? string.Empty).Trim();
        string actual;
        try
        {
            actual = Render(fixture).Trim();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever breaks in one case, the others are to be counted.
            actual = "exception: " + e;
        }

        return new CaseResult(fixture.Name, expected == actual, expected, actual);
    }

    private string Render(Fixture fixture)
    {
        var diagnostics = new List<CslDiagnostic>();
        var mode = fixture["MODE"]?.Trim() ?? "citation";
        var xml = (fixture["CSL"] ?? string.Empty).Trim();
        if (mode == "bibliography-nosort")
        {
            xml = ListSort().Replace(xml, "$1");
        }

        var style = CslStyle.Parse(xml, fixture.Name, null, diagnostics);
        if (style is null)
        {
            return "the style cannot be read: " + string.Join("; ", diagnostics.Where(static d => d.IsError));
        }

        var language = style.DefaultLocale ?? "en-US";
        var chain = locales(language);
        var processor = new CitationProcessor(style, chain[0].StandingFor(language), [.. chain.Skip(1)]);
        var items = JsonItems.Read(fixture["INPUT2"] ?? fixture["INPUT"] ?? "[]");
        if (fixture["ABBREVIATIONS"] is { } abbreviations)
        {
            items = Abbreviations.Apply(abbreviations, items);
        }

        if (fixture["BIBENTRIES"] is { } entries)
        {
            items = Last(entries, items);
        }

        var bibliography = mode.StartsWith("bibliography", StringComparison.Ordinal);
        var section = BibliographySection.Read(fixture["BIBSECTION"]);

        if (fixture["CITATIONS"] is { } session)
        {
            return Session(style, processor, items, session, bibliography ? section : null);
        }

        var citations = fixture["CITATION-ITEMS"] is { } cites ? JsonCitations.Items(cites) : [AllItems(processor, items)];
        var process = processor.Process(items, bibliography ? [] : citations);
        if (mode == "bibliography-header")
        {
            return BibliographyHeader.Write(style, [.. Entries(style, process)]);
        }

        return bibliography
            ? SuiteHtml.Bibliography(section.Of(Entries(style, process)), style)
            : string.Join('\n', process.Citations().Select(c => SuiteHtml.Citation(c, style)));
    }

    /// <summary>Where no citations are given, one of all items in the order of the list.</summary>
    private static CitationRequest AllItems(CitationProcessor processor, List<CslItem> items) =>
        new([.. processor.Process(items, []).Registry.Listed.Select(static i => new CiteRequest(i.Id))], 0, CitationMode.Parenthetical) { TracksPosition = false };

    /// <summary>The items of the last of several updates of the list.</summary>
    private static List<CslItem> Last(string json, List<CslItem> items)
    {
        using var document = JsonDocument.Parse(json);
        List<string?> ids = [.. document.RootElement.EnumerateArray().Last().EnumerateArray().Select(JsonItems.Text)];
        return [.. ids.Select(id => items.Find(i => i.Id == id)).OfType<CslItem>()];
    }

    /// <summary>Replays an editing session: after each step the citations before and after the new one are known; the last step is printed.</summary>
    private static string Session(CslStyle style, CitationProcessor processor, List<CslItem> items, string json, BibliographySection? section)
    {
        using var document = JsonDocument.Parse(json);
        var known = new Dictionary<string, CitationRequest>(StringComparer.Ordinal);
        var before = new Dictionary<string, (string State, int Note)>(StringComparer.Ordinal);
        var output = new List<(string Id, string Text, bool Changed)>();
        FinishedDocument? last = null;
        foreach (var step in document.RootElement.EnumerateArray())
        {
            var citation = step[0];
            var id = citation.TryGetProperty("citationID", out var name) ? JsonItems.Text(name) ?? string.Empty : string.Empty;
            var request = JsonCitations.OfSession(citation);
            known[id] = request;
            List<(string Id, int Note)> order =
                [.. step[1].EnumerateArray().Select(JsonCitations.Place), (id, request.NoteIndex), .. step[2].EnumerateArray().Select(JsonCitations.Place)];
            List<CitationRequest> citations = [.. order.Where(o => known.ContainsKey(o.Id)).Select(o => known[o.Id] with { NoteIndex = o.Note })];
            var cited = citations.SelectMany(static c => c.Cites).Select(static c => c.ItemId).ToHashSet(StringComparer.Ordinal);
            last = processor.Process([.. items.Where(i => cited.Contains(i.Id))], citations);
            InlineNode?[] written = [.. last.Citations()];
            output.Clear();
            var after = new Dictionary<string, (string State, int Note)>(StringComparer.Ordinal);
            for (var i = 0; i < citations.Count; i++)
            {
                var text = SuiteHtml.Citation(written[i], style);
                var key = order[i].Id;

                // A citation is sent again when its text has changed, what its cites are told from others by, or the note that a later cite may name.
                var state = $"{Cites(citations[i], citations, last.Registry, StyleWalk.UsesCitationNumber(style.Citation.Layout.Children))} {text}";
                var note = citations[i].Cites.Any(c => IsCitedAgain(c.ItemId, citations)) ? citations[i].NoteIndex : -1;
                var was = before.GetValueOrDefault(key, (State: string.Empty, Note: citations[i].NoteIndex));
                output.Add((key, text, key == id || was.State != state || (note >= 0 && was.Note != note)));
                after[key] = (state, citations[i].NoteIndex);
            }

            before = after;
        }

        if (section is not null)
        {
            return SuiteHtml.Bibliography(section.Of(Entries(style, last!)), style);
        }

        var report = new StringBuilder();
        for (var i = 0; i < output.Count; i++)
        {
            report.Append(output[i].Changed ? ">>" : "..").Append('[').Append(i).Append("] ").Append(output[i].Text).Append('\n');
        }

        return report.ToString();
    }

    /// <summary>
    /// How the citation's cites are told from others: their numbers and expansions. What a <c>disambiguate</c> condition adds counts once there is
    /// a later cite, whose short form needs it.
    /// </summary>
    private static string Cites(CitationRequest citation, List<CitationRequest> all, Registry registry, bool isNumbered) =>
        string.Join(' ', citation.Cites
            .Select(cite => registry.Find(cite.ItemId))
            .OfType<ItemData>()
            .Select(x => $"{(isNumbered ? x.CitationNumber : 0)}/{string.Join(',', x.Expansion.NamesShown)}/{string.Join(',', x.Expansion.GivenNames.SelectMany(static g => g))}"
                + $"/{(IsCitedAgain(x.Id, all) ? x.Expansion.Conditions : 0)}/{x.Expansion.YearSuffix}"));

    private static bool IsCitedAgain(string id, List<CitationRequest> all) => all.Sum(c => c.Cites.Count(cite => cite.ItemId == id)) > 1;

    /// <summary>The entries of the list; the suite shows items that have no printed form, with a message in their place.</summary>
    private static IEnumerable<(ItemData Item, InlineNode Entry)> Entries(CslStyle style, FinishedDocument process)
    {
        if (!style.HasBibliography)
        {
            return [];
        }

        var entries = process.Bibliography().ToDictionary(static e => e.Item, static e => e.Entry);
        return process.Registry.Listed.Select(item => (item, entries.GetValueOrDefault(item) ?? new InlineNode { Text = string.Empty }));
    }

    [GeneratedRegex(@"(<bibliography[^>]*>)\s*<sort>.*?</sort>", RegexOptions.Singleline)]
    private static partial Regex ListSort();
}
