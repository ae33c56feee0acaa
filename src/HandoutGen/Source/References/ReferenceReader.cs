using System.Collections.Frozen;
using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Yaml;

namespace HandoutGen.Source.References;

/// <summary>Reads references: CSL-YAML or CSL-JSON, with the field names of CSL-JSON.</summary>
/// <param name="diagnostics">Where problems are reported.</param>
/// <param name="unknownKeys">What an unknown variable and a missing title mean: an error in a handout, a warning in a file that a reference manager wrote.</param>
internal sealed class ReferenceReader(DiagnosticBag diagnostics, Severity unknownKeys)
{
    // What stands for the type of a reference that has none: it is reported, and what cites the reference is not wrong too.
    private const string AnyType = "document";

    /// <summary>Reads the references of a handout. What cannot be used is reported; its id is known all the same.</summary>
    public static ImmutableArray<Located<CslItem>> ReadList(YamlMap handout, DiagnosticBag diagnostics)
    {
        if (handout.Node("references") is YamlScalar text)
        {
            ReadPrinted(text, diagnostics);
            return [new Located<CslItem>(new CslItem("", AnyType), text.Span)];
        }

        return handout.List("references") is { } list ? new ReferenceReader(diagnostics, Severity.Error).Read(list)
            : handout.Node("references") is null ? []
            : [new Located<CslItem>(new CslItem("", AnyType), handout.Span)];
    }

    /// <summary>Reads each reference of a list. The span of each is that of its id; where it has none that can be used, the id is empty.</summary>
    public ImmutableArray<Located<CslItem>> Read(YamlSequence list)
    {
        var result = ImmutableArray.CreateBuilder<Located<CslItem>>(list.Items.Length);
        foreach (var node in list.Items)
        {
            if (Printed(node) is { } text)
            {
                ReferenceText.Report(text, node.Span, diagnostics);
                result.Add(new Located<CslItem>(new CslItem("", AnyType), node.Span));
            }
            else if (node is YamlMapping mapping)
            {
                result.Add(ReadItem(mapping));
            }
            else
            {
                diagnostics.Report(
                    ReferenceRules.WrongShape, node.Span.FirstLine, $"a reference has to be a map with \"id\", \"type\" and \"title\", not {YamlMap.Kind(node)}", "write - { id: name2026, type: book, title: … }");
            }
        }

        return result.DrainToImmutable();
    }

