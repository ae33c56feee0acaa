using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Yaml;

namespace HandoutGen.Source.References;

/// <summary>Every key of a reference.</summary>
internal static class ReferenceKeys
{
    /// <summary>The keys of a name.</summary>
    public static readonly ImmutableArray<string> Name =
    [
        "family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle", "comma-suffix", "static-ordering", "parse-names",
    ];

    /// <summary>The keys of a date.</summary>
    public static readonly ImmutableArray<string> Date = ["date-parts", "year", "month", "day", "season", "circa", "literal", "raw"];

    /// <summary>The rules under which references are read.</summary>
    public static readonly YamlMapRules Rules =
        new(ReferenceRules.UnknownVariable, ReferenceRules.WrongShape, ReferenceRules.MissingKey, OtherNames.Reference);

    // Keys of the CSL-JSON schema that no style can use, which reference managers write all the same.
    private static readonly ImmutableArray<string> Ignored = ["categories", "custom", "citation-key"];

    /// <summary>The variables of CSL 1.0.2, "id" and "type".</summary>
    public static ImmutableArray<string> All { get; } = ["id", "type", .. CslVariables.All];

    /// <summary>The key is allowed and means nothing here.</summary>
    public static bool IsIgnored(string key) => Ignored.Contains(key, StringComparer.Ordinal);

    /// <summary>The variable that a key stands for: the CSL-JSON schema has two names of its own.</summary>
    public static string Variable(string key) => key switch
    {
        "shortTitle" => "title-short",
        "journalAbbreviation" => "container-title-short",
        _ => key,
    };
}
