using CsCheck;
using HandoutGen.Rendering.PlainText;

namespace HandoutGen.Tests.Rendering.PlainText;

public sealed class TextWrappingTests
{
    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 3, "one|two|three")]
    [InlineData("kept\nline ends", 20, "kept|line ends")]
    [InlineData("a well-known fact", 8, "a|well-known|fact")]
    [InlineData("see https://example.org/a/b?c=d-e now", 12, "see|https://example.org/a/b?c=d-e|now")]
    [InlineData("no\u00A0break here", 6, "no\u00A0break|here")]
    [InlineData("ภาษา\u200Bไทย\u200Bยาก", 7, "ภาษา\u200Bไทย\u200B|ยาก")]
    [InlineData("痛みは本物です。気のせいではない", 10, "痛みは本物|です。気の|せいではな|い")]
    [InlineData("「痛み」は本物", 6, "「痛|み」は|本物")]
    [InlineData("", 10, "")]
    public void Lines_end_where_they_may(string text, int width, string expected) =>
        Assert.Equal(expected.Split('|'), TextWrapping.Wrap(text, width, width));

    [Fact]
    public void Line_that_hangs_out_has_more_room() =>
        Assert.Equal(["one two", "three", "four"], TextWrapping.Wrap("one two three four", 8, 5));

    [Fact]
    public void Wrapping_loses_nothing_but_the_spaces_at_line_ends() =>
        Gen.Char[" abcdefgé痛み—-/"].Array[0, 200].Select(letters => new string(letters)).Sample(text =>
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(TextWrapping.Wrap(text, 9, 9)).Replace(" ", "", StringComparison.Ordinal)));
}