    // Text; a map that YAML made of it, because it holds ": "; or a map that says nothing but where the work is found.
    private static string? Printed(YamlNode node) => node switch
    {
        YamlScalar { IsNull: false } scalar => scalar.Value,
        YamlMapping { Entries: [{ Key.Value: var key }, ..] } mapping when key.Contains(' ', StringComparison.Ordinal) && mapping.Span.File is { } file =>
            string.Join(' ', file.Text.Substring(mapping.Span.Start, mapping.Span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        YamlMapping { Entries: [{ Key.Value: var key, Value: YamlScalar { IsNull: false } value }] } when key.ToUpperInvariant() is "DOI" or "PMID" or "URL" =>
            key.Equals("url", StringComparison.OrdinalIgnoreCase) ? value.Value : $"{key}: {value.Value}",
        _ => null,
    };

    // "references: |" with a reference in each line, or in each paragraph.
    private static void ReadPrinted(YamlScalar text, DiagnosticBag diagnostics)
    {
        const int Shown = 3;
        var map = new ScalarSourceMap(text);
        var separator = ReferenceText.IsBibTex(text.Value) ? "\0" : text.Value.Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n";
        var shown = 0;
        for (var start = 0; start < text.Value.Length && shown < Shown;)
        {
            var end = text.Value.IndexOf(separator, start, StringComparison.Ordinal) is var found and >= 0 ? found : text.Value.Length;
            if (text.Value[start..end].Trim().Length > 0)
            {
                ReferenceText.Report(text.Value[start..end], map.Span(start, end - start), diagnostics);
                shown++;
            }

            start = end + separator.Length;
        }
    }

    private Located<CslItem> ReadItem(YamlMapping mapping)
    {
        var map = new YamlMap(mapping, "this reference", ReferenceKeys.Reference, ReferenceKeys.Rules, diagnostics);
        var id = ReadId(map);
        var type = ReadType(map);
        var text = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, NameList>(StringComparer.Ordinal);
        var dates = new Dictionary<string, CslDate>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            var key = entry.Key.Value;
            var variable = ReferenceKeys.Variable(key);
            if (key is "id" or "type" || ReferenceKeys.IsIgnored(key) || entry.Value is YamlScalar { IsNull: true })
            {
                continue;
            }

            if (CslVariables.IsName(variable))
            {
                names[variable] = new ReferenceNameReader(diagnostics).Read(key, entry.Value);
            }
            else if (CslVariables.IsDate(variable))
            {
                if (new ReferenceDateReader(diagnostics).Read(key, entry.Value) is { } date)
                {
                    dates[variable] = date;
                }
            }
            else if (CslVariables.IsText(variable))
            {
                if (ReadText(map, key) is { } value)
                {
                    text[variable] = value;
                }
            }
            else
            {
                var hint = map.Meant(key) is { } meant ? $"did you mean \"{meant}\"?" : "the names of the variables are those of CSL 1.0.2, appendix IV";
                diagnostics.Add(new Diagnostic(
                    ReferenceRules.UnknownVariable, unknownKeys, entry.Key.Span, $"a reference has no variable \"{key}\"", hint));
            }
        }

        if (!text.ContainsKey("title") && map.Node("title") is not YamlSequence and not YamlMapping)
        {
            var what = id is null ? "this reference" : $"the reference \"{id.Value.Value}\"";
            diagnostics.Add(new Diagnostic(ReferenceRules.NoTitle, unknownKeys, id?.Span ?? map.Head, $"{what} has no title", "add \"title: …\""));
        }

        return new Located<CslItem>(
            new CslItem(id?.Value ?? "", type ?? AnyType)
            {
                Text = text.ToFrozenDictionary(StringComparer.Ordinal),
                Names = names.ToFrozenDictionary(StringComparer.Ordinal),
                Dates = dates.ToFrozenDictionary(StringComparer.Ordinal),
            },
            id?.Span ?? map.Head);
    }

    private Located<string>? ReadId(YamlMap map)
    {
        if (map.Scalar("id") is not { } scalar || scalar.Value.Length == 0)
        {
            if (map.Node("id") is null or YamlScalar)
            {
                map.ReportMissing("id", "add \"id: name2026\", the name that citations use after @");
            }

            return null;
        }

        if (scalar.Value.Any(char.IsWhiteSpace))
        {
            diagnostics.Report(
                ReferenceRules.BadId, scalar.Span, $"the id \"{scalar.Value}\" holds a space", $"write it as one word: {string.Concat(scalar.Value.Where(c => !char.IsWhiteSpace(c)))}");
            return null;
        }

        if (scalar.Value[0] == '@')
        {
            diagnostics.Report(ReferenceRules.BadId, scalar.Span, $"the id \"{scalar.Value}\" begins with \"@\"", $"write id: {scalar.Value.TrimStart('@')}; the \"@\" stands in citations only");
            return new Located<string>(scalar.Value.TrimStart('@'), scalar.Span);
        }

        return new Located<string>(scalar.Value, scalar.Span);
    }

    private string? ReadType(YamlMap map)
    {
        if (map.Scalar("type") is not { } type || type.Value.Length == 0)
        {
            if (map.Node("type") is null or YamlScalar)
            {
                map.ReportMissing("type", "add \"type: article-journal\", or book, chapter, report, thesis, webpage…");
            }

            return null;
        }

        if (!CslTypes.IsKnown(type.Value))
        {
            diagnostics.Report(
                ReferenceRules.UnknownType,
                type.Span,
                $"there is no reference type \"{type.Value}\"",
                (ReferenceTypes.Called(type.Value) is { } called ? $"did you mean \"{called}\"?" : NearestName.Hint(type.Value, CslTypes.All)) ?? "common types are article-journal, book, chapter, report, thesis and webpage");
            return null;
        }

        return type.Value;
    }

    private static string? ReadText(YamlMap map, string key) =>
        map.Scalar(key) is { } scalar
        && string.Join(' ', scalar.Value.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } value
            ? value
            : null;
}
