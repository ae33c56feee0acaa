using System.Text.Json;

namespace HandoutGen.Csl.Suite;

/// <summary>The suite's ABBREVIATIONS: by variable, the short form of its values, which <c>form="short"</c> takes.</summary>
internal static class Abbreviations
{
    public static List<CslItem> Apply(string json, List<CslItem> items)
    {
        using var document = JsonDocument.Parse(json);
        if (!document.RootElement.TryGetProperty("default", out var byVariable))
        {
            return items;
        }

        return items.ConvertAll(item => item with { Text = WithShortForms(item.Text, byVariable) });
    }

    private static Dictionary<string, string> WithShortForms(IReadOnlyDictionary<string, string> text, JsonElement byVariable)
    {
        var all = new Dictionary<string, string>(text, StringComparer.Ordinal);
        foreach ((var variable, var value) in text)
        {
            if (byVariable.TryGetProperty(variable, out var table) && table.ValueKind == JsonValueKind.Object
                && table.TryGetProperty(value, out var shorter) && JsonItems.Text(shorter) is { Length: > 0 } form)
            {
                all[variable + "-short"] = form;
            }
        }

        return all;
    }
}
