using System.Collections.Immutable;
using HandoutGen.Yaml;

namespace HandoutGen.Branding;

/// <summary>
/// A brand's YAML as the other readers of brand.yml take it. Merge keys (<c>&lt;&lt;: *other</c>, https://yaml.org/type/merge.html): a map takes
/// the keys of another that it does not state itself. A value of empty quotes states nothing.
/// </summary>
internal sealed class LenientYaml
{
    private const string Merge = "<<";

    // An alias is the very node of its anchor: each is looked at once.
    private readonly Dictionary<YamlNode, YamlNode> _expanded = new(ReferenceEqualityComparer.Instance);

    /// <summary>The map as it is meant.</summary>
    public static YamlMapping Of(YamlMapping root) => (YamlMapping)new LenientYaml().Node(root);

    private YamlNode Node(YamlNode node)
    {
        if (!_expanded.TryGetValue(node, out var result))
        {
            result = node switch
            {
                YamlMapping mapping => Mapping(mapping),
                YamlSequence sequence => sequence with { Items = [.. sequence.Items.Select(Node)] },
                YamlScalar scalar when string.IsNullOrWhiteSpace(scalar.Value) => scalar with { Value = "", Style = YamlScalarStyle.Plain },
                _ => node,
            };
            _expanded.Add(node, result);
        }

        return result;
    }

    private YamlMapping Mapping(YamlMapping mapping)
    {
        var own = mapping.Entries.Select(entry => entry with { Value = Node(entry.Value) }).ToImmutableArray();
        if (!own.Any(IsMerge))
        {
            return mapping with { Entries = own };
        }

        var keys = own.Where(entry => !IsMerge(entry)).Select(entry => entry.Key.Value).ToHashSet(StringComparer.Ordinal);
        return mapping with
        {
            Entries = [.. own.SelectMany(entry => IsMerge(entry) ? Merged(entry.Value).Where(other => keys.Add(other.Key.Value)) : [entry])],
        };
    }

    private static bool IsMerge(YamlEntry entry) =>
        entry.Key is { Value: Merge, Style: YamlScalarStyle.Plain } && entry.Value is YamlMapping or YamlSequence;

    // Of several maps the first that has a key gives it.
    private static IEnumerable<YamlEntry> Merged(YamlNode value) => value switch
    {
        YamlMapping mapping => mapping.Entries,
        YamlSequence sequence => sequence.Items.OfType<YamlMapping>().SelectMany(mapping => mapping.Entries),
        _ => [],
    };
}
