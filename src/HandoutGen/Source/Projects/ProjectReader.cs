using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Projects;

/// <summary>Reads <c>_handoutgen.yml</c>: the form of everything is checked, nothing is looked up.</summary>
public static class ProjectReader
{
    private const string DefaultOutput = "dist";

    private static readonly ImmutableArray<string> VariantWords = ["standard", "large-print"];

    private static readonly ImmutableArray<string> ContrastWords = ["error", "adjust", "warn"];

    /// <summary>The project, or null when nothing can be made of the file.</summary>
    public static Project? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        switch (YamlReader.Read(file, diagnostics))
        {
            case null:
                return null;
            case YamlMapping mapping:
                return Read(file, new YamlMap(mapping, "the project", ProjectKeys.Project, ProjectKeys.Rules, diagnostics), diagnostics);
            case var other:
                diagnostics.Report(
                    YamlRules.WrongShape, other.Span.FirstCharacter, $"a project is a map of keys, not {YamlMap.Kind(other)}", "begin with \"handouts: [ … ]\"");
                return null;
        }
    }

    private static Project Read(SourceFile file, YamlMap map, DiagnosticBag diagnostics)
    {
        map.ReportUnknownKeys();
        if (map.Node("handouts") is null)
        {
            map.ReportMissing("handouts", "add \"handouts: [ 'handouts/**/*.yaml' ]\"");
        }

        var site = map.String("site");
        if (site is { } address && !(Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            diagnostics.Report(SourceRules.BadOption, address.Span, $"\"{address.Value}\" is no address on the web", "write it in full: https://…");
            site = null;
        }

        var variants = Texts(map, "variants").Where(word => IsOne(word, "variants", VariantWords, diagnostics))
            .Select(word => word.Value == "standard" ? ProjectVariant.Standard : ProjectVariant.LargePrint).Distinct().ToImmutableArray();
        var contrast = map.String("contrast");
        return new Project
        {
            File = file,
            Handouts = Texts(map, "handouts"),
            Brands = Texts(map, "brands"),
            Variants = variants.IsEmpty ? [ProjectVariant.Standard] : variants,
            Output = map.String("output") ?? new Located<string>(DefaultOutput, default),
            Bibliography = map.String("bibliography"),
            CitationStyle = map.String("citation-style"),
            Contrast = contrast is { } policy && IsOne(policy, "contrast", ContrastWords, diagnostics) ? policy.Value : null,
            Deny = Ids(map, "deny", diagnostics),
            Allow = Ids(map, "allow", diagnostics),
            Site = site,
        };
    }

    private static ImmutableArray<Located<string>> Texts(YamlMap map, string key)
    {
        var texts = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var node in map.OneOrMore(key))
        {
            if (node is YamlScalar { IsNull: false, Value.Length: > 0 } scalar)
            {
                texts.Add(new Located<string>(scalar.Value, scalar.Span));
            }
            else
            {
                map.Wrong(node, $"an item of \"{key}\" has to be text, not {YamlMap.Kind(node)}");
            }
        }

        return texts.ToImmutable();
    }

    private static ImmutableArray<Located<string>> Ids(YamlMap map, string key, DiagnosticBag diagnostics)
    {
        var ids = Texts(map, key);
        foreach (var id in ids.Where(id => !IsId(id.Value)))
        {
            diagnostics.Report(SourceRules.BadOption, id.Span, $"\"{id.Value}\" is no rule's id", "an id is HG and four digits, as messages show it: HG0204");
        }

        return [.. ids.Where(id => IsId(id.Value))];
    }

    private static bool IsId(string text) => text is ['H', 'G', .. var digits] && digits.Length == 4 && digits.All(char.IsAsciiDigit);

    private static bool IsOne(Located<string> word, string key, ImmutableArray<string> words, DiagnosticBag diagnostics)
    {
        if (words.Contains(word.Value, StringComparer.Ordinal))
        {
            return true;
        }

        diagnostics.Report(
            SourceRules.BadOption,
            word.Span,
            $"\"{key}\" cannot be \"{word.Value}\"",
            NearestName.Hint(word.Value, words) ?? $"write one of {string.Join(", ", words)}");
        return false;
    }
}
