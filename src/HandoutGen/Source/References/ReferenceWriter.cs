using System.Globalization;
using System.Text;
using HandoutGen.Csl;

namespace HandoutGen.Source.References;

/// <summary>Writes references as the entries of a handout: on one line for a hint, in block style for a file.</summary>
internal static class ReferenceWriter
{
    // The order in which people write a reference; what is not here follows in alphabetical order.
    private static readonly string[] Order =
        ["author", "editor", "translator", "issued", "title", "title-short", "container-title", "container-title-short", "collection-title", "edition", "volume", "issue", "page", "publisher", "publisher-place", "DOI", "PMID", "PMCID", "ISBN", "ISSN", "URL", "accessed"];

    /// <summary>"- { id: ashar2022, type: …, title: … }".</summary>
    public static string Line(CslItem item) =>
        $"- {{ {string.Join(", ", Entries(item, inFlow: true).Select(entry => $"{entry.Key}: {entry.Value}"))} }}";

    /// <summary>The entry in lines of its own, each ended by a line feed and begun by two spaces.</summary>
    public static string Block(CslItem item)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in Entries(item, inFlow: false).Where(entry => entry.Key != "abstract"))
        {
            text.Append(text.Length == 0 ? "  - " : "    ").Append(key).Append(": ").Append(value).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A name as an item of a list.</summary>
    public static string Name(CslName name)
    {
        if (name.Literal is { } literal)
        {
            return literal.Contains(',', StringComparison.Ordinal) ? $"{{ literal: {Quoted(literal)} }}" : Scalar(literal, inFlow: true);
        }

        var parts = new (string Key, string? Value)[]
        {
            ("family", name.Family), ("given", name.Given), ("suffix", name.Suffix),
            ("dropping-particle", name.DroppingParticle), ("non-dropping-particle", name.NonDroppingParticle),
        };
        return $"{{ {string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Key}: {Scalar(part.Value!, inFlow: true)}"))} }}";
    }

    private static IEnumerable<(string Key, string Value)> Entries(CslItem item, bool inFlow)
    {
        yield return ("id", Scalar(item.Id, inFlow));
        yield return ("type", item.Type);
        var keys = item.Names.Keys.Concat(item.Dates.Keys).Concat(item.Text.Keys);
        foreach (var key in keys.OrderBy(key => Array.IndexOf(Order, key) is var at and >= 0 ? at : Order.Length).ThenBy(key => key, StringComparer.Ordinal))
        {
            if (item.Names.TryGetValue(key, out var names))
            {
                yield return (key, $"[{string.Join(", ", names.Names.Select(Name).Concat(names.Others ? ["others"] : []))}]");
            }
            else if (item.Dates.TryGetValue(key, out var date))
            {
                yield return (key, Date(date));
            }
            else
            {
                yield return (key, Scalar(item.Text[key], inFlow));
            }
        }
    }

    private static string Date(CslDate date)
    {
        if (date.Start is not { } start)
        {
            return $"{{ literal: {Quoted(date.Literal ?? "")} }}";
        }

        var text = Parts(start) + (date.OpenEnded ? "/.." : date.End is { } end ? $"/{Parts(end)}" : "");
        return start.Season is { } season && !date.Circa && date.End is null && !date.OpenEnded
            ? string.Create(CultureInfo.InvariantCulture, $"{{ year: {start.Year}, season: {season} }}")
            : date.Circa ? text + "~" : text;
    }

    private static string Parts(DateParts parts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{parts.Year:D4}{(parts.Season is { } season ? $"-{season + 20}" : parts.Month is { } month ? $"-{month:D2}" : "")}{(parts.Day is { } day ? $"-{day:D2}" : "")}");

    // Plain where YAML takes it for the same text; else in double quotes.
    private static string Scalar(string text, bool inFlow) =>
        text.Length > 0
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or '/' or '_' or '(' or ')' or '\'' or '’' or '–' or '&' or '?' or ';' || (c == ',' && !inFlow))
        && (char.IsLetterOrDigit(text[0]) || text[0] == '(') && text[^1] != ' ' && text is not ("null" or "true" or "false" or "yes" or "no" or "others")
            ? text
            : Quoted(text);

    private static string Quoted(string text) =>
        text.Contains('"') && !text.Contains('\'') ? $"'{text}'" : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
