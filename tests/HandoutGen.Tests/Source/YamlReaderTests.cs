using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source;
using HandoutGen.Yaml;

namespace HandoutGen.Tests.Source;

public sealed class YamlReaderTests
{
    [Fact]
    public void Every_value_knows_its_place()
    {
        const string Text = "title: Pain\r\nlist:\r\n  - \"a b\"\r\n  - |\r\n    x\r\nmap: { k: 'v' }\r\n";
        var map = Assert.IsType<YamlMapping>(Read(Text, out _));

        Assert.Equal(["title", "list", "map"], map.Entries.Select(e => Written(e.Key)));
        Assert.Equal("Pain", Written(map.Entries[0].Value));
        var list = Assert.IsType<YamlSequence>(map.Entries[1].Value);
        Assert.Equal(["\"a b\"", "|\r\n    x\r\n"], list.Items.Select(Written));
        Assert.Equal("{ k: 'v' }", Written(map.Entries[2].Value));
    }

    [Fact]
    public void Json_is_read_with_its_escapes()
    {
        var map = Assert.IsType<YamlMapping>(Read("{\"a\":\"x\\/y \\ud83d\\ude00\",\n\t\"b\":[1,2]}", out _));

        Assert.Equal("x/y \U0001F600", Assert.IsType<YamlScalar>(map.Entries[0].Value).Value);
    }

    [Fact]
    public void An_alias_is_the_value_that_its_anchor_names()
    {
        var map = Assert.IsType<YamlMapping>(Read("a: &x {b: 1}\nc: *x\n", out _));

        Assert.Same(map.Entries[0].Value, map.Entries[1].Value);
    }

    [Theory]
    [InlineData("title: Pain: an intro\n", "1:12 a second \": \" stands in this value")]
    [InlineData("title:Pain\nauthor: x\n", "1:6 no space follows the colon")]
    [InlineData("a: 1\n  b: 2\n", "2:4 this line is indented deeper than the line above, which has its value already")]
    [InlineData("a:\n    b: 2\n  c: 3\n", "3:3 the indentation of this line fits no line above")]
    [InlineData("title: \"Pain\nauthor: x\n", "1:8 the quotation mark \" opens here and is never closed")]
    [InlineData("title: 'Pain\nauthor: x\n", "1:8 the quotation mark ' opens here and is never closed")]
    [InlineData("title: \"Pain\" x\n", "1:15 text follows the closing quotation mark")]
    [InlineData("title: [Draft] x\n", "1:16 text follows the closing \"]\"")]
    [InlineData("title: @foo\n", "1:8 a value cannot begin with \"@\"")]
    [InlineData("title: *Pain* x\n", "1:8 a value that begins with \"*\" means something else in YAML")]
    [InlineData("title: *Pain*\n", "1:8 \"*Pain*\" is an alias in YAML, and nothing has that name")]
    [InlineData("sections:\n\t- heading: x\n", "2:1 a tab indents this line")]
    [InlineData("a:\n  b: 1\n\tc: 2\n", "3:1 a tab indents this line")]
    [InlineData("a: [1, 2\nb: 3\n", "1:4 the \"[\" that opens here is never closed")]
    [InlineData("a: {x: 1, y: 2\nb: 3\n", "1:4 the \"{\" that opens here is never closed")]
    [InlineData("a: \"x\\q\"\n", "1:6 a backslash in double quotes begins an escape that YAML does not know")]
    [InlineData("a: \"x\\ud800\"\n", "1:6 the escape \\ud800 is half a character")]
    [InlineData("a: \"x \\uD83D y\"\n", "1:7 the escape \\uD83D is half a character")]
    [InlineData("a: 1\nb: \"x\\ud800\\u202ey\"\n", "2:6 the escape \\ud800 is half a character")]
    [InlineData("a: | x\n  y\n", "1:4 text follows the \"|\" on its line")]
    [InlineData("a: ? x\n", "1:4 a value cannot begin with \"?\"")]
    [InlineData("a: 1\nb:|\n  x\n", "2:2 no space follows the colon")]
    [InlineData("a:\n  - b: 1\n  c: 2\n", "3:3 a list goes on here, and this line begins no item of it")]
    [InlineData("a:\n  - b: |\n      It is so:\u00A0x\n   c: 2\n", "4:4 the indentation of this line fits no line above")]
    [InlineData("a:\u00A01\nb: 2\n", "1:3 a space of another kind (U+00A0) stands here")]
    [InlineData("a:\n\u00A0\u00A0b: 2\n", "2:1 a space of another kind (U+00A0) stands here")]
    [InlineData("a: !Important notice\n", "1:4 \"!Important\" is a tag in YAML, and is not shown")]
    [InlineData("a: &Sleep well\n", "1:4 \"&Sleep\" is a name in YAML, and is not shown")]
    [InlineData("a: Tip #1 for all\n", "1:8 \"#1 for all\" is a comment in YAML, and is not shown")]
    [InlineData("a: 1\n- b\n", "2:1 a list item stands where a key is expected")]
    [InlineData("body: |\n  one\n two\n", "3:2 this line begins further left than the text of \"body\" above it")]
    [InlineData("a: 1\nb: 2\na: 3\n", "3:1 the key \"a\" is given twice; the first is on line 1")]
    [InlineData("a: 1\n---\nb: 2\n", "2:1 a second YAML document begins here")]
    [InlineData("? [a]\n: b\n", "1:3 a key has to be a word, not a list or a map")]
    [InlineData("", "1:1 the file is empty")]
    [InlineData("# nothing yet\n", "1:1 the file is empty")]
    public void Text_that_is_no_yaml_is_explained_at_its_place(string text, string expected)
    {
        Read(text, out var diagnostics);

        var diagnostic = Assert.Single(diagnostics.Items);
        var (line, column) = diagnostic.Span.File!.LineAndColumn(diagnostic.Span.Start);
        Assert.Equal(expected, $"{line}:{column} {diagnostic.Message}");
    }

