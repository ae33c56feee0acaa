using System.Text.Json;

namespace HandoutGen.Csl.Suite;

/// <summary>The suite's ABBREVIATIONS: by variable, the short form of its values, which <c>form="short"</c> takes.</summary>
internal static class Abbreviations
{
    public static List<CslItem> Apply(string json, List<CslItem> items)
    {
        using var document = JsonDocument.Parse(json);
        if (!document.RootElement.TryGetProperty("default", out JsonElement byVariable)) return items;
        return items.ConvertAll(item => item with { Text = WithShortForms(item.Text, byVariable) });
    }

    private static Dictionary<string, string> WithShortForms(IReadOnlyDictionary<string, string> text, JsonElement byVariable)
    {
        var all = new Dictionary<string, string>(text, StringComparer.Ordinal);
        foreach ((string variable, string value) in text)
        {
            if (byVariable.TryGetProperty(variable, out JsonElement table) && table.ValueKind == JsonValueKind.Object
                && table.TryGetProperty(value, out JsonElement shorter) && JsonItems.Text(shorter) is { Length: > 0 } form)
            {
                all[variable + "-short"] = form;
            }
        }

        return all;
    }
}
