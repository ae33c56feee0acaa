using System.Text;
using CsCheck;
using HandoutGen.Cli.Commands;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.PlainText;
using static HandoutGen.Tests.Rendering.Sample;

namespace HandoutGen.Tests.Rendering.PlainText;

public sealed class TextRendererTests
{
    [Fact]
    public void Everything_reads_as_the_golden_file() => Golden.Matches("text/everything.txt", Render(Everything));

    [Fact]
    public void File_ends_with_exactly_one_line_end_and_no_line_with_a_space()
    {
        var text = Render(Everything);
        Assert.EndsWith("\nRevised November 2026\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_a_handout_does_not_have_leave_no_gap() =>
        Assert.Equal("Sample\n======\n\n\nFirst\n-----\n\nText.\n", Render(Of(P("Text."))));

    [Fact]
    public void No_line_is_wider_than_72_columns_unless_it_is_one_word() => AnyWord.Array[1, 60].Sample(words =>
    {
        var body = string.Join(' ', words);
        var handout = Of(
            P(body),
            Sample.Numbered(98, false, [Item(P(body), new Quote([P(body)])), Item(P(body))]),
            new Callout(CalloutKind.Note, [new ListBlock(true, [Item(P(body))])]),
            new TableBlock([ColumnAlignment.Start, ColumnAlignment.End], Row("First", "Second"), [Row(body, words[0])]));
        foreach (var line in Render(handout).Split('\n'))
        {
            var content = line.TrimStart(' ', '│', '-', '9', '8', '.');
            Assert.True(DisplayWidth.Of(line) <= 72 || !content.Contains(' ') || content.StartsWith("First: ", StringComparison.Ordinal), line);
        }
    }, iter: 200);

    [Theory]
    [InlineData("https://www.example.org/a", "our page", "our page (https://www.example.org/a)")]
    [InlineData("https://www.example.org/", "example.org", "example.org")]
    [InlineData("https://www.example.org/a", "HTTPS://www.example.org/a", "HTTPS://www.example.org/a")]
    [InlineData("https://doi.org/10.1001/jama.1", "10.1001/jama.1", "10.1001/jama.1")]
    [InlineData("https://doi.org/10.1001/jama.1", "doi: 10.1001/jama.1", "doi: 10.1001/jama.1")]
    [InlineData("mailto:a@b.example", "a@b.example", "a@b.example")]
    [InlineData("mailto:a@b.example", "write to us", "write to us (a@b.example)")]
    [InlineData("tel:+1-555-010-0142", "(555) 010-0142", "(555) 010-0142")]
    [InlineData("tel:+1-555-010-0142", "call us", "call us (+1-555-010-0142)")]
    public void Link_is_followed_by_its_address_unless_it_shows_it(string uri, string text, string expected) =>
        Assert.EndsWith($"\n\n{expected}\n", Render(Of(P(Web(uri, text)))), StringComparison.Ordinal);

    [Theory]
    [InlineData(TextStyle.Superscript, "3", "10³")]
    [InlineData(TextStyle.Superscript, "-6", "10⁻⁶")]
    [InlineData(TextStyle.Superscript, "1,2", "10¹,²")]
    [InlineData(TextStyle.Superscript, "th", "10th")]
    [InlineData(TextStyle.Subscript, "2", "10₂")]
    public void Raised_and_lowered_digits_stay_so(TextStyle style, string text, string expected) =>
        Assert.EndsWith($"\n{expected}\n", Render(Of(P(new Text("10"), new Styled(style, Words(text))))), StringComparison.Ordinal);

    [Fact]
    public void Address_is_never_broken()
    {
        var uri = "https://doi.org/10.1001/" + new string('x', 80) + "/a-b";
        Assert.Contains($"\n({uri})\n", Render(Of(P(Web(uri, "An article with a name")))), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_that_fits_is_laid_out_in_columns() => Assert.EndsWith(
        """
        Practice          When  Minutes
        ----------------  ----  -------
        Somatic tracking   am        10
        痛み               pm         5

        """,
        Render(Of(new TableBlock(
            [ColumnAlignment.Start, ColumnAlignment.Center, ColumnAlignment.End],
            Row("Practice", "When", "Minutes"),
            [Row("Somatic tracking", "am", "10"), Row("痛み", "pm", "5")]))),
        StringComparison.Ordinal);

    [Fact]
    public void Table_that_is_too_wide_is_written_row_by_row()
    {
        var text = Render(Of(new TableBlock(
            [ColumnAlignment.Start, ColumnAlignment.Start],
            Row("Sign", "Meaning"),
            [Row("one", string.Join(' ', Enumerable.Repeat("word", 20))), Row("two", "short")])));
        Assert.EndsWith("Sign: two\nMeaning: short\n", text, StringComparison.Ordinal);
        Assert.Contains("\n\nSign: one\nMeaning: word word", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_without_content_keeps_its_number() =>
        Assert.EndsWith("\n1. one\n2.\n", Render(Of(Sample.Numbered(1, true, [Item(P("one")), Item()]))), StringComparison.Ordinal);

    [Fact]
    public void Label_of_a_numeric_style_has_a_column_of_its_own()
    {
        var entry = new ReferenceEntry("ref-a", Words("[1]"), Words(string.Join(' ', Enumerable.Repeat("word", 20))), []);
        var text = Render(Of(P("x")) with { References = new ReferenceList("references", "References", false, [entry]) });
        Assert.Contains("\n\n[1] word word", text, StringComparison.Ordinal);
        Assert.Contains("\n    word", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Unwrapped_a_paragraph_is_a_line_and_a_table_is_no_wider_than_before()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 60));
        var table = new TableBlock([ColumnAlignment.Start, ColumnAlignment.Start], Row("A", "B"), [Row(words, "x")]);
        var text = Encoding.UTF8.GetString(new TextRenderer().Render(
            Of(P(words), new ListBlock(true, [Item(P(words))]), table), new RenderOptions(Wrap: false), new DiagnosticBag()));
        Assert.Contains($"\n{words}\n", text, StringComparison.Ordinal);
        Assert.Contains($"\n- {words}\n", text, StringComparison.Ordinal);
        Assert.Contains($"\nA: {words}\nB: x\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "└──")]
    [InlineData("he", "\u200F┘──")]
    public void A_callout_has_an_end(string language, string end)
    {
        var lines = Render(Of(new Callout(CalloutKind.Tip, [P("Rest."), new Callout(CalloutKind.Note, [P("Often.")])]), P("After.")) with { Language = language }).Split('\n').ToList();
        var last = lines.IndexOf(end);
        Assert.True(last > 0 && lines[last - 1].Contains('│') && lines[last + 1].Length == 0);
        Assert.Equal(2, lines.Count(line => line.EndsWith(end[^3..], StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_from_right_to_left_has_the_marks_that_it_needs()
    {
        var handout = Of(P("هاتف 1-800-555-0199"), P("PRT"), new ListBlock(true, [Item(P("10"))])) with
        {
            Language = "ar",
            Sections = [new Section(2, "a", Words("العنوان"), [P("هاتف 1-800-555-0199"), P("PRT 2"), new ListBlock(true, [Item(P("10"))])], [])],
            References = new ReferenceList("references", "المراجع", false, [new ReferenceEntry("ref-a", Words("1."), Words("Ashar Y. Pain. 2001-02-03."), [])]),
        };
        var lines = Render(handout).Split('\n');
        Assert.Contains("هاتف \u20661-800-555-0199\u2069", lines); // Its first letter tells its direction already.
        Assert.Contains("\u200FPRT 2", lines);
        Assert.Contains("\u200F- 10", lines);
        Assert.Contains("1. Ashar Y. Pain. 2001-02-03.", lines); // An English reference stays one.
        Assert.All(lines, line => Assert.Equal(line.Count(c => c == '\u2066'), line.Count(c => c == '\u2069')));
    }

    [Fact]
    public void Text_from_left_to_right_has_no_marks() =>
        Assert.DoesNotContain(Render(Everything), character => character is '\u200F' or '\u2066' or '\u2069');

    internal static string Render(ResolvedHandout handout) =>
        Encoding.UTF8.GetString(new TextRenderer().Render(handout, new RenderOptions(), new DiagnosticBag()));

    private static readonly Gen<string> AnyWord = Gen.OneOf(
        Gen.Char['a', 'z'].Array[1, 14].Select(letters => new string(letters)),
        Gen.Int[0, 5].Select(i => new[] { "well-being", "naïve", "痛み", "👩‍👩‍👧", "https://example.org/" + new string('y', 90), "…" }[i]));
}
