using HandoutGen.Yaml;
using HandoutGen.Yaml.Keys;

namespace HandoutGen.Source.Projects;

/// <summary>Every key of <c>_handoutgen.yml</c>.</summary>
internal static class ProjectKeys
{
    private static readonly EitherType Patterns = KeyType.OneOrMore(new TextType { MinimumLength = 1 });

    private static readonly EitherType RuleIds = KeyType.OneOrMore(new TextType { Pattern = "^HG[0-9]{4}$" });

    public static readonly KeyTable Project = new(
        "project",
        new("handouts", Patterns, "Patterns of the handouts' files, from this folder: handouts/**/*.yaml.") { OtherNames = "files sources input" },
        new("brands", Patterns, "Patterns of the brands' files: each handout is made in each.") { OtherNames = "brand" },
        new("variants", KeyType.OneOrMore(new ChoiceType(["standard", "large-print"])), "Which prints are made: standard, large-print.") { OtherNames = "prints formats" },
        new("output", new TextType { Default = "dist" }, "The folder that the files are written to.") { OtherNames = "dist target folder output-dir" },
        new("bibliography", KeyType.Text, "A file of references for all handouts (CSL-JSON, BibTeX, RIS…).") { OtherNames = "references" },
        new("citation-style", new TextType { Default = "apa" }, "The style of handouts that name none.") { OtherNames = "style csl" },
        new("contrast", new ChoiceType(["error", "adjust", "warn"]), "What becomes of colours that are hard to read, in every brand."),
        new("deny", RuleIds, "Rules whose warnings count as errors: HG0204.") { OtherNames = "errors" },
        new("allow", RuleIds, "Rules whose warnings and notes are not shown.") { OtherNames = "ignore silence" },
        new("site", new TextType { Pattern = "^https?://" }, "The address on the web that the files will have.") { OtherNames = "url website base-url" });

    /// <summary>The rules under which the file is read.</summary>
    public static readonly YamlMapRules Rules = new(SourceRules.UnknownKey, YamlRules.WrongShape, SourceRules.MissingKey, []);
}
