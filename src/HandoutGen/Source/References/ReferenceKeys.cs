using System.Collections.Immutable;
using HandoutGen.Csl;
using HandoutGen.Yaml;
using HandoutGen.Yaml.Keys;

namespace HandoutGen.Source.References;

/// <summary>Every key of a reference: the variables of CSL 1.0.2, "id" and "type".</summary>
internal static class ReferenceKeys
{
    private static readonly KeyType Names = KeyType.OneOrMore(KeyType.Either(KeyType.Text, new MapType("name")));

    private static readonly KeyType DateType = KeyType.Either(KeyType.Text, new MapType("date"), new ListType(KeyType.Any));

    /// <summary>The keys of a name.</summary>
    public static readonly KeyTable Name = new(
        "name",
        new("family", KeyType.Text, "The family name.") { OtherNames = "last lastname surname" },
        new("given", KeyType.Text, "Given names or initials.") { OtherNames = "first firstname initials" },
        new("literal", KeyType.Text, "An institution, or a name that is not taken apart.") { OtherNames = "name" },
        new("suffix", KeyType.Text, "Jr., III."),
        new("dropping-particle", KeyType.Text, "A particle that is dropped when the family name stands alone: de."),
        new("non-dropping-particle", KeyType.Text, "A particle that stays with the family name: van."),
        new("comma-suffix", KeyType.Text, "true: a comma stands before the suffix."),
        new("static-ordering", KeyType.Text, "true: the family name comes first everywhere."),
        new("parse-names", KeyType.Text, "true: particles are looked for within the names."));

    /// <summary>The keys of a date.</summary>
    public static readonly KeyTable Date = new(
        "date",
        new("date-parts", new ListType(KeyType.Any), "[[2022, 3, 5]], as in CSL-JSON."),
        new("year", KeyType.Text, "The year."),
        new("month", KeyType.Text, "1 to 12."),
        new("day", KeyType.Text, "1 to 31."),
        new("season", KeyType.Text, "1 for spring to 4 for winter."),
        new("circa", KeyType.Text, "true: the date is approximate."),
        new("literal", KeyType.Text, "Words that stand for the date: in press."),
        new("raw", KeyType.Text, "The date as one text: 2022-03-05."));

    // Keys of the CSL-JSON schema that no style can use, which reference managers write all the same, and its two other names.
    private static readonly ImmutableArray<Key> OfJson =
    [
        new("categories", KeyType.Any, "Of reference managers; not shown."),
        new("custom", KeyType.Any, "Of reference managers; not shown."),
        new("shortTitle", KeyType.Text, "title-short, as CSL-JSON calls it."),
        new("journalAbbreviation", KeyType.Text, "container-title-short, as CSL-JSON calls it."),
    ];

    /// <summary>The keys of a reference.</summary>
    public static readonly KeyTable Reference = new(
        "reference",
        [
            new("id", new TextType { Pattern = "^\\S+$", MinimumLength = 1 }, "The name that citations use after @.") { IsRequired = true, OtherNames = "key citekey" },
            new("type", new ChoiceType([.. CslTypes.All]), "What the work is: article-journal, book, chapter, report, thesis, webpage…") { IsRequired = true, OtherNames = "kind" },
            .. CslVariables.All.Select(OfVariable),
            .. OfJson,
        ]);

    /// <summary>The rules under which references are read.</summary>
    public static readonly YamlMapRules Rules = new(ReferenceRules.UnknownVariable, ReferenceRules.WrongShape, ReferenceRules.MissingKey, []);

    /// <summary>The tables of the format.</summary>
    public static ImmutableArray<KeyTable> Tables { get; } = [Reference, Name, Date];

    /// <summary>The key is allowed and means nothing here.</summary>
    public static bool IsIgnored(string key) => key is "categories" or "custom" or "citation-key";

    /// <summary>The variable that a key stands for: the CSL-JSON schema has two names of its own.</summary>
    public static string Variable(string key) => key switch
    {
        "shortTitle" => "title-short",
        "journalAbbreviation" => "container-title-short",
        _ => key,
    };

    private static Key OfVariable(string variable) => new(
        variable,
        CslVariables.IsName(variable) ? Names : CslVariables.IsDate(variable) ? DateType : KeyType.Text,
        VariableHelp.Of(variable))
    {
        IsRequired = variable == "title",
        OtherNames = variable switch
        {
            "container-title" => "journal booktitle magazine newspaper website",
            "issued" => "year date published",
            "page" => "pages",
            "publisher-place" => "city address place location",
            "publisher" => "school university institution organization",
            "URL" => "link web",
            "issue" => "number-of-issue no",
            "edition" => "ed",
            "author" => "authors by",
            "editor" => "editors",
            _ => "",
        },
    };
}
