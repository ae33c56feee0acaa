using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Source;
using HandoutGen.Source.Body;
using HandoutGen.Source.Handouts;
using HandoutGen.Source.Projects;
using HandoutGen.Source.References;
using HandoutGen.Yaml;

namespace HandoutGen.Tests.Source;

public sealed class HandoutReaderTests
{
    [Fact]
    public void Every_broken_rule_of_a_handout_is_reported_at_its_line() =>
        AnnotatedCases.Run("Source/cases/handout.yaml", (file, diagnostics) => HandoutReader.Read(file, diagnostics));

    [Fact]
    public void Every_everyday_mistake_names_its_line_and_the_line_to_write() =>
        AnnotatedCases.Run("Source/cases/mistakes.yaml", (file, diagnostics) => HandoutReader.Read(file, diagnostics));

    [Fact]
    public void Every_broken_rule_of_a_project_is_reported_at_its_line() =>
        AnnotatedCases.Run("Source/cases/project.yaml", (file, diagnostics) => ProjectReader.Read(file, diagnostics));

    [Fact]
    public void A_project_is_read_as_its_owner_wrote_it()
    {
        const string Text = """
            handouts: [ "handouts/**/*.yaml" ]
            brands: brands/*.yml
            variants: [ standard, large-print ]
            deny: [ HG0204 ]
            site: https://lakeside.example/handouts/
            """;
        var diagnostics = new DiagnosticBag();
        var project = ProjectReader.Read(new SourceFile("_handoutgen.yml", Text), diagnostics);

        Assert.Empty(diagnostics.Items);
        Assert.NotNull(project);
        Assert.Equal("handouts/**/*.yaml", Assert.Single(project.Handouts).Value);
        Assert.Equal("brands/*.yml", Assert.Single(project.Brands).Value);
        Assert.Equal([ProjectVariant.Standard, ProjectVariant.LargePrint], project.Variants);
        Assert.Equal(("dist", "HG0204"), (project.Output.Value, Assert.Single(project.Deny).Value));
    }

    [Fact]
    public void Every_broken_rule_of_a_body_is_reported_at_its_line() =>
        AnnotatedCases.Run("Source/cases/markdown.yaml", (file, diagnostics) =>
            BodyMarkdown.Read(Fixture.Whole(file), sectionLevel: 2, new BodyContext(diagnostics, new AnchorNames(), [])));

    [Fact]
    public void Every_broken_rule_of_a_reference_is_reported_at_its_line() =>
        AnnotatedCases.Run("Source/cases/references.yaml", (file, diagnostics) =>
        {
            if (YamlReader.Read(file, diagnostics) is YamlSequence list)
            {
                new ReferenceReader(diagnostics, Severity.Error).Read(list);
            }
        });

    [Fact]
    public void The_example_handout_is_read_as_its_author_wrote_it()
    {
        var text = File.ReadAllText(Path.Combine(OutsideData.Repository, "handout.yaml"));
        var diagnostics = new DiagnosticBag();
        var handout = HandoutReader.Read(new SourceFile("handout.yaml", text), diagnostics);

        Assert.Empty(diagnostics.Items);
        Assert.NotNull(handout);
        Golden.Matches("source/example.txt", Outline.Of(handout));
    }
}
