using HandoutGen.Rendering.PlainText;

namespace HandoutGen.Tests.Rendering.PlainText;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("plain", 5)]
    [InlineData("naïve", 5)]
    [InlineData("nai\u0308ve", 5)]
    [InlineData("痛み", 4)]
    [InlineData("→", 1)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("🇺🇸", 2)]
    [InlineData("한글", 4)]
    [InlineData("שלום", 4)]
    public void Width_is_what_a_terminal_shows(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));
}
