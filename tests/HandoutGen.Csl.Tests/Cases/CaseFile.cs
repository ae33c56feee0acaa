using System.Text.Json;
using System.Text.Json.Nodes;
using HandoutGen.Csl.Suite;

namespace HandoutGen.Csl.Tests.Cases;

/// <summary>
/// A file of small cases for one area of the specification. Each begins with a line "== " and what it shows, then has the style (attributes of
/// cs:style in a line "options:", then elements; rendering elements alone are a citation layout), and sections that begin with "-- items",
/// "-- citations", "-- session" (all CSL-JSON) and "-- result" or "-- entries". An item without id or type has its number and "book". Without
/// citations each item is cited by itself.
/// </summary>
internal static class CaseFile
{
    private static readonly JsonDocumentOptions Loose = new() { AllowTrailingCommas = true };

    public static IEnumerable<Fixture> Read(string path)
    {
        var text = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (var body in ("\n" + text).Split("\n== ").Skip(1))
        {
            var parts = body.Split("\n-- ");
            var head = parts[0].Split('\n', 2);
            var given = parts.Skip(1).ToDictionary(static p => p.Split('\n', 2)[0].Trim(), static p => p.Split('\n', 2).ElementAtOrDefault(1) ?? string.Empty);
            var name = Path.GetFileNameWithoutExtension(path) + ": " + head[0].Trim();
            yield return Case(name, head[1], given);
        }
    }

    private static Fixture Case(string name, string style, Dictionary<string, string> given)
    {
        var items = Items(given["items"]);
        var sections = new Dictionary<string, string> { ["CSL"] = Style(style), ["INPUT"] = items.ToJsonString() };
        if (given.TryGetValue("session", out var session))
        {
            sections["CITATIONS"] = session;
        }
        else
        {
            sections["CITATION-ITEMS"] = given.TryGetValue("citations", out var cites)
                ? cites
                : "[" + string.Join(',', items.Select(static i => "[{\"id\":" + i!["id"]!.ToJsonString() + "}]")) + "]";
        }

        var list = given.TryGetValue("entries", out var entries);
        sections["MODE"] = list ? "bibliography" : "citation";
        sections["RESULT"] = list
            ? "<div class=\"csl-bib-body\">\n" + string.Concat(Lines(entries!).Select(static e => $"  <div class=\"csl-entry\">{e}</div>\n")) + "</div>"
            : given["result"].TrimEnd();
        return new Fixture(name, sections);
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(static l => l.Length > 0);

    private static JsonArray Items(string json)
    {
        var text = json.TrimStart();
        var items = JsonNode.Parse(text.StartsWith('[') ? text : "[" + text + "]", null, Loose)!.AsArray();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i]!.AsObject();
            item.TryAdd("id", (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            item.TryAdd("type", "book");
        }

        return items;
    }

    private static string Style(string text)
    {
        var options = string.Empty;
        var xml = text.Trim();
        if (xml.StartsWith("options:", StringComparison.Ordinal))
        {
            var parts = xml.Split('\n', 2);
            options = parts[0]["options:".Length..];
            xml = parts[1];
        }

        if (!xml.Contains("<citation", StringComparison.Ordinal))
        {
            if (xml.Contains("<bibliography", StringComparison.Ordinal))
            {
                xml += "<citation><layout><text variable=\"citation-number\"/></layout></citation>";
            }
            else if (xml.IndexOf("<layout", StringComparison.Ordinal) is var at and >= 0)
            {
                xml = xml[..at] + "<citation>" + xml[at..] + "</citation>";
            }
            else
            {
                xml = "<citation><layout>" + xml + "</layout></citation>";
            }
        }

        return $"<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" {options}>{xml}</style>";
    }
}
