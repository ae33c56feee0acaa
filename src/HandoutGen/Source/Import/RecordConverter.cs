using HandoutGen.Csl;
using HandoutGen.Source.References;

namespace HandoutGen.Source.Import;

/// <summary>Makes a CSL item of a record, by the table of its format, and keeps what finds no place.</summary>
internal sealed class RecordConverter(FieldTable table)
{
    private readonly bool _isLatex = table == FieldTables.BibTex;
    private readonly SortedSet<string> _lost = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The tags whose values no item has.</summary>
    public IReadOnlyCollection<string> Lost => _lost;

    /// <summary>Titles that stood in capitals, by their ids.</summary>
    public List<string> Capitals { get; } = [];

    /// <summary>The item; its id is the record's key, or made of author and year.</summary>
    public CslItem Convert(ForeignRecord record)
    {
        var text = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, NameList>(StringComparer.Ordinal);
        var dates = new Dictionary<string, CslDate>(StringComparer.Ordinal);
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        var tagOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in record.Fields)
        {
            if (table.Target(field.Tag) is not { } target)
            {
                _lost.Add(field.Tag);
            }
            else if (CslVariables.IsName(target))
            {
                AddNames(target, field, tagOf, names);
            }
            else if (CslVariables.IsDate(target))
            {
                // "date" is fuller than "year", whichever stands first.
                if (!dates.TryGetValue(target, out var known) || known.Start is { Month: null, Season: null })
                {
                    dates[target] = ForeignDate.Read(Plain(field.Value)) is { Start: not null } date ? date : known ?? ForeignDate.Read(Plain(field.Value));
                }
            }
            else if (CslVariables.IsText(target))
            {
                AddText(target, field, text, tagOf);
            }
            else if (!roles.TryAdd(target, field.Value) && target == FieldRole.Identifier)
            {
                roles[target] += "\n" + field.Value;
            }
        }

        var type = TypeOf(record, text, roles);
        Settle(type, text, dates, roles);
        var id = Id(record, names, dates, text);
        if (text.TryGetValue("title", out var title) && ForeignTitle.IsCapitals(title))
        {
            text["title"] = ForeignTitle.Sentence(title);
            Capitals.Add(id);
        }

