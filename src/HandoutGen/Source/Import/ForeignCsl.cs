using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Source.References;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Import;

/// <summary>
/// CSL-JSON as programs write it (Zotero, Better BibTeX, Crossref, PubMed), made what the specification says: text in lists, keys of their
/// own, their words for types, references without an id.
/// </summary>
internal sealed class ForeignCsl
{
    private const string TypeWords =
        "journal-article article-journal book-chapter chapter book-section chapter book-part chapter proceedings-article paper-conference posted-content article monograph book "
        + "edited-book book reference-book book dissertation thesis reference-entry entry peer-review review other document component document web_page webpage web-page webpage report-component report";

    private static readonly ImmutableArray<string> DateKeys = ["date-parts", "season", "circa", "literal", "raw"];

    private readonly SortedSet<string> _lost = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The keys whose values no item has.</summary>
    public IReadOnlyCollection<string> Lost => _lost;

    /// <summary>Titles that stood in capitals, by their ids.</summary>
    public List<string> Capitals { get; } = [];

    /// <summary>The references of a file: a list; one by itself; or what holds them under "references", "items" or "message".</summary>
    public static YamlSequence? List(YamlNode root) => root switch
    {
        YamlSequence list => list,
        YamlMapping map when Value(map, "sections") is not null && Value(map, "references") is null => null, // a handout
        YamlMapping map when Value(map, "message") is { } message => List(message),
        YamlMapping map when (Value(map, "references") ?? Value(map, "items")) is YamlSequence list && Value(map, "type") is null => list,
        YamlMapping map when Value(map, "type") is not null || Value(map, "title") is not null => new YamlSequence([map], map.Span),
        _ => null,
    };

    /// <summary>The reference with the keys of CSL alone.</summary>
    public YamlMapping Clean(YamlMapping item)
    {
        var entries = new List<YamlEntry>();
        foreach (var entry in item.Entries)
        {
            var variable = ReferenceKeys.Variable(entry.Key.Value);
            var value = entry.Key.Value is "id" or "citation-key" ? entry.Value
                : entry.Key.Value == "type" ? Type(entry.Value)
                : CslVariables.IsName(variable) ? Names(entry.Value)
                : CslVariables.IsDate(variable) ? Date(entry.Value)
                : CslVariables.IsText(variable) ? Text(variable, entry.Value)
                : IsSlip(entry) ? entry.Value
                : null;
            if (value is not null)
            {
                entries.Add(entry with { Value = value });
            }
            else if (!ReferenceKeys.IsIgnored(entry.Key.Value) && entry.Value is not YamlScalar { IsNull: true } and not YamlSequence { Items.IsEmpty: true })
            {
                _lost.Add(entry.Key.Value);
            }
        }

        ReadNote(entries);
        if (Value(item, "DOI") is YamlScalar doi && ForeignIdentifier.Doi(doi.Value) is { } own)
        {
            // The address of a DOI says nothing that the DOI does not.
            entries.RemoveAll(entry => entry is { Key.Value: "URL", Value: YamlScalar address } && string.Equals(ForeignIdentifier.Doi(address.Value), own, StringComparison.OrdinalIgnoreCase));
        }

        var id = Id(item);
        entries.RemoveAll(entry => entry.Key.Value is "id" or "citation-key");
        var title = entries.FindIndex(entry => entry.Key.Value == "title" && entry.Value is YamlScalar { Value: var words } && ForeignTitle.IsCapitals(words));
        if (title >= 0)
        {
            entries[title] = entries[title] with { Value = (YamlScalar)entries[title].Value with { Value = ForeignTitle.Sentence(((YamlScalar)entries[title].Value).Value) } };
            Capitals.Add(id);
        }

        entries.Insert(0, new YamlEntry(Word("id", item), Word(id, item)));
        if (!entries.Exists(entry => entry.Key.Value == "type"))
        {
            entries.Insert(1, new YamlEntry(Word("type", item), Word("document", item)));
        }

        return item with { Entries = [.. entries] };
    }

