using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Source.References;

/// <summary>Reads the names of a reference: maps, "Family, Given" strings, institutions, and <c>others</c>.</summary>
internal sealed class ReferenceNameReader(DiagnosticBag diagnostics)
{
    private const string Others = "others";

    /// <summary>Reads a list of names, or a single one.</summary>
    public NameList Read(string key, YamlNode node)
    {
        var nodes = node is YamlSequence sequence ? sequence.Items : [node];
        var names = ImmutableArray.CreateBuilder<CslName>(nodes.Length);
        var others = false;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is YamlScalar { Value: Others })
            {
                if (i != nodes.Length - 1 || i == 0)
                {
                    diagnostics.Report(
                        ReferenceRules.WrongShape, nodes[i].Span, "\"others\" stands for the names after the last one given", "put it at the end of the names");
                }

                others = true;
            }
            else if (ReadName(key, nodes[i]) is { } name)
            {
                names.Add(name);
            }
        }

        return new NameList(names.DrainToImmutable(), others);
    }

    private CslName? ReadName(string key, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar when !string.IsNullOrWhiteSpace(scalar.Value):
                return FromString(scalar);
            case YamlMapping mapping:
                return FromMap(new YamlMap(mapping, "a name", ReferenceKeys.Name, ReferenceKeys.Rules, diagnostics));
            default:
                diagnostics.Report(
                    ReferenceRules.WrongShape,
                    node.Span,
                    $"a name in \"{key}\" has to be a map or text, not {YamlMap.Kind(node)}",
                    "write { family: Ashar, given: Y. K. } or \"Ashar, Y. K.\"");
                return null;
        }
    }

    private CslName? FromMap(YamlMap map)
    {
        map.ReportUnknownKeys();
        var name = new CslName
        {
            Family = Part(map, "family"),
            Given = Part(map, "given"),
            Literal = Part(map, "literal"),
            Suffix = Part(map, "suffix"),
            DroppingParticle = Part(map, "dropping-particle"),
            NonDroppingParticle = Part(map, "non-dropping-particle"),
            CommaSuffix = Flag(map, "comma-suffix"),
            StaticOrdering = Flag(map, "static-ordering"),
            ParseNames = Flag(map, "parse-names"),
        };
        if (name is { Family: null, Literal: null, Given: null })
        {
            map.ReportMissing("family", "write { family: Ashar, given: Y. K. }, or { literal: … } for an institution");
            return null;
        }

        return name;
    }

    private static string? Part(YamlMap map, string key) => map.String(key)?.Value.Trim() is { Length: > 0 } part ? part : null;

    // CSL-JSON also writes these as 1 and 0.
    private static bool Flag(YamlMap map, string key) => map.String(key)?.Value is "true" or "1" or "True";

    private CslName? FromString(YamlScalar scalar)
    {
        var parts = scalar.Value.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length == 1 && IsInitials(parts[0]))
        {
            diagnostics.Report(
                ReferenceRules.WrongShape,
                scalar.Span,
                $"\"{scalar.Value}\" are initials without a family name: a comma between brackets begins another name",
                "put each name in quotes, [\"Ashar, Y. K.\", \"Gordon, A.\"]");
            return null;
        }

        if (parts.Length == 1)
        {
            return new CslName { Literal = parts[0] };
        }

        // "Smith J, Jones K" reads like a family name with its given name, and is two people.
        if (parts.All(part => PrintedNames.IsFamilyAndInitials(part) || part is "et al." or "et al"))
        {
            diagnostics.Report(ReferenceRules.WrongShape, scalar.Span, $"\"{scalar.Value}\" is not one name of the form \"Family, Given\"", Proposed(scalar.Value));
            return null;
        }

        var suffix = parts.Length == 3 && parts[2] is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV" ? parts[2] : null;
        if (parts[0].Length == 0 || parts[1].Length == 0 || (parts.Length > 2 && suffix is null)
            || scalar.Value.Contains(" and ", StringComparison.Ordinal) || scalar.Value.Contains(" & ", StringComparison.Ordinal))
        {
            diagnostics.Report(
                ReferenceRules.WrongShape,
                scalar.Span,
                $"\"{scalar.Value}\" is not one name of the form \"Family, Given\"",
                Listed(parts) ?? Proposed(scalar.Value) ?? "write each name as an item of the list, and an institution as { literal: … }");
            return null;
        }

        return new CslName { Family = parts[0], Given = parts[1], Suffix = suffix, ParseNames = true };
    }

    // "Ashar, Y. K., & Gordon, A.", as reference lists print it, as the list that it has to be; null for what is no such line.
    private static string? Listed(string[] parts)
    {
        var names = new List<string>();
        for (var i = 0; i < parts.Length; i += 2)
        {
            var family = parts[i].TrimStart('&', ' ');
            family = family.StartsWith("and ", StringComparison.Ordinal) ? family[4..].TrimStart() : family;
            if (family is "et al." or "et al" or Others && i > 0 && i == parts.Length - 1)
            {
                names.Add(Others);
            }
            else if (family.Length > 0 && !IsInitials(family) && i + 1 < parts.Length && IsInitials(parts[i + 1]))
            {
                names.Add($"\"{family}, {parts[i + 1]}\"");
            }
            else
            {
                return null;
            }
        }

        return $"write a list, [{string.Join(", ", names)}]";
    }

    private static string? Proposed(string text) => PrintedNames.Read(text) is { Names: { Length: > 1 } names } all && names.All(name => name.Family is not null)
        ? $"write a list, [{string.Join(", ", names.Select(ReferenceWriter.Name).Concat(all.Others ? [Others] : []))}]"
        : null;

    // "Y. K.", "J.-P.", "A"
    private static bool IsInitials(string text)
    {
        var letters = text.Split(['.', ' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return letters.Length > 0 && text.Contains('.') && letters.All(letter => letter.Length == 1 && char.IsUpper(letter[0]));
    }
}
