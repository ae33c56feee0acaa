using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Tests.Bundled;

/// <summary>What published styles rely on in cs:substitute and in conditions beside it.</summary>
public sealed class SubstituteTests
{
    [Fact]
    public void Shorthand_names_inside_a_condition_take_the_parts_of_the_names_they_stand_in_for() =>
        Assert.Equal("Wall and Melzack", Rendered("""
            <names variable="composer">
              <name form="short" and="text"/>
              <substitute>
                <choose><if type="book"><names variable="editor"/></if></choose>
              </substitute>
            </names>
            """));

    [Fact]
    public void A_condition_sees_a_variable_that_a_substitute_has_shown() =>
        Assert.Equal("Wall and Melzack, edited", Rendered("""
            <group delimiter=", ">
              <names variable="composer">
                <name form="short" and="text"/>
                <substitute><names variable="editor"/></substitute>
              </names>
              <choose><if variable="editor"><text value="edited"/></if></choose>
            </group>
            """));

    [Fact]
    public void The_elements_of_a_chosen_branch_are_joined_by_the_delimiter_around_it() =>
        Assert.Equal("4th ed.", Rendered("""
            <group delimiter=" ">
              <choose><if is-numeric="edition"><number variable="edition" form="ordinal"/><label variable="edition" form="short"/></if></choose>
            </group>
            """));

    private static string Rendered(string element)
    {
        var xml = $"""
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
              <info><title>t</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>
              <citation><layout>{element}</layout></citation>
            </style>
            """;
        var style = CslStyle.Parse(xml, "t", null, [])!;
        var document = new CitationProcessor(style, BundledLocales.For("en-US")).Format([References.Get("wall1999")], [new Citation([new Cite("wall1999")])]);
        return RunText.Of(document.Citations[0].Runs);
    }
}