    private static YamlNode? Value(YamlMapping map, string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;

    private static YamlScalar Word(string text, YamlMapping item) => new(text, YamlScalarStyle.DoubleQuoted, item.Entries.IsEmpty ? item.Span : item.Entries[0].Key.Span);

    private static YamlNode Type(YamlNode node)
    {
        if (node is not YamlScalar scalar || CslTypes.IsKnown(scalar.Value))
        {
            return node;
        }

        var type = TypeWords.Split(' ').Chunk(2).FirstOrDefault(pair => pair[0] == scalar.Value.ToLowerInvariant())?[1] ?? ReferenceTypes.Called(scalar.Value) ?? "document";
        return scalar with { Value = type };
    }

    private YamlNode Names(YamlNode node) => node is not YamlSequence list ? node : list with { Items = [.. list.Items.Select(Name)] };

    // A person wrote it, and meant a variable: the reader says which.
    private static bool IsSlip(YamlEntry entry) =>
        entry is { Key: { Style: YamlScalarStyle.Plain, Span.File.Text: not ['{' or '[', ..] }, Value: YamlScalar { IsNull: false } }
        && (ReferenceKeys.Reference.Called(entry.Key.Value) ?? NearestName.Of(entry.Key.Value, ReferenceKeys.Reference.Names)) is not null;

    // ORCID, affiliation, sequence; an institution under "name".
    private YamlNode Name(YamlNode node)
    {
        if (node is not YamlMapping map)
        {
            return node;
        }

        var kept = map.Entries.Where(entry => ReferenceKeys.Name.Has(entry.Key.Value)).ToImmutableArray();
        _lost.UnionWith(map.Entries.Select(entry => entry.Key.Value).Where(key => !ReferenceKeys.Name.Has(key) && key is not ("name" or "sequence")));
        return Value(map, "name") is YamlScalar name && Value(map, "family") is null && Value(map, "literal") is null
            ? map with { Entries = [.. kept, new YamlEntry(Word("literal", map), name)] }
            : map with { Entries = kept };
    }

    // Crossref gives "date-time" and "timestamp" too, and [[null]] for a date that it does not know.
    private static YamlNode? Date(YamlNode node)
    {
        if (node is not YamlMapping map || Value(map, "date-parts") is null)
        {
            return node;
        }

        return Value(map, "date-parts") is YamlSequence { Items: [YamlSequence { Items: [YamlScalar { IsNull: false, Value: not "" }, ..] } or YamlScalar, ..] }
            ? map with { Entries = [.. map.Entries.Where(entry => DateKeys.Contains(entry.Key.Value, StringComparer.Ordinal))] }
            : map.Entries.Any(entry => entry.Key.Value is "literal" or "raw")
            ? map with { Entries = [.. map.Entries.Where(entry => entry.Key.Value is "literal" or "raw")] }
            : null;
    }

    private YamlScalar? Text(string variable, YamlNode node)
    {
        var scalar = node switch
        {
            YamlScalar { IsNull: false } one => one,
            YamlSequence { Items: [YamlScalar { IsNull: false } first, ..] } => first,
            _ => null,
        };
        return scalar is null || variable is "references" ? null : scalar with
        {
            Value = variable switch
            {
                "DOI" => ForeignIdentifier.Doi(scalar.Value) ?? scalar.Value,
                "page" => ForeignPages.Of(scalar.Value),
                _ => ForeignTitle.Clean(scalar.Value),
            },
        };
    }

    // Zotero keeps what it has no field for in lines of the note: "PMID: 34586357".
    private static void ReadNote(List<YamlEntry> entries)
    {
        var at = entries.FindIndex(entry => entry.Key.Value == "note" && entry.Value is YamlScalar);
        if (at < 0)
        {
            return;
        }

        var note = (YamlScalar)entries[at].Value;
        var rest = new List<string>();
        foreach (var line in note.Value.Split('\n'))
        {
            var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts is ["PMID" or "PMCID" or "DOI", { Length: > 0 } value] && !entries.Exists(entry => entry.Key.Value == parts[0]))
            {
                entries.Add(new YamlEntry(entries[at].Key with { Value = parts[0] }, note with { Value = value }));
            }
            else if (parts[0] != "Citation Key")
            {
                rest.Add(line);
            }
        }

        if (string.Concat(rest).Trim().Length == 0)
        {
            entries.RemoveAt(at);
        }
        else
        {
            entries[at] = entries[at] with { Value = note with { Value = string.Join('\n', rest) } };
        }
    }

    // An id that is an address (Zotero) or that is not there gives way to the citation key, or to author and year.
    private string Id(YamlMapping item)
    {
        var id = (Value(item, "id") as YamlScalar)?.Value ?? "";
        var key = (Value(item, "citation-key") as YamlScalar)?.Value ?? "";
        if (id.Length > 0 && !id.Contains("://", StringComparison.Ordinal) && !id.Any(char.IsWhiteSpace))
        {
            return id;
        }

        if (key.Length > 0 && !key.Any(char.IsWhiteSpace))
        {
            return key;
        }

        var author = Value(item, "author") is YamlSequence { Items: [YamlMapping first, ..] } ? first : null;
        var name = author is null ? null : (Value(author, "family") ?? Value(author, "literal") ?? Value(author, "name")) as YamlScalar;
        var title = Value(item, "title") is YamlSequence { Items: [YamlScalar one, ..] } ? one.Value : (Value(item, "title") as YamlScalar)?.Value ?? "";
        var year = Value(item, "issued") is { Span: { File: { } file } span } ? ForeignIdentifier.Year(file.Text.Substring(span.Start, span.Length)) : null;
        var made = PrintedReference.Id(
            new NameList([author is not null && Value(author, "family") is not null ? new CslName { Family = name!.Value } : new CslName { Literal = name?.Value ?? title.Split(' ')[0] }]),
            year?.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) ?? "");
        var unique = made;
        for (var letter = 'b'; !_ids.Add(unique) && letter <= 'z'; letter++)
        {
            unique = made + letter;
        }

        return unique;
    }
}
