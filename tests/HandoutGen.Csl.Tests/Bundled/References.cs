using System.Collections.Immutable;
using System.Text.Json;

namespace HandoutGen.Csl.Tests.Bundled;

/// <summary>The hundred references of <c>references.json</c>: CSL-JSON, with the string "others" at the end of a list that names not everybody.</summary>
internal static class References
{
    public static ImmutableArray<CslItem> All { get; } = Read(Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Csl.Tests", "Bundled", "references.json"));

    public static CslItem Get(string id) => All.Single(item => item.Id == id);

    private static ImmutableArray<CslItem> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(Item)];
    }

    private static CslItem Item(JsonElement json)
    {
        var text = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, NameList>(StringComparer.Ordinal);
        var dates = new Dictionary<string, CslDate>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Array:
                    names[property.Name] = Names(property.Value);
                    break;
                case JsonValueKind.Object:
                    dates[property.Name] = Date(property.Value);
                    break;
                default:
                    text[property.Name] = property.Value.GetString()!;
                    break;
            }
        }

        var id = text["id"];
        var type = text["type"];
        text.Remove("id");
        text.Remove("type");
        return new CslItem(id, type) { Text = text, Names = names, Dates = dates };
    }

    private static NameList Names(JsonElement json) => new(
        [.. json.EnumerateArray().Where(static n => n.ValueKind == JsonValueKind.Object).Select(Name)],
        json.EnumerateArray().Any(static n => n.ValueKind == JsonValueKind.String && n.GetString() == "others"));

    private static CslName Name(JsonElement json)
    {
        string? Part(string key) => json.TryGetProperty(key, out var value) ? value.GetString() : null;
        return new CslName
        {
            Literal = Part("literal"),
            Family = Part("family"),
            Given = Part("given"),
            NonDroppingParticle = Part("non-dropping-particle"),
            Suffix = Part("suffix"),
        };
    }

    private static CslDate Date(JsonElement json)
    {
        JsonElement[] parts = [.. json.GetProperty("date-parts").EnumerateArray()];
        int? season = json.TryGetProperty("season", out var value) ? value.GetInt32() : null;
        return new CslDate
        {
            Start = Parts(parts[0], season),
            End = parts.Length > 1 ? Parts(parts[1], null) : null,
            Circa = json.TryGetProperty("circa", out var circa) && circa.GetBoolean(),
        };
    }

    private static DateParts Parts(JsonElement json, int? season)
    {
        int[] numbers = [.. json.EnumerateArray().Select(static n => n.GetInt32())];
        return new DateParts(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null, season);
    }
}
