using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;

namespace HandoutGen.Pdf.Tests.Conformance;

/// <summary>One test for each rule: what breaks it is reported, with the caller's mark, and no file is made.</summary>
public sealed class ConformanceRuleTests
{
    private static readonly object Mark = new();

    [Fact]
    public void Document_without_a_title_is_reported() =>
        AssertOne(ConformanceRule.TitleMissing, Titled(new TestDocument(TestDocument.Properties with { Title = " " })), null);

    [Theory]
    [InlineData("")]
    [InlineData("english language")]
    [InlineData("e")]
    [InlineData("en_US")]
    public void Language_that_is_no_tag_is_reported(string language) =>
        AssertOne(ConformanceRule.LanguageInvalid, Titled(new TestDocument(TestDocument.Properties with { Language = language })), null);

    [Theory]
    [InlineData("en")]
    [InlineData("de-DE")]
    [InlineData("zh-Hant-TW")]
    [InlineData("x-private")]
    public void Language_tag_is_taken(string language) =>
        Assert.Empty(Titled(new TestDocument(TestDocument.Properties with { Language = language })).Violations());

    [Fact]
    public void Language_of_a_part_is_checked_too()
    {
        var document = Titled();
        document.Text(StructureType.P, "Bonjour", tag: Mark).Language = "français";
        AssertOne(ConformanceRule.LanguageInvalid, document, Mark);
    }