    [Theory]
    [InlineData("a: \"x\\u0007\"\n", "1:6 HG0101 Error an invisible character (U+0007) stands here")]
    [InlineData("a: \"x\\Ly\"\n", "1:6 HG0101 Error an invisible character (U+2028) stands here")]
    [InlineData("a: x\u200By \u200B\n", "1:5 HG0117 Warning an invisible character (U+200B) stands here")]
    [InlineData("a: x\U000E0041y \U0001F3F4\U000E0067\U000E0062\U000E007F\n", "1:5 HG0117 Warning an invisible character (U+E0041) stands here")]
    [InlineData("a: |\n  one\n  t\u202Ewo\u202C\n", "3:4 HG0117 Warning a sign that makes the text read backwards (U+202E) stands here")]
    [InlineData("a: |\n  one\n  t\u2067wo\n\n  \u2067x\u2069\n", "3:4 HG0117 Warning a sign that turns the direction of the text (U+2067) is never closed")]
    [InlineData("a: |\n  one\n  two\u2069\n", "3:6 HG0117 Warning a sign that ends a direction (U+2069) closes nothing here")]
    [InlineData("a\uFEFFb: one\n", "1:2 HG0117 Warning an invisible character (U+FEFF) stands here")]
    public void A_character_that_nobody_sees_is_named_once(string text, string expected)
    {
        Read(text, out var diagnostics);

        var diagnostic = Assert.Single(diagnostics.Items);
        var (line, column) = diagnostic.Span.File!.LineAndColumn(diagnostic.Span.Start);
        Assert.Equal(expected, $"{line}:{column} {diagnostic.Rule.Id} {diagnostic.Severity} {diagnostic.Message}");
    }

    [Theory]
    [InlineData("\u2067\u202Bשלום\u202C\u2069 and \u2068\u202Aopen inside\u2069")]
    [InlineData("soft\u00ADhyphen, می\u200Cخواهم, 👨\u200D👩\u200D👧, \u200Fא\u200E, word\u2060joiner, ภาษา\u200Bไทย")]
    public void Characters_that_do_honest_work_are_not_reported(string text)
    {
        Read($"a: {text}\n", out var diagnostics);

        Assert.Empty(diagnostics.Items);
    }

    [Fact]
    public void Tags_of_yaml_anchors_in_use_and_comments_are_not_lost_text()
    {
        Read("a: !!str 1 # one\nb: &x two  #three\nc: *x\nd: ! e\n", out var diagnostics);

        Assert.Empty(diagnostics.Items);
    }

    [Fact]
    public void Windows_line_ends_in_escapes_are_line_ends()
    {
        var map = Assert.IsType<YamlMapping>(Read("{\"a\":\"x\\r\\ny\"}", out var diagnostics));

        Assert.Equal("x\ny", Assert.IsType<YamlScalar>(map.Entries[0].Value).Value);
        Assert.Empty(diagnostics.Items);
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        Assert.Null(Read(new string('[', 100_000), out var diagnostics));
        Assert.Equal("HG0107", Assert.Single(diagnostics.Items).Rule.Id);
    }

    [Fact]
    public void Aliases_that_multiply_have_a_limit()
    {
        var bomb = new StringBuilder("a0: &a0 [x]\n");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        }

        Assert.Null(Read(bomb.ToString(), out var diagnostics));
        Assert.Equal("HG0107", Assert.Single(diagnostics.Items).Rule.Id);
    }

    [Theory]
    [InlineData("\uFEFFtitle: x", null)]
    [InlineData("title: x\r\n", null)]
    [InlineData("a\0b", "this is no text file")]
    [InlineData("title: x\u2028y", "a line break of a word processor (U+2028) stands here")]
    [InlineData("title: x\u0007y", "an invisible character (U+0007) stands here")]
    [InlineData("title: x\ry", "a carriage return stands alone here")]
    public void Bytes_are_text_or_are_reported(string text, string? message)
    {
        var diagnostics = new DiagnosticBag();
        var file = SourceText.Decode("x.yaml", Encoding.UTF8.GetBytes(text), diagnostics);

        Assert.Equal(message is null, file is not null);
        Assert.Equal(message, diagnostics.Items.SingleOrDefault()?.Message);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_reported_at_their_line()
    {
        var diagnostics = new DiagnosticBag();
        byte[] bytes = [.. "title: x\nsubtitle: caf"u8, 0xE9, .. "\n"u8];

        Assert.Null(SourceText.Decode("x.yaml", bytes, diagnostics));
        var diagnostic = Assert.Single(diagnostics.Items);
        Assert.Equal((2, 14), diagnostic.Span.File!.LineAndColumn(diagnostic.Span.Start));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused()
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(SourceText.Decode("x.yaml", new byte[SourceText.MaximumBytes + 1], diagnostics));
        Assert.Equal("HG0102", Assert.Single(diagnostics.Items).Rule.Id);
    }

    private static YamlNode? Read(string text, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        return YamlReader.Read(new SourceFile("x.yaml", text), diagnostics);
    }

    private static string Written(YamlNode node) => node.Span.File!.Text.Substring(node.Span.Start, node.Span.Length);
}
