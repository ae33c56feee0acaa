using System.Text.Json;
using HandoutGen.Csl.Suite;

namespace HandoutGen.Csl.Differential;

/// <summary>The document that every style formats: the items of items.json and the citations of citations.json, in their order.</summary>
internal sealed class DifferentialDocument(string folder)
{
    public string ItemsPath { get; } = Path.Combine(folder, "items.json");

    public string CitationsPath { get; } = Path.Combine(folder, "citations.json");

    public IReadOnlyList<CslItem> Items => _items ??= JsonItems.Read(File.ReadAllText(ItemsPath));

    private List<CslItem>? _items;

    /// <summary>The citations; in a note style each stands in a note of its own.</summary>
    public List<Citation> Citations(bool isNote)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(CitationsPath));
        return [.. json.RootElement.EnumerateArray().Select((cites, index) =>
            new Citation([.. cites.EnumerateArray().Select(Cite)]) { NoteIndex = isNote ? index + 1 : 0 })];
    }

    private static Cite Cite(JsonElement json)
    {
        string? Part(string key) => json.TryGetProperty(key, out var value) ? JsonItems.Text(value) : null;
        return new Cite(Part("id")!)
        {
            Locator = Part("locator"),
            LocatorLabel = Part("label") ?? "page",
            Prefix = Part("prefix"),
            Suffix = Part("suffix"),
            SuppressAuthor = Part("suppress-author") is not null,
        };
    }
}
