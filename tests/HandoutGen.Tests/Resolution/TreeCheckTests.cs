using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using static HandoutGen.Tests.Rendering.Sample;

namespace HandoutGen.Tests.Resolution;

public sealed class TreeCheckTests
{
    private static readonly ImmutableArray<ColumnAlignment> TwoColumns = [ColumnAlignment.Start, ColumnAlignment.Start];

    private static readonly (string Message, ResolvedHandout Handout)[] Broken =
    [
        ("at least one section", Of() with { Sections = [] }),
        ("at least one section", Of() with { Sections = default }),
        ("no file name", Of() with { Slug = "../elsewhere" }),
        ("has a language", Of() with { Language = "" }),
        ("header has 1 cells for 2 columns", Of(new TableBlock(TwoColumns, Row("A"), []))),
        ("row 2 of the table has 3 cells", Of(new TableBlock(TwoColumns, Row("A", "B"), [Row("1", "2"), Row("1", "2", "3")]))),
        ("row 1 of the table has 0 cells", Of(new TableBlock(TwoColumns, Row("A", "B"), [default]))),
        ("at least one column", Of(new TableBlock([], [], []))),
        ("at least one item", Of(new ListBlock(true, []))),
        ("no citation 3", Of(P(new CitationMark(3)))),
        ("no citation -1", Of(new Quote([P(new Styled(TextStyle.Strong, [new CitationMark(-1)]))]))),
        ("no value \"fax\"", Of(P(new BrandMark("fax")))),
        ("no picture \"a.png\"", Of(new Figure("a.png", "A", []))),
        ("no words", Everything with { Sections = [new Section(2, "a", Words("A"), [new Figure("cycle.png", " ", [])], [])] }),
        ("2 or 3 columns", Of(new Columns(7, [P("a")]))),
        ("is no CalloutKind", Of(new Callout((CalloutKind)99, [P("a")]))),
        ("is no TextStyle", Of(P(new Styled((TextStyle)99, Words("a"))))),
        ("http, https, mailto or tel", Of(P(Web("javascript:alert(1)", "a")))),
        ("says which", Of(P(new ForeignText("", Words("a"))))),
        ("is given twice", Of(new SubHeading(3, "first", Words("Again")))),
        ("has an id", Of(new SubHeading(3, "", Words("Nameless")))),
        ("level from 2", Of() with { Sections = [new Section(1, "a", Words("A"), [], [])] }),
        ("not given", Of(new Paragraph(default))),
        ("not given", Of(new Callout(CalloutKind.Note, default))),
        ("no value \"fax\"", Of(new Callout(CalloutKind.Note, []) { Title = [new BrandMark("fax")] })),
        ("not given", Of() with { Sections = [new Section(2, "a", default, [], [])] }),
        ("not given", Of() with { Sections = [new Section(2, "a", [], [], default)] }),
        ("that is not there", Of() with { References = new ReferenceList("references", "References", false, [new ReferenceEntry("ref-a", [], Words("A."), [0])]) }),
    ];

    [Fact]
    public void A_tree_that_breaks_a_promise_is_an_error_and_makes_no_file() => Assert.All(Broken, broken =>
    {
        var (message, handout) = broken;
        var diagnostics = new DiagnosticBag();
        Assert.Empty(HandoutBuilder.Render(handout, new BuildOptions([], new RenderOptions(), null), diagnostics));
        var diagnostic = Assert.Single(diagnostics.Items);
        Assert.Equal("HG0520", diagnostic.Rule.Id);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.NotNull(diagnostic.Span.File);
    });

    [Fact]
    public void A_caller_may_add_a_format_of_its_own()
    {
        var options = new BuildOptions(["outline", "text"], new RenderOptions(), null) { Renderers = [.. HandoutBuilder.Renderers, new OutlineRenderer()] };
        var artifacts = HandoutBuilder.Render(Everything, options, new DiagnosticBag());
        Assert.Equal(["sample.txt", "sample.outline"], artifacts.Select(artifact => artifact.Path));
    }

    private sealed class OutlineRenderer : IHandoutRenderer
    {
        public string Format => "outline";

        public string Extension => ".outline";

        public byte[] Render(ResolvedHandout handout, RenderOptions options, DiagnosticBag diagnostics) =>
            [.. handout.Sections.SelectMany(section => System.Text.Encoding.UTF8.GetBytes(section.Id + "\n"))];
    }
}