    [Fact]
    public void Character_in_no_font_is_reported_by_name()
    {
        var document = Titled();
        document.Text(StructureType.P, "安", tag: Mark);
        var violation = AssertOne(ConformanceRule.GlyphMissing, document, Mark);
        Assert.Contains("U+5B89 (\"安\")", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Private_use_character_is_reported()
    {
        var document = Titled();
        document.Page.BeginTagged(document.Root.Add(StructureType.P, Mark));
        document.Page.ShowGlyphs(TestDocument.Shape("a") with { Text = "\uE000" }, 72, 72);
        document.Page.EndMarked();
        AssertOne(ConformanceRule.PrivateUseCharacter, document, Mark);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\uFEFF")]
    public void Character_that_text_cannot_hold_is_reported(string text)
    {
        var document = Titled();
        document.Page.BeginTagged(document.Root.Add(StructureType.P, Mark));
        document.Page.ShowGlyphs(TestDocument.Shape("a") with { Text = text }, 72, 72);
        document.Page.EndMarked();
        AssertOne(ConformanceRule.GlyphWithoutText, document, Mark);
    }

    [Fact]
    public void Glyph_that_the_font_does_not_have_is_reported()
    {
        var document = Titled();
        var run = TestDocument.Shape("a");
        document.Page.BeginTagged(document.Root.Add(StructureType.P, Mark));
        document.Page.ShowGlyphs(run with { Glyphs = [run.Glyphs[0] with { Id = run.Face.GlyphCount }] }, 72, 72);
        document.Page.EndMarked();
        AssertOne(ConformanceRule.FontDamaged, document, Mark);
    }

    [Theory]
    [InlineData(StructureType.Figure, ConformanceRule.FigureWithoutAlt)]
    [InlineData(StructureType.Formula, ConformanceRule.FormulaWithoutAlt)]
    public void Figure_or_formula_without_alt_text_is_reported(StructureType type, ConformanceRule rule)
    {
        var document = Titled();
        document.Text(type, "x", tag: Mark).Alt = "  ";
        AssertOne(rule, document, Mark);
    }

    [Fact]
    public void First_heading_below_level_1_is_reported()
    {
        var document = new TestDocument();
        document.Text(StructureType.H2, "Too low", tag: Mark);
        AssertOne(ConformanceRule.HeadingFirstNotLevel1, document, Mark);
    }

    [Fact]
    public void Skipped_heading_level_is_reported()
    {
        var document = Titled();
        document.Text(StructureType.H2, "Two");
        document.Text(StructureType.H4, "Four", tag: Mark);
        var violation = AssertOne(ConformanceRule.HeadingLevelSkipped, document, Mark);
        Assert.Equal("a heading of level 4 follows one of level 2", violation.Message);
    }

    [Fact]
    public void Headings_may_rise_by_any_number_of_levels()
    {
        var document = Titled();
        foreach (var type in (StructureType[])[StructureType.H2, StructureType.H3, StructureType.H4, StructureType.H2])
        {
            document.Text(type, "A heading");
        }

        Assert.Empty(document.Violations());
    }

    [Fact]
    public void Paragraph_in_a_list_is_reported() => AssertNesting(ConformanceRule.ListStructure, StructureType.L, StructureType.P);

    [Fact]
    public void List_item_outside_a_list_is_reported() => AssertNesting(ConformanceRule.ListStructure, StructureType.Sect, StructureType.LI, StructureType.LBody);

    [Fact]
    public void Link_in_a_list_item_is_reported() => AssertNesting(ConformanceRule.ListItemStructure, StructureType.L, StructureType.LI, StructureType.P);

    [Fact]
    public void Row_outside_a_table_is_reported() => AssertNesting(ConformanceRule.TableStructure, StructureType.Sect, StructureType.TR, StructureType.TD);

    [Fact]
    public void Paragraph_in_a_row_is_reported() => AssertNesting(ConformanceRule.TableStructure, StructureType.Table, StructureType.TR, StructureType.P);

    [Fact]
    public void Entry_outside_a_table_of_contents_is_reported() => AssertNesting(ConformanceRule.ContentsStructure, StructureType.Sect, StructureType.TOCI);

    [Fact]
    public void Caption_of_nothing_is_reported() => AssertNesting(ConformanceRule.NestingInvalid, StructureType.Sect, StructureType.Caption);

    [Fact]
    public void Table_with_a_head_and_no_body_is_reported()
    {
        var document = Titled();
        var row = document.Root.Add(StructureType.Table, Mark).Add(StructureType.THead).Add(StructureType.TR);
        document.Text(StructureType.TH, "Head", row).Scope = TableScope.Column;
        AssertOne(ConformanceRule.TableStructure, document, Mark);
    }

    [Fact]
    public void Row_with_too_few_cells_is_reported()
    {
        var document = Titled();
        var table = document.Root.Add(StructureType.Table);
        Row(document, table, null, 1, 1, 1);
        Row(document, table, Mark, 1, 1);
        var violation = AssertOne(ConformanceRule.TableIrregular, document, Mark);
        Assert.Equal("a row of a table has 2 columns, the rows before it have 3", violation.Message);
    }

    [Fact]
    public void Cells_that_span_make_a_regular_table()
    {
        var document = Titled();
        var table = document.Root.Add(StructureType.Table);
        Row(document, table, null, 2, 1).RowSpan = 2;
        Row(document, table, null, 1, 1);
        Assert.Empty(document.Violations());
    }

    [Fact]
    public void Cell_that_reaches_below_its_table_is_reported()
    {
        var document = Titled();
        var table = document.Root.Add(StructureType.Table, Mark);
        Row(document, table, null, 1, 1).RowSpan = 2;
        AssertOne(ConformanceRule.TableIrregular, document, Mark);
    }

    [Fact]
    public void Header_cell_without_a_scope_is_reported()
    {
        var document = Titled();
        var row = document.Root.Add(StructureType.Table).Add(StructureType.TR);
        document.Text(StructureType.TH, "Head", row, Mark);
        AssertOne(ConformanceRule.HeaderCellWithoutScope, document, Mark);
    }

    [Fact]
    public void Note_without_an_id_is_reported()
    {
        var document = Titled();
        document.Text(StructureType.Note, "A note", tag: Mark);
        AssertOne(ConformanceRule.NoteWithoutId, document, Mark);
    }

    [Fact]
    public void Id_of_two_elements_is_reported()
    {
        var document = Titled();
        document.Text(StructureType.P, "One").Id = "same";
        document.Text(StructureType.P, "Two", tag: Mark).Id = "same";
        AssertOne(ConformanceRule.IdNotUnique, document, Mark);
    }

    [Fact]
    public void Link_that_says_no_purpose_is_reported()
    {
        var document = Titled();
        document.Link(document.Root.Add(StructureType.P, Mark), "here", new PdfLinkTarget.Uri("https://example.org"), contents: "");
        AssertOne(ConformanceRule.LinkWithoutContents, document, Mark);
    }

    [Fact]
    public void Link_of_another_element_is_reported()
    {
        var document = Titled();
        var span = document.Text(StructureType.Span, "here", tag: Mark);
        document.Page.AddLink(span, [new Rect(0, 0, 10, 10)], new PdfLinkTarget.Uri("https://example.org"), "a place");
        AssertOne(ConformanceRule.LinkOutsideLinkElement, document, Mark);
    }

    [Fact]
    public void Link_element_without_a_link_is_reported()
    {
        var document = Titled();
        document.Text(StructureType.Link, "here", tag: Mark);
        AssertOne(ConformanceRule.LinkWithoutAnnotation, document, Mark);
    }

    [Fact]
    public void Field_that_does_not_say_what_belongs_in_it_is_reported()
    {
        var document = Titled();
        Box(document, "yes", label: " ");
        AssertOne(ConformanceRule.FieldWithoutLabel, document, Mark);
    }

    [Fact]
    public void Field_of_another_element_is_reported()
    {
        var document = Titled();
        Box(document, "yes", type: StructureType.Span);
        AssertOne(ConformanceRule.FieldOutsideFormElement, document, Mark);
    }

    [Fact]
    public void Form_element_with_two_fields_is_reported()
    {
        var document = Titled();
        var form = Box(document, "yes");
        document.Page.AddCheckBox(form, new Rect(90, 72, 100, 82), "no", "No", isTicked: false, Rgb.Black);
        AssertOne(ConformanceRule.FormElementStructure, document, Mark);
    }

    [Fact]
    public void Form_element_with_text_beside_its_field_is_reported()
    {
        var document = Titled();
        document.Line(Box(document, "yes"), "Yes");
        AssertOne(ConformanceRule.FormElementStructure, document, Mark);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("yes")]
    public void Field_without_a_name_of_its_own_is_reported(string name)
    {
        var document = Titled();
        Box(document, "yes");
        Box(document, name);
        AssertOne(ConformanceRule.FieldNameInvalid, document, Mark);
    }

    private static StructureElement Box(TestDocument document, string name, string label = "Yes", StructureType type = StructureType.Form)
    {
        var form = document.Root.Add(StructureType.P).Add(type, Mark);
        document.Page.AddCheckBox(form, new Rect(72, 72, 82, 82), name, label, isTicked: false, Rgb.Black);
        return form;
    }

    [Fact]
    public void Link_to_nowhere_is_reported()
    {
        var document = Titled();
        document.Link(document.Root.Add(StructureType.P, Mark), "here", new PdfLinkTarget.Destination("nowhere"));
        AssertOne(ConformanceRule.DestinationMissing, document, Mark);
    }

    [Theory]
    [InlineData(2, 100)]
    [InlineData(100, 14401)]
    [InlineData(double.NaN, 100)]
    public void Page_of_an_impossible_size_is_reported(double width, double height)
    {
        var document = Titled();
        document.Writer.AddPage(width, height);
        AssertOne(ConformanceRule.PageSize, document, null);
    }

    [Fact]
    public void Text_too_long_for_a_string_is_reported()
    {
        var document = Titled();
        document.Text(StructureType.Figure, "x", tag: Mark).Alt = new string('a', 20_000);
        AssertOne(ConformanceRule.StringTooLong, document, Mark);
    }

    [Fact]
    public void Document_without_a_page_is_reported()
    {
        var report = new ConformanceReport();
        Assert.Null(new PdfDocumentWriter(TestDocument.Properties).Save(report));
        Assert.Equal(ConformanceRule.NoPages, Assert.Single(report.Violations).Rule);
    }

    [Fact]
    public void Every_rule_names_its_clause()
    {
        foreach (var rule in Enum.GetValues<ConformanceRule>())
        {
            Assert.NotEmpty(ConformanceClauses.Of(rule));
        }
    }

    [Fact]
    public void Several_breaches_are_reported_at_once_and_each_of_them_once()
    {
        var document = Titled();
        document.Text(StructureType.Figure, "x", tag: Mark);
        document.Text(StructureType.Figure, "y", tag: Mark);
        document.Text(StructureType.H4, "z");
        Assert.Equal(2, document.Violations().Count);
    }

    [Fact]
    public void Content_that_is_neither_tagged_nor_an_artifact_cannot_be_drawn()
    {
        var document = Titled();
        Assert.Throws<InvalidOperationException>(() => document.Page.FillRectangle(new Rect(0, 0, 1, 1), Rgb.Black));
    }

    [Fact]
    public void Marked_content_does_not_nest()
    {
        var document = Titled();
        document.Page.BeginTagged(document.Root.Add(StructureType.P));
        Assert.Throws<InvalidOperationException>(() => document.Page.BeginArtifact(ArtifactKind.Layout));
    }

    private static TestDocument Titled(TestDocument? document = null)
    {
        document ??= new TestDocument();
        document.Text(StructureType.H1, "A title");
        return document;
    }

    private static StructureElement Row(TestDocument document, StructureElement table, object? tag, params int[] spans)
    {
        var row = table.Add(StructureType.TR, tag);
        foreach (var span in spans)
        {
            document.Text(StructureType.TD, "Cell", row).ColSpan = span;
        }

        return row.Kids[^1].Element!;
    }

    private static void AssertNesting(ConformanceRule rule, params StructureType[] types)
    {
        var document = Titled();
        var element = document.Root;
        foreach (var type in types)
        {
            element = element.Add(type, Mark);
        }

        document.Line(element, "Some text");
        Assert.Contains(document.Violations(), violation => violation.Rule == rule && violation.Tag == Mark);
    }

    private static ConformanceViolation AssertOne(ConformanceRule rule, TestDocument document, object? tag)
    {
        var violation = Assert.Single(document.Violations());
        Assert.Equal(rule, violation.Rule);
        Assert.Same(tag, violation.Tag);
        Assert.True(char.IsLower(violation.Message[0]) || violation.Message[0] == '"', violation.Message);
        return violation;
    }
}
