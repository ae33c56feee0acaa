using System.Globalization;
using System.Text.Json.Nodes;
using HandoutGen.Branding.Format;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Source.Handouts;
using HandoutGen.Source.Projects;
using HandoutGen.Source.References;
using HandoutGen.Yaml;
using HandoutGen.Yaml.Keys;
using Validator = Json.Schema.JsonSchema;

namespace HandoutGen.Tests.Source;

/// <summary>The schemas that editors check by are those of the readers' tables, and another program finds the same faults by them.</summary>
public sealed class SchemaTests
{
    private static readonly Lazy<Validator> Handout = new(() => Validator.FromText(Schemas.Handout));

    private static readonly Lazy<Validator> Brand = new(() => Validator.FromText(Schemas.Brand));

    [Fact]
    public void The_published_schemas_are_the_generated_ones()
    {
        Golden.Matches("../../../docs/schema/handout.schema.json", Schemas.Handout);
        Golden.Matches("../../../docs/schema/brand.schema.json", Schemas.Brand);
        Golden.Matches("../../../docs/schema/project.schema.json", Schemas.Project);
    }

    [Fact]
    public void Every_key_has_its_words_of_help_and_every_table_that_a_key_names_is_there()
    {
        KeyTable[] tables = [HandoutKeys.Handout, .. HandoutKeys.Parts, BrandFormat.Top, .. BrandFormat.Parts, ProjectKeys.Project];
        Assert.All(tables.SelectMany(table => table.Keys), key => Assert.True(key.Help.Length > 3 && key.Help[^1] is '.' or '…' or '}', key.Name));
        Assert.Equal(tables.Length, tables.DistinctBy(table => table.Name).Count());
        Assert.All(tables.SelectMany(table => table.Keys).SelectMany(key => Named(key.Type)), name => Assert.Contains(name, tables.Select(table => table.Name)));
    }

    [Fact]
    public void Every_variable_of_csl_is_a_key_of_a_reference() =>
        Assert.Empty(CslVariables.All.Except(ReferenceKeys.Reference.Names, StringComparer.Ordinal));

    [Theory]
    [InlineData("title: A\nsections: [{ heading: B, body: C }]\n")]
    [InlineData("title: A\nsubtitle:\nsections: [{ heading: 5, sections: [{ heading: B, body: C }] }]\nlayout: { pages: 2 }\n")]
    [InlineData("title: A\nauthor: [{ name: B, credentials: MD }, C]\ndate: 2026\nsections: [{ heading: B, body: C }]\n")]
    [InlineData("title: A\nbrand: { meta: { name: B }, color: { primary: teal } }\nsections: [{ heading: B, body: C }]\n")]
    [InlineData("title: A\nsections: [{ heading: B, body: C }]\nreferences: [{ id: a, type: book, title: T, author: [{ family: F }, others], issued: { date-parts: [[2022]] } }]\n")]
    public void A_handout_that_is_read_is_valid(string yaml)
    {
        Assert.Empty(Read(yaml));
        Assert.True(IsValid(Handout.Value, yaml));
    }

    [Theory]
    [InlineData("sections: [{ heading: B, body: C }]\n")]
    [InlineData("title: A\n")]
    [InlineData("title: A\nsections: []\n")]
    [InlineData("title: A\nsections: [{ heading: B }]\n")]
    [InlineData("title: A\ncolour: red\nsections: [{ heading: B, body: C }]\n")]
    [InlineData("title: [A]\nsections: [{ heading: B, body: C }]\n")]
    [InlineData("title: A\ndate: November 2026\nsections: [{ heading: B, body: C }]\n")]
    [InlineData("title: A\nslug: My Handout\nsections: [{ heading: B, body: C }]\n")]
    [InlineData("title: A\nlayout: { pages: 0 }\nsections: [{ heading: B, body: C }]\n")]
    [InlineData("title: A\nauthor: { nmae: B }\nsections: [{ heading: B, body: C }]\n")]
    [InlineData("title: A\nsections: [{ heading: B, body: C, text: D }]\n")]
    [InlineData("title: A\nsections: [{ heading: B, body: C }]\nreferences: [{ id: a b, type: book, title: T }]\n")]
    [InlineData("title: A\nsections: [{ heading: B, body: C }]\nreferences: [{ id: a, type: boook, title: T }]\n")]
    [InlineData("title: A\nsections: [{ heading: B, body: C }]\nreferences: [{ id: a, type: book }]\n")]
    [InlineData("title: A\nsections: [{ heading: B, body: C }]\nreferences: [{ id: a, type: book, title: T, doi: 1 }]\n")]
    public void A_handout_that_is_refused_is_invalid(string yaml)
    {
        Assert.Contains(Read(yaml), diagnostic => diagnostic.Severity == Severity.Error);
        Assert.False(IsValid(Handout.Value, yaml));
    }

    [Fact]
    public void The_examples_are_valid()
    {
        var repository = OutsideData.Repository;
        Assert.True(IsValid(Handout.Value, File.ReadAllText(Path.Combine(repository, "handout.yaml"))), "handout.yaml");
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(repository, "brands"), "*.yml"),
            path => Assert.True(IsValid(Brand.Value, File.ReadAllText(path)), path));
    }

    [Theory]
    [InlineData("meta: { name: B }\ncolour: { primary: teal }\n")]
    [InlineData("defaults: { handoutgen: { page-size: legal } }\n")]
    [InlineData("defaults: { handoutgen: { tag-line: x } }\n")]
    [InlineData("color: { palette: [red] }\n")]
    [InlineData("typography: { base: { famly: Arial } }\n")]
    public void A_brand_with_a_slip_is_invalid(string yaml) => Assert.False(IsValid(Brand.Value, yaml));

    private static IEnumerable<string> Named(KeyType type) => type switch
    {
        MapType map => [map.Table],
        ListType list => Named(list.Item),
        OpenMapType open => Named(open.Value),
        EitherType either => either.Types.SelectMany(Named),
        _ => [],
    };

    private static IReadOnlyList<Diagnostic> Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        HandoutReader.Read(new SourceFile("handout.yaml", yaml), diagnostics);
        return diagnostics.Items;
    }

    private static bool IsValid(Validator schema, string yaml) =>
        schema.Evaluate(Node(YamlReader.Read(new SourceFile("x.yaml", yaml), new DiagnosticBag())!)).IsValid;

    // As YAML 1.2 has it: what an editor gives to its validator.
    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlSequence list => new JsonArray([.. list.Items.Select(Node)]),
        YamlMapping map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Node(entry.Value)))),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Style: YamlScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalar { Style: YamlScalarStyle.Plain } plain when int.TryParse(plain.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalar { Style: YamlScalarStyle.Plain } plain when double.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
