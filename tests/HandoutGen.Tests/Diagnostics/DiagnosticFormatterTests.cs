using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Tests.Diagnostics;

public sealed class DiagnosticFormatterTests
{
    private static readonly DiagnosticRule Rule = new("HG0203", Severity.Error);

    [Fact]
    public void A_diagnostic_shows_its_place_its_line_and_a_way_out()
    {
        var file = new SourceFile("handout.yaml", "body: |\n  back pain [@ashar2202].\n");

        Assert.Equal(
            """
            handout.yaml:2:15: error HG0203: no reference has the id "ashar2202"
            2 |   back pain [@ashar2202].
              |               ^^^^^^^^^
            hint: did you mean "ashar2022"?

            """,
            Format(file, "ashar2202", "no reference has the id \"ashar2202\"", "did you mean \"ashar2022\"?"));
    }

    [Fact]
    public void Tabs_and_wide_characters_keep_the_caret_in_place() =>
        Assert.Equal(
            "x.yaml:1:5: error HG0203: m\n1 | \t痛み\tbad\n  | \t    \t^^^\n",
            Format(new SourceFile("x.yaml", "\t痛み\tbad"), "bad", "m", null));

    [Fact]
    public void A_long_line_is_cut_around_the_caret()
    {
        var lines = Format(new SourceFile("x.yaml", new string('a', 300) + "bad" + new string('b', 300)), "bad", "m", null).Split('\n');

        Assert.StartsWith("1 | …a", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("b…", lines[1], StringComparison.Ordinal);
        Assert.True(lines[1].Length < 110);
        Assert.Equal("bad", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 3));
    }

    [Fact]
    public void Control_characters_never_reach_the_terminal()
    {
        var text = Format(new SourceFile("x.yaml", "a\u001B[31m bad"), "bad", "no \"\u001B[2J\"", null);

        Assert.DoesNotContain('\u001B', text);
        var lines = text.Split('\n');
        Assert.Equal(lines[1].IndexOf("bad", StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void A_character_that_nobody_sees_is_shown_as_a_dot()
    {
        var lines = Format(new SourceFile("x.yaml", "a\u202Eb \u200Bbad"), "\u200B", "m", null).Split('\n');

        Assert.Equal("1 | a·b ·bad", lines[1]);
        Assert.Equal("  |     ^", lines[2]);
    }

    [Fact]
    public void A_diagnostic_without_a_file_is_one_line() =>
        Assert.Equal(
            "error HG0203: m\n",
            new DiagnosticFormatter(color: false).Format(new Diagnostic(Rule, Severity.Error, default, "m", null)));

    [Fact]
    public void Color_is_only_added_around_the_words()
    {
        var diagnostic = new Diagnostic(Rule, Severity.Error, new SourceSpan(new SourceFile("x", "bad"), 0, 3), "m", "h");
        var colored = new DiagnosticFormatter(color: true).Format(diagnostic);

        Assert.Contains("\u001B[1;31merror HG0203\u001B[0m", colored, StringComparison.Ordinal);
        Assert.Equal(
            new DiagnosticFormatter(color: false).Format(diagnostic),
            System.Text.RegularExpressions.Regex.Replace(colored, "\u001B\\[[0-9;]*m", ""));
    }

    private static string Format(SourceFile file, string at, string message, string? hint)
    {
        var span = new SourceSpan(file, file.Text.IndexOf(at, StringComparison.Ordinal), at.Length);
        return new DiagnosticFormatter(color: false).Format(new Diagnostic(Rule, Severity.Error, span, message, hint));
    }

    [Theory]
    [InlineData("a.yaml", "a.yaml")]
    [InlineData("::error::a.yaml", "./::error::a.yaml")]
    [InlineData("  ::error::a.yaml", "./  ::error::a.yaml")]
    [InlineData("##vso[a.yaml", "./##vso[a.yaml")]
    [InlineData("a\n::error::b\r\u001b[31m\u009b.yaml", "a·::error::b··[31m·.yaml")]
    [InlineData("\n::error::b.yaml", "·::error::b.yaml")]
    public void A_path_steers_neither_a_terminal_nor_a_log(string path, string shown) => Assert.Equal(shown, VisibleText.Path(path));

    [Fact]
    public void A_message_of_a_million_characters_is_cut()
    {
        var text = new DiagnosticFormatter(color: false).Format(new Diagnostic(new DiagnosticRule("HG0000", Severity.Error), Severity.Error, default, new string('a', 1_000_000), new string('b', 1_000_000)));
        Assert.InRange(text.Length, 2000, 2100);
    }
}
