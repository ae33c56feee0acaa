using System.Text.Json;
using HandoutGen.Csl;
using HandoutGen.Model;
using HandoutGen.Source;
using HandoutGen.Source.Handouts;
using HandoutGen.Source.References;

namespace HandoutGen.Tests.Source;

/// <summary>The schema that editors check by says what the reader says.</summary>
public sealed class HandoutSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(OutsideData.Repository, "docs", "schema", "handout.schema.json"))).RootElement;

    [Fact]
    public void The_schema_has_the_readers_keys()
    {
        Assert.Equal(HandoutKeys.Handout.Order(StringComparer.Ordinal), Keys(Schema));
        Assert.Equal(HandoutKeys.Section.Order(StringComparer.Ordinal), Keys(Definition("section")));
        Assert.Equal(HandoutKeys.Author.Order(StringComparer.Ordinal), Keys(Definition("author").GetProperty("oneOf")[1]));
        Assert.Equal(HandoutKeys.Layout.Order(StringComparer.Ordinal), Keys(Schema.GetProperty("properties").GetProperty("layout")));
        Assert.Equal(ReferenceKeys.Name.Order(StringComparer.Ordinal), Keys(Definition("name").GetProperty("oneOf")[1]));
        Assert.Equal(ReferenceKeys.Date.Order(StringComparer.Ordinal), Keys(Definition("date").GetProperty("oneOf")[2]));
    }

    [Fact]
    public void The_schema_has_the_variables_and_types_of_csl()
    {
        var keys = Keys(Definition("reference")).ToList();
        Assert.Empty(ReferenceKeys.All.Except(keys));
        Assert.All(keys, key => Assert.True(ReferenceKeys.All.Contains(key) || ReferenceKeys.IsIgnored(key) || ReferenceKeys.Variable(key) != key, key));
        Assert.Equal(
            CslTypes.All.Order(StringComparer.Ordinal),
            Definition("reference").GetProperty("properties").GetProperty("type").GetProperty("enum").EnumerateArray().Select(type => type.GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_of_name_and_date_is_where_the_reader_looks_for_it()
    {
        foreach (var property in Definition("reference").GetProperty("properties").EnumerateObject())
        {
            var isName = Refers(property.Value, "names");
            var isDate = Refers(property.Value, "date");
            Assert.True(isName == CslVariables.IsName(property.Name) && isDate == CslVariables.IsDate(property.Name), property.Name);
        }
    }

    private static bool Refers(JsonElement schema, string definition) =>
        schema.TryGetProperty("$ref", out var reference) && reference.GetString() == $"#/$defs/{definition}";

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> Keys(JsonElement schema)
    {
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        return schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);
    }
}
