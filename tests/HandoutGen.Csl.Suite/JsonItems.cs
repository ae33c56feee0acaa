using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HandoutGen.Csl.Suite;

/// <summary>Reads CSL-JSON items as the suite writes them: loosely typed numbers, raw dates, names whose particles are not taken apart.</summary>
public static partial class JsonItems
{
    private static readonly JsonDocumentOptions Loose = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static List<CslItem> Read(string json)
    {
        using var document = JsonDocument.Parse(json, Loose);
        var byId = new Dictionary<string, CslItem>(StringComparer.Ordinal);
        foreach (var item in document.RootElement.EnumerateArray().Select(Item))
        {
            byId[item.Id] = item;
        }

        return [.. byId.Values];
    }

    /// <summary>A string, or a number written as one.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        _ => null,
    };

    private static CslItem Item(JsonElement json)
    {
        var id = string.Empty;
        var type = "document";
        var text = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, NameList>(StringComparer.Ordinal);
        var dates = new Dictionary<string, CslDate>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            var name = property.Name switch { "shortTitle" => "title-short", "journalAbbreviation" => "container-title-short", var n => n };
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Array when property.Value.GetArrayLength() > 0 && property.Value[0].ValueKind == JsonValueKind.Object:
                    names[name] = new NameList([.. property.Value.EnumerateArray().Select(Name)]);
                    break;
                case JsonValueKind.Object when CslVariables.IsDate(name) || property.Value.TryGetProperty("date-parts", out _) || property.Value.TryGetProperty("raw", out _):
                    dates[name] = Date(property.Value);
                    break;
                default:
                    var value = Text(property.Value);
                    if (name == "id")
                    {
                        id = value ?? string.Empty;
                    }
                    else if (name == "type")
                    {
                        type = value ?? type;
                    }
                    else if (value is not null && CslVariables.IsDate(name))
                    {
                        dates[name] = Raw(value);
                    }
                    else if (value is not null)
                    {
                        text.TryAdd(name, value);
                    }

                    break;
            }
        }

        FromNote(text, names, dates, ref type);
        return new CslItem(id, type) { Text = text, Names = names, Dates = dates };
    }

    /// <summary>
    /// Lines "variable: value" in the note, or "{:variable: value}" anywhere in it, stand for variables that the source program has no field
    /// for; a name is "family || given".
    /// </summary>
    private static void FromNote(Dictionary<string, string> text, Dictionary<string, NameList> names, Dictionary<string, CslDate> dates, ref string type)
    {
        if (!text.TryGetValue("note", out var note))
        {
            return;
        }

        HashSet<string> given = [.. names.Keys];
        foreach (Match field in NoteField().Matches(note))
        {
            var key = field.Groups["key"].Value;
            var value = field.Groups["value"].Value.Trim();
            if (key == "type")
            {
                type = value;
            }
            else if (CslVariables.IsText(key) || key == "collection-title-short")
            {
                text.TryAdd(key, value);
            }
            else if (CslVariables.IsDate(key))
            {
                dates.TryAdd(key, Raw(value));
            }
            else if (CslVariables.IsName(key) && !given.Contains(key))
            {
                names[key] = new NameList([.. names.TryGetValue(key, out var before) ? before.Names : [], NoteName(value)]);
            }
        }
    }

    private static CslName NoteName(string value) => value.Split("||", 2, StringSplitOptions.TrimEntries) is [var family, var given]
        ? new CslName { Family = family, Given = given, ParseNames = true }
        : new CslName { Literal = value };

    [GeneratedRegex(@"^(?<key>[-_A-Za-z]+): (?<value>[^\n]+)$|\{:(?<key>[-_A-Za-z]+): ?(?<value>[^}]+)\}", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NoteField();

    private static CslName Name(JsonElement json)
    {
        string? Part(string key) => json.TryGetProperty(key, out var value) ? Text(value) : null;
        bool Flag(string key) => json.TryGetProperty(key, out var value)
            && (value.ValueKind == JsonValueKind.True || Text(value) is "1" or "true");
        var institution = Flag("isInstitution");
        var literal = Part("literal") ?? (institution ? Part("family") : null);
        return new CslName
        {
            Literal = literal,
            Family = literal is null ? Part("family") : null,
            Given = literal is null ? Part("given") : null,
            DroppingParticle = Part("dropping-particle"),
            NonDroppingParticle = Part("non-dropping-particle"),
            Suffix = Part("suffix"),
            CommaSuffix = Flag("comma-suffix"),
            StaticOrdering = Flag("static-ordering"),
            ParseNames = !json.TryGetProperty("parse-names", out var parse) || parse.ValueKind != JsonValueKind.False && Text(parse) is not ("0" or "false"),
        };
    }

    private static CslDate Date(JsonElement json)
    {
        CslDate date = new();
        if (json.TryGetProperty("date-parts", out var parts) && parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0)
        {
            date = date with { Start = Parts(parts[0], json) };
            if (parts.GetArrayLength() > 1)
            {
                date = parts[1].GetArrayLength() == 0 || Number(parts[1][0]) is null or 0
                    ? date with { OpenEnded = true }
                    : date with { End = Parts(parts[1], json) };
            }
        }
        else if (json.TryGetProperty("raw", out var raw) && Text(raw) is { } text)
        {
            date = Raw(text);
        }

        if (json.TryGetProperty("circa", out var circa) && (circa.ValueKind == JsonValueKind.True || Text(circa) is not (null or "0" or "" or "false")))
        {
            date = date with { Circa = true };
        }

        return json.TryGetProperty("literal", out var literal) ? date with { Literal = Text(literal) } : date;
    }

    private static CslDate Raw(string text) =>
        Edtf.TryParse(text, out var date) || DateText.TryParse(text, out date) ? date : new CslDate { Literal = text };

    private static DateParts? Parts(JsonElement array, JsonElement json)
    {
        if (array.ValueKind != JsonValueKind.Array || array.GetArrayLength() == 0 || Number(array[0]) is not { } year)
        {
            return null;
        }

        var month = array.GetArrayLength() > 1 ? Number(array[1]) : null;
        var day = array.GetArrayLength() > 2 ? Number(array[2]) : null;
        var season = json.TryGetProperty("season", out var value) && Text(value) is { } s ? Season(s) : null;
        // Three ways of the suite to write a season.
        if (month is >= 13 and <= 24)
        {
            (season, month) = (((month - 1) % 4) + 1, null);
        }

        if (month is 0)
        {
            month = null;
        }

        if (day is 0)
        {
            day = null;
        }

        return new DateParts(year, month, month is null ? null : day, month is null ? season : null);
    }

    /// <summary>A season by its number or by its English name.</summary>
    private static int? Season(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return DateText.TryParse(text + " 2000", out var date) ? date.Start?.Season : null;
    }

    private static int? Number(JsonElement value) =>
        int.TryParse(Text(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
