using System.Text.Json;
using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Output;

namespace HandoutGen.Csl.Suite;

/// <summary>
/// The suite's BIBSECTION: a list of some of the items. "include" takes those for which any of its tests holds, "exclude" leaves these out,
/// "select" takes those for which all hold; "quash" leaves out those for which all of its tests hold.
/// </summary>
internal sealed class BibliographySection
{
    private readonly Dictionary<string, List<(string Field, string Value)>> _tests = new(StringComparer.Ordinal);

    public static BibliographySection Read(string? json)
    {
        var section = new BibliographySection();
        if (json is null)
        {
            return section;
        }

        using var document = JsonDocument.Parse(json);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            section._tests[property.Name] = [.. property.Value.EnumerateArray()
                .Where(static t => t.TryGetProperty("field", out _) && t.TryGetProperty("value", out _))
                .Select(static t => (JsonItems.Text(t.GetProperty("field")) ?? string.Empty, JsonItems.Text(t.GetProperty("value")) ?? string.Empty))];
        }

        return section;
    }

    public List<(ItemData Item, InlineNode Entry)> Of(IEnumerable<(ItemData Item, InlineNode Entry)> entries) => [.. entries.Where(e => Takes(e.Item.Item))];

    private bool Takes(CslItem item)
    {
        var taken = true;
        if (_tests.TryGetValue("include", out var include))
        {
            taken = include.Exists(t => Holds(item, t));
        }
        else if (_tests.TryGetValue("exclude", out var exclude))
        {
            taken = !exclude.Exists(t => Holds(item, t));
        }
        else if (_tests.TryGetValue("select", out var select))
        {
            taken = select.TrueForAll(t => Holds(item, t));
        }

        if (_tests.TryGetValue("quash", out var quash) && quash.TrueForAll(t => Holds(item, t)))
        {
            taken = false;
        }

        return taken;
    }

    private static bool Holds(CslItem item, (string Field, string Value) test) => test.Field switch
    {
        "type" => item.Type == test.Value,
        "id" => item.Id == test.Value,

        _ when item.Dates.ContainsKey(test.Field) || item.Names.ContainsKey(test.Field) => false,
        _ => (item.Text.GetValueOrDefault(test.Field) ?? string.Empty) == test.Value,
    };
}
