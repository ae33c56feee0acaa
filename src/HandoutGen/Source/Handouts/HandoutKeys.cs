using System.Collections.Immutable;
using HandoutGen.Source.References;
using HandoutGen.Yaml;
using HandoutGen.Yaml.Keys;

namespace HandoutGen.Source.Handouts;

/// <summary>Every key of a handout, version 1.</summary>
internal static class HandoutKeys
{
    /// <summary>The name under which the schema of a handout holds that of a brand.</summary>
    public const string Brand = "brand";

    /// <summary>The most pages that a handout may ask for.</summary>
    public const int MostPages = 99;

    private static readonly TextType Name = new() { MinimumLength = 1 };

    public static readonly KeyTable Handout = new(
        "handout",
        new("title", Name, "The title: heading 1 of every output.") { IsRequired = true, OtherNames = "titel titre título name" },
        new("subtitle", KeyType.Text, "A line under the title; line breaks are kept.") { OtherNames = "untertitel tagline" },
        new("author", KeyType.OneOrMore(KeyType.Either(Name, new MapType("author"))), "Who wrote it: a name, a map with name and credentials, or a list of them.")
        {
            OtherNames = "by writer written-by",
        },
        new("lang", new TextType { Pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", Default = "en-US" }, "The language as a BCP 47 tag: en-US, es, zh-Hans.")
        {
            OtherNames = "language locale sprache idioma langue",
        },
        new(
            "date",
            KeyType.Either(new TextType { Pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }),
            "The revision's date: a year, a month or a day (2026, 2026-11, 2026-11-22).")
        { OtherNames = "revised revision updated last-updated datum fecha" },
        new("version", new TextType { MinimumLength = 1, MaximumLength = 40 }, "The handout's version as the practice counts: \"2.1\". It is printed with the date.") { OtherNames = "revision-number edition" },
        new(
            "review-by",
            KeyType.Either(new TextType { Pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }),
            "When it has to be looked over again: a year, a month or a day. It is printed, and handoutgen check warns once it has passed.")
        { OtherNames = "review review-date expires valid-until" },
        new("draft", KeyType.Flag, "true: every page and every format says that this is a draft."),
        new("fillable", KeyType.Flag, "true: blanks, boxes and empty cells of .grid tables can be filled in, in the PDF and on the web page.") { OtherNames = "form fields interactive" },
        new("brand", KeyType.Either(KeyType.Text, new MapType(Brand)), "The path of a brand.yml file, or the brand itself.") { OtherNames = "branding theme" },
        new("citation-style", new TextType { Default = "apa" }, "The name of a bundled style (handoutgen styles lists them), or the path of a .csl file.")
        {
            OtherNames = "style csl",
        },
        new(
            "slug",
            new TextType { Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", MaximumLength = 80 },
            "The name of the files that are written; made of the title when it is absent.")
        { OtherNames = "file filename output" },
        new("layout", new MapType("layout"), "What the PDF has to keep to."),
        new("values", new OpenMapType(KeyType.Text), "Values that the text can name: {{values.phone}}.") { OtherNames = "variables vars" },
        new("sections", new ListType(KeyType.Either(new MapType("section"), new MapType("inclusion")), 1), "The handout's sections, each with a heading and a body.") { IsRequired = true, OtherNames = "content contents" },
        new("references", new ListType(new MapType("reference")), "What the handout cites, with the field names of CSL-JSON.") { OtherNames = "citations sources" },
        new("bibliography", KeyType.Text, "A file with further references (CSL-JSON, BibTeX, RIS, PubMed nbib, EndNote XML); those that are cited are listed."))
    {
        Place = "it is a key of the handout itself: begin its line at the margin, beside \"title\"",
    };

    public static readonly KeyTable Author = new(
        "author",
        new("name", Name, "The name.") { IsRequired = true },
        new("credentials", KeyType.Text, "Degrees and licences.") { OtherNames = "degree degrees license licence" });

    public static readonly KeyTable Layout = new(
        "layout",
        new("pages", new IntegerType(1, MostPages), "How many pages the PDF must have."),
        new("orientation", new ChoiceType(["portrait", "landscape"]), "How the PDF's pages lie: portrait, or landscape for wide tables."))
    {
        Place = "it is a key of the layout: write \"layout: { pages: … }\"",
    };

    public static readonly KeyTable Section = new(
        "section",
        new("heading", KeyType.Text, "One line of Markdown.") { IsRequired = true, OtherNames = "title header" },
        new("body", KeyType.Text, "Markdown, with [@id] citations and ::: blocks; after \"|\", in lines of their own.") { OtherNames = "text content contents paragraph" },
        new("sections", new ListType(KeyType.Either(new MapType("section"), new MapType("inclusion"))), "Sections within this one."))
    {
        OneOf = ["body", "sections"],
        Place = "it is a key of a section: write \"sections:\", and under it \"  - heading: …\" and \"    body: …\"",
    };

    /// <summary>In the place of a section: a file.</summary>
    public static readonly KeyTable Inclusion = new(
        "inclusion", new Key("include", Name, "The path of a file with a section, or with sections, that stand here.") { IsRequired = true });

    /// <summary>A file that is included.</summary>
    public static readonly KeyTable Included = new("included", [.. Section.Keys, .. Handout.Keys.Where(key => key.Name is "references" or "values")]);

    // What people look for in a handout, and what stands elsewhere.
    private static readonly KeyTable OfBrands = new(
        "of-brands",
        [.. "meta logo color colors colour font fonts typography footer disclaimer contact phone email website address page-size masthead".Split(' ').Select(key => new Key(key, KeyType.Any, "A brand's."))])
    {
        Place = "it is a key of a brand: write it in a file brand.yml, and \"brand: brand.yml\" here",
    };

    private static readonly KeyTable OfBodies = new(
        "of-bodies", [.. "image images picture photo figure table list link url note warning tip".Split(' ').Select(key => new Key(key, KeyType.Any, "A body's."))])
    {
        Place = "no key does that: pictures, tables, lists and boxes are Markdown in a \"body\", such as ![what it shows](picture.png)",
    };

    /// <summary>Every table of the format but the handout's own.</summary>
    public static ImmutableArray<KeyTable> Parts { get; } = [Author, Layout, Section, Inclusion, .. ReferenceKeys.Tables];

    /// <summary>The rules under which a handout's maps are read.</summary>
    public static readonly YamlMapRules Rules = new(SourceRules.UnknownKey, YamlRules.WrongShape, SourceRules.MissingKey, [Handout, Layout, Section, OfBrands, OfBodies]);
}
