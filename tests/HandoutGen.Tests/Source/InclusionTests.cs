using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source.Handouts;
using HandoutGen.Tests.Branding;

namespace HandoutGen.Tests.Source;

/// <summary>Sections from other files, and values that a handout names once.</summary>
public sealed class InclusionTests
{
    private const string Crisis = """
        heading: In a crisis
        body: |
          Call {{values.crisis}} [@who2023].

          ![A door](door.png)
        values: { crisis: 555-0199 }
        references: [{ id: who2023, type: webpage, title: Help }]
        """;

    [Fact]
    public void A_section_of_another_file_stands_where_it_is_included_with_its_references_values_and_pictures()
    {
        var handout = Read(
            "title: Sleep\nvalues: { phone: 555-0142 }\nsections:\n  - heading: One\n    body: \"Ring {{values.phone}}.\"\n  - include: shared/crisis.yaml\n",
            out var diagnostics,
            ("shared/crisis.yaml", Crisis));

        Assert.Empty(diagnostics);
        Assert.Equal(["One", "In a crisis"], handout.Sections.Select(section => PlainText.Of(section.Heading)));
        Assert.Equal("who2023", Assert.Single(handout.References).Value.Id);
        Assert.Equal([("phone", "555-0142"), ("crisis", "555-0199")], handout.Values.Select(value => (value.Name, value.Text)));
        Assert.Equal("shared/door.png", Assert.Single(handout.Sections[1].Body.OfType<Figure>()).Source);
        Assert.Equal("shared/crisis.yaml", handout.Sections[1].Span.File!.Path);
    }

    [Fact]
    public void Sections_of_another_file_nest_as_deep_as_they_are_included()
    {
        var handout = Read(
            "title: Sleep\nsections:\n  - heading: One\n    sections:\n      - include: two.yaml\n",
            out var diagnostics,
            ("two.yaml", "sections:\n  - heading: Two\n    body: x\n  - include: parts/three.yaml\n"),
            ("parts/three.yaml", "heading: Three\nbody: y\n"));

        Assert.Empty(diagnostics);
        Assert.Equal([("Two", 3), ("Three", 3)], handout.Sections[0].Sections.Select(section => (PlainText.Of(section.Heading), section.Level)));
    }

    [Theory]
    [InlineData("self.yaml", "heading: A\nbody: b\nsections: [{ include: self.yaml }]\n", "\"self.yaml\" includes itself, by way of handout.yaml and self.yaml")]
    [InlineData("back.yaml", "heading: A\nbody: b\nsections: [{ include: handout.yaml }]\n", "\"handout.yaml\" includes itself, by way of handout.yaml and back.yaml")]
    [InlineData("list.yaml", "- heading: A\n", "a file that is included is a map of keys, not a list")]
    [InlineData("whole.yaml", "title: B\nsections: [{ heading: A, body: b }]\n", "an included file has no key \"title\"")]
    public void What_cannot_be_included_is_said_in_the_file_where_it_stands(string name, string text, string message)
    {
        Read($"title: Sleep\nsections:\n  - heading: One\n    body: x\n  - include: {name}\n", out var diagnostics, (name, text));

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal((message, name), (diagnostic.Message, diagnostic.Span.File!.Path));
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported_where_it_is_named()
    {
        Read("title: Sleep\nsections:\n  - heading: One\n    body: x\n  - include: shared/crisi.yaml\n", out var diagnostics, ("shared/crisis.yaml", Crisis));

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("HG0109", "did you mean \"shared/crisis.yaml\"?", 5), (diagnostic.Rule.Id, diagnostic.Hint, diagnostic.Span.File!.LineAndColumn(diagnostic.Span.Start).Line));
    }

    private static Handout Read(string text, out IReadOnlyList<Diagnostic> diagnostics, params (string Path, string Text)[] files)
    {
        var bag = new DiagnosticBag();
        var handout = HandoutReader.Read(new SourceFile("handout.yaml", text), new MemoryFiles([.. files, ("handout.yaml", text)]), bag);
        diagnostics = bag.Items;
        Assert.NotNull(handout);
        return handout;
    }
}
