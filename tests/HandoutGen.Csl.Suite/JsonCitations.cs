using System.Text.Json;
using HandoutGen.Csl.Citing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Suite;

/// <summary>Reads citations as the suite writes them: CITATION-ITEMS, whose cites say their positions themselves, and the citations of a session.</summary>
internal static class JsonCitations
{
    /// <summary>CITATION-ITEMS.</summary>
    public static List<CitationRequest> Items(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(static citation =>
            new CitationRequest([.. citation.EnumerateArray().Select(Cite)], 0, CitationMode.Parenthetical) { TracksPosition = false })];
    }

    /// <summary>A citation of a session; its "mode" may name the authors in the sentence, or leave them out.</summary>
    public static CitationRequest OfSession(JsonElement citation)
    {
        var mode = citation.TryGetProperty("properties", out var properties) && properties.TryGetProperty("mode", out var value) ? JsonItems.Text(value) : null;
        var cites = citation.GetProperty("citationItems").EnumerateArray().Select(Cite);
        if (mode is "author-only")
        {
            cites = cites.Select(static c => c with { AuthorOnly = true });
        }

        if (mode is "suppress-author")
        {
            cites = cites.Select(static c => c with { SuppressAuthor = true });
        }

        return new CitationRequest([.. cites], NoteIndex(citation), mode is "composite" ? CitationMode.Narrative : CitationMode.Parenthetical);
    }

    /// <summary>A citation that stands before or after, by its id and its note.</summary>
    public static (string Id, int Note) Place(JsonElement pair) => (JsonItems.Text(pair[0]) ?? string.Empty, pair[1].ValueKind == JsonValueKind.Number ? pair[1].GetInt32() : 0);

    private static CiteRequest Cite(JsonElement json)
    {
        string? Part(string key) => json.TryGetProperty(key, out var value) ? JsonItems.Text(value) : null;
        bool Flag(string key) => json.TryGetProperty(key, out var value) && (value.ValueKind == JsonValueKind.True || JsonItems.Text(value) is "1" or "true");
        Position? position = Part("position") switch
        {
            "1" => Position.Subsequent,
            "2" => Position.Subsequent | Position.Ibid,
            "3" => Position.Subsequent | Position.Ibid | Position.IbidWithLocator,
            "0" => Position.First,
            _ => null,
        };
        if (Flag("near-note"))
        {
            position = (position ?? Position.None) | Position.NearNote;
        }

        return new CiteRequest(Part("id") ?? string.Empty)
        {
            Locator = Part("locator"),
            LocatorLabel = (Part("label") is { Length: > 0 } label ? label : "page").Replace(' ', '-'),
            Prefix = Part("prefix"),
            Suffix = Part("suffix"),
            SuppressAuthor = Flag("suppress-author"),
            AuthorOnly = Flag("author-only"),
            Position = position,
            FirstReferenceNote = Part("first-reference-note-number") is { } note && int.TryParse(note, out var number) ? number : 0,
        };
    }

    private static int NoteIndex(JsonElement citation) =>
        citation.TryGetProperty("properties", out var properties) && properties.TryGetProperty("noteIndex", out var note)
            && int.TryParse(JsonItems.Text(note), out var index) ? index : 0;
}