        return new CslItem(id, type) { Text = text, Names = names, Dates = dates };
    }

    private string Plain(string value) => _isLatex ? LatexText.Of(value, keepCase: false) : value;

    // The first tag of a row that the record has gives all of the names: FAU, and then not AU.
    private void AddNames(string target, ForeignField field, Dictionary<string, string> tagOf, Dictionary<string, NameList> names)
    {
        if (_isLatex)
        {
            names.TryAdd(target, ForeignNames.OfBibTex(field.Value));
            return;
        }

        if (field.Tag == "AU" && tagOf.GetValueOrDefault(target) == "FAU" || field.Tag == "ED" && tagOf.GetValueOrDefault(target) == "FED")
        {
            return;
        }

        tagOf.TryAdd(target, field.Tag);
        var known = names.GetValueOrDefault(target) ?? new NameList([]);
        names[target] = ForeignNames.Of(field.Value) is { } name
            ? known with { Names = known.Names.Add(field.Tag == "CN" ? new CslName { Literal = field.Value } : name) }
            : known with { Others = true };
    }

    private void AddText(string target, ForeignField field, Dictionary<string, string> text, Dictionary<string, string> tagOf)
    {
        var isTitle = target.Contains("title", StringComparison.Ordinal);
        var value = _isLatex && target == "DOI" ? LatexText.Address(field.Value) : _isLatex ? LatexText.Of(field.Value, keepCase: isTitle) : ForeignTitle.Clean(field.Value);
        if (value.Length > 0 && text.TryAdd(target, target switch
        {
            "page" => ForeignPages.Of(value),
            "DOI" => ForeignIdentifier.Doi(value) ?? value,
            "title" when !_isLatex && value.EndsWith('.') && !value.EndsWith("..", StringComparison.Ordinal) => value[..^1],
            "ISSN" or "ISBN" => value.Split(' ')[0],
            "edition" => ForeignEdition.Of(value),
            _ => value,
        }))
        {
            tagOf[target] = field.Tag;
        }
        else if (value.Length > 0 && target != "ISSN" && text[target] != value)
        {
            _lost.Add(field.Tag);
        }
    }

    private string TypeOf(ForeignRecord record, Dictionary<string, string> text, Dictionary<string, string> roles)
    {
        var type = table.Type(record.Type).Split(';')[0];
        var isOnline = roles.ContainsKey(FieldRole.Url) || (roles.TryGetValue(FieldRole.Published, out var published) && published.Contains("http", StringComparison.OrdinalIgnoreCase));
        return type == "document" && isOnline && !text.ContainsKey("container-title") ? "webpage" : type;
    }

    private void Settle(string type, Dictionary<string, string> text, Dictionary<string, CslDate> dates, Dictionary<string, string> roles)
    {
        string? Role(string role) => roles.TryGetValue(role, out var value) ? Plain(value) : null;
        var isArticle = type.StartsWith("article", StringComparison.Ordinal);
        if (Role(FieldRole.Subtitle) is { Length: > 0 } subtitle && text.TryGetValue("title", out var title))
        {
            text["title"] = $"{title}: {subtitle}";
        }

        if (Role(FieldRole.Number) is { Length: > 0 } number)
        {
            text.TryAdd(isArticle ? "issue" : type is "book" or "chapter" ? "collection-number" : "number", number);
        }

        if (Role(FieldRole.FirstPage) is { Length: > 0 } first)
        {
            text.TryAdd("page", Role(FieldRole.LastPage) is { Length: > 0 } last && last != first && !first.Contains('-') ? $"{first}-{last}" : ForeignPages.Of(first));
        }

        if (Role(FieldRole.Pages) is { Length: > 0 } pages)
        {
            text.TryAdd("page", pages);
        }

        if (Role(FieldRole.Serial) is { Length: > 0 } serial)
        {
            text.TryAdd(isArticle ? "ISSN" : "ISBN", serial.Split([' ', ';', '\r', '\n'], 2)[0]);
        }

        foreach (var one in (roles.GetValueOrDefault(FieldRole.Identifier) ?? "").Split('\n'))
        {
            if (ForeignIdentifier.Doi(one) is { } doi && !one.Contains("[pii]", StringComparison.Ordinal))
            {
                text.TryAdd("DOI", doi);
            }
            else if (table == FieldTables.EndNote && one.Length is >= 6 and <= 9 && one.All(char.IsAsciiDigit))
            {
                text.TryAdd("PMID", one);
            }
        }

        // The address of a DOI says nothing that the DOI does not.
        if (roles.TryGetValue(FieldRole.Url, out var url) && (_isLatex ? LatexText.Address(url) : url.Trim()) is var address && !(ForeignIdentifier.Doi(address) is { } same && same == text.GetValueOrDefault("DOI")))
        {
            text.TryAdd("URL", address);
        }

        if (roles.TryGetValue(FieldRole.Published, out var published))
        {
            var place = LatexText.Address(published);
            text.TryAdd(place.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? "URL" : "medium", place.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? place : Plain(published));
        }

        if (dates.TryGetValue("issued", out var issued) && issued.Start is { Month: null, Season: null } year)
        {
            dates["issued"] = ForeignDate.WithMonth(issued, year.Year, Role(FieldRole.Month), Role(FieldRole.Day));
        }
    }

    // Keys of other programs may hold what no citation can: they are made words of letters, digits and "-_:".
    private string Id(ForeignRecord record, Dictionary<string, NameList> names, Dictionary<string, CslDate> dates, Dictionary<string, string> text)
    {
        var people = names.GetValueOrDefault("author") ?? names.GetValueOrDefault("editor")
            ?? new NameList([new CslName { Literal = (text.GetValueOrDefault("container-title") ?? text.GetValueOrDefault("title") ?? "").Split(' ')[0] }]);
        var made = record.Key is { } key ? string.Concat(key.Select(c => char.IsLetterOrDigit(c) || "-_:./+".Contains(c, StringComparison.Ordinal) ? c : '-')).Trim('-') : "";
        made = made.Length > 0 ? made : PrintedReference.Id(people, dates.GetValueOrDefault("issued")?.Start?.Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) ?? "");
        if (record.Key is not null)
        {
            return made; // two of them alike are reported where ids are
        }

        var id = made;
        for (var letter = 'b'; !_ids.Add(id) && letter <= 'z'; letter++)
        {
            id = made + letter;
        }

        return id;
    }
}
