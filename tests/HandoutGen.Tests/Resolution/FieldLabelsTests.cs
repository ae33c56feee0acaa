using HandoutGen.Branding;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Resolution;
using HandoutGen.Source;
using HandoutGen.Source.Handouts;
using HandoutGen.Tests.Branding;
using HandoutGen.Yaml;

namespace HandoutGen.Tests.Resolution;

/// <summary>What each place to fill in is called.</summary>
public sealed class FieldLabelsTests
{
    [Theory]
    [InlineData("Name: ____", "Line:Name")]
    [InlineData("**Name:** ____", "Line:Name")]
    [InlineData("____ mg daily", "Line:mg daily")]
    [InlineData("I take ____ mg of ____.", "Line:I take|Line:I take … mg of")]
    [InlineData("Date: ____ Phone: (____)", "Line:Date|Line:Phone")]
    [InlineData("Seen on __/__", "Line:Seen on (1/2)|Line:Seen on (2/2)")]
    [InlineData("[ ] Yes [ ] No", "Box:Yes|Box:No")]
    [InlineData("Smoker? [ ] Yes [ ] No", "Box:Smoker? Yes|Box:Smoker? No")]
    [InlineData("- [ ] *Walk* daily\n- [ ] Other: ____\n- [ ]", "Box:Walk daily|Box:Other|Line:Other|Box:Heading (3)")]
    [InlineData("____", "Line:Heading")]
    [InlineData("____\n____", "Lines:Heading")]
    [InlineData("What helps?\n\n____\n____\n\n____", "Lines:What helps?|Line:What helps? (continued)")]
    [InlineData("Notes: ____\n____\n____", "Line:Notes|Lines:Notes (continued)")]
    [InlineData("Call {{values.phone}}: ____", "Line:Call 555-0142")]
    [InlineData("| Day | Pain |\n|--|--|\n| Monday | |\n| | |\n\n: A week {.grid}", "Lines:Monday, Pain|Lines:Day (2)|Lines:Pain (2)")]
    [InlineData("| Day | Pain |\n|--|--|\n| Monday | ____ |", "Line:Monday, Pain")]
    [InlineData("| Day | Pain |\n|--|--|\n| Monday | |", "")]
    [InlineData("| | |\n|--|--|\n| a | |\n\n: Plan {.grid}", "Lines:a")]
    public void A_place_is_called_by_the_words_that_stand_there(string body, string expected) =>
        Assert.Equal(expected, string.Join('|', Fields(body).Select(field => $"{field.Kind}:{field.Label}")));

    [Fact]
    public void Every_field_has_a_name_of_its_own()
    {
        var names = Fields("Name: ____\n\nName: ____\n\nИмя: ____\n\nДата: ____").Select(field => field.Name);
        Assert.Equal(["name", "name-2", "field", "field-2"], names);
    }

    [Fact]
    public void A_handout_on_paper_has_no_fields() => Assert.True(Resolve("Name: ____", fillable: false, new DiagnosticBag()).Fields.IsEmpty);

    [Fact]
    public void A_form_with_nothing_to_fill_in_is_reported_where_it_says_that_it_is_one()
    {
        var diagnostics = new DiagnosticBag();
        Resolve("No blank.", fillable: true, diagnostics);
        var item = Assert.Single(diagnostics.Items);
        Assert.Equal(("HG0708", Severity.Warning, "true"), (item.Rule.Id, item.Rule.Severity, Source.Fixture.Written(item.Span)));
    }

    private static List<Field> Fields(string body)
    {
        var diagnostics = new DiagnosticBag();
        var handout = Resolve(body, fillable: true, diagnostics);
        Assert.DoesNotContain(diagnostics.Items, item => item.Severity == Severity.Error);
        var found = new Collected(handout.Fields);
        found.Read(handout);
        return found.Fields;
    }

    private static ResolvedHandout Resolve(string body, bool fillable, DiagnosticBag diagnostics)
    {
        var text = $"title: Title\nlang: en\nfillable: {(fillable ? "true" : "false")}\nvalues: {{ phone: 555-0142 }}\nsections:\n  - heading: Heading\n    body: |\n"
            + string.Concat(body.Split('\n').Select(line => $"      {line}\n"));
        var handout = HandoutReader.Read(new SourceFile("x.yaml", text), diagnostics);
        return HandoutResolver.Resolve(handout!, BrandDefaults.Brand, new MemoryFiles(), null, diagnostics)!;
    }

    private sealed class Collected(FieldTable table) : TreeWalk
    {
        public List<Field> Fields { get; } = [];

        public void Read(ResolvedHandout handout) => All(handout.Sections);

        public override bool Visit(Blank blank)
        {
            foreach (var field in table.Of(blank).Where(field => !Fields.Contains(field)))
            {
                Fields.Add(field);
            }

            return true;
        }

        public override bool Visit(BoxMark box) => Add(table.Of(box));

        public override bool Visit(ListBlock list)
        {
            foreach (var item in list.Items)
            {
                Add(table.Of(item));
                All(item.Content);
            }

            return true;
        }

        public override bool Visit(TableBlock tableBlock)
        {
            foreach (var cell in tableBlock.Rows.SelectMany(row => row))
            {
                Add(table.Of(cell));
                All(cell.Content);
            }

            return true;
        }

        private bool Add(Field? field)
        {
            if (field is not null)
            {
                Fields.Add(field);
            }

            return true;
        }
    }
}
