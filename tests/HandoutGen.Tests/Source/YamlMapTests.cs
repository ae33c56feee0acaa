using HandoutGen.Diagnostics;
using HandoutGen.Source;
using HandoutGen.Yaml;
using HandoutGen.Yaml.Keys;

namespace HandoutGen.Tests.Source;

public sealed class YamlMapTests
{
    private static readonly YamlMapRules Rules = new(
        new DiagnosticRule("HG0001", Severity.Warning),
        new DiagnosticRule("HG0002", Severity.Error),
        new DiagnosticRule("HG0003", Severity.Error),
        []);

    [Fact]
    public void An_unknown_key_names_the_nearest_known_one_under_the_callers_rule()
    {
        var map = Map("tilte: x\n", out var diagnostics);
        map.ReportUnknownKeys();

        var diagnostic = Assert.Single(diagnostics.Items);
        Assert.Equal(("HG0001", Severity.Warning), (diagnostic.Rule.Id, diagnostic.Severity));
        Assert.Equal("the handout has no key \"tilte\"", diagnostic.Message);
        Assert.Equal("did you mean \"title\"?", diagnostic.Hint);
    }

    [Fact]
    public void A_list_instead_of_text_is_reported_and_reads_as_absent()
    {
        var map = Map("title: [Draft]\n", out var diagnostics);

        Assert.Null(map.String("title"));
        var diagnostic = Assert.Single(diagnostics.Items);
        Assert.Equal("\"title\" has to be text, not a list", diagnostic.Message);
        Assert.Equal("put text that begins with a bracket in quotes", diagnostic.Hint);
    }

    [Theory]
    [InlineData("pages: 2\n", 2, null)]
    [InlineData("pages: two\n", null, "\"pages\" has to be a whole number from 1 to 9, not \"two\"")]
    [InlineData("pages: 10\n", null, "\"pages\" has to be a whole number from 1 to 9, not \"10\"")]
    [InlineData("pages:\n", null, null)]
    public void Whole_numbers_have_bounds(string text, int? value, string? message)
    {
        var map = Map(text, out var diagnostics);

        Assert.Equal(value, map.Integer("pages", 1, 9)?.Value);
        Assert.Equal(message, diagnostics.Items.SingleOrDefault()?.Message);
    }

    [Fact]
    public void One_value_counts_as_a_list_of_one()
    {
        Assert.Single(Map("title: x\n", out _).OneOrMore("title"));
        Assert.Equal(2, Map("title: [x, y]\n", out _).OneOrMore("title").Length);
        Assert.Empty(Map("title:\n", out _).OneOrMore("title"));
    }

    [Fact]
    public void A_missing_key_is_reported_at_the_maps_head()
    {
        var map = Map("pages: 1\n", out var diagnostics);
        map.ReportMissing("title");

        var diagnostic = Assert.Single(diagnostics.Items);
        Assert.Equal("the handout has no \"title\"", diagnostic.Message);
        Assert.Equal(0, diagnostic.Span.Start);
    }

    [Theory]
    [InlineData("ashar2202", "ashar2022")]
    [InlineData("Authour", "author")]
    [InlineData("zzzzzz", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_few_edits_away(string word, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(word, ["author", "ashar2022", "ashar2025", "title"]));

    private static YamlMap Map(string text, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        var node = Assert.IsType<YamlMapping>(YamlReader.Read(new SourceFile("x.yaml", text), diagnostics));
        return new YamlMap(node, "the handout", new KeyTable("handout", new("title", KeyType.Text, "The title."), new("pages", KeyType.Text, "How many.")), Rules, diagnostics);
    }
}
