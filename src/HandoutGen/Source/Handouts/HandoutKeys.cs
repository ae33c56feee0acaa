using System.Collections.Immutable;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Handouts;

/// <summary>Every key of a handout, version 1. <c>docs/schema/handout.schema.json</c> has the same ones.</summary>
internal static class HandoutKeys
{
    public static readonly ImmutableArray<string> Handout =
    [
        "title", "subtitle", "author", "lang", "date", "brand", "citation-style", "slug", "layout", "sections", "references", "bibliography",
    ];

    public static readonly ImmutableArray<string> Author = ["name", "credentials"];

    public static readonly ImmutableArray<string> Layout = ["pages"];

    public static readonly ImmutableArray<string> Section = ["heading", "body", "sections"];

    /// <summary>The rules under which a handout's maps are read.</summary>
    public static readonly YamlMapRules Rules = new(SourceRules.UnknownKey, YamlRules.WrongShape, SourceRules.MissingKey, OtherNames.Handout);
}
