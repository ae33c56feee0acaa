using HandoutGen.Rendering;

namespace HandoutGen.Tests.Rendering;

public sealed class LeftToRightTextTests
{
    [Theory]
    [InlineData("هاتف 1-800-555-0199 الآن", "1-800-555-0199")]
    [InlineData("(555) 010-0142", "(555) 010-0142")]
    [InlineData("أو +1 555 010 0142", "+1 555 010 0142")]
    [InlineData("+15550142", "+15550142")]
    [InlineData("555-0142", "555-0142")]
    [InlineData("٠٩٩-٥٥٥-٠١٤٢", "٠٩٩-٥٥٥-٠١٤٢")]
    [InlineData("(2026-11-22)", "2026-11-22")]
    [InlineData("12-34-56", "12-34-56")]
    [InlineData("-5 درجات و +3", "-5|+3")]
    [InlineData("1 000 000", "1 000 000")]
    [InlineData("www.example.org/a، ثم a.b@c.org.", "www.example.org/a|a.b@c.org")]
    [InlineData("https://example.org/a(b)c?d=1-2.", "https://example.org/a(b)c?d=1-2")]
    public void What_the_text_around_would_turn_about_is_kept_apart(string text, string kept)
    {
        var parts = LeftToRightText.Parts(text).ToList();
        Assert.Equal(text, string.Concat(parts.Select(part => part.Text)));
        Assert.Equal(kept.Split('|'), parts.Where(part => part.IsLeftToRight).Select(part => part.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5-10")]
    [InlineData("من 5 - 10 مرات")]
    [InlineData("2019-2020")]
    [InlineData("120/80")]
    [InlineData("38.5")]
    [InlineData("22.11.2026")]
    [InlineData("8:00-17:30")]
    [InlineData("988")]
    [InlineData("PRT-2")]
    public void Ranges_and_what_is_in_order_already_are_left_to_the_text(string text) =>
        Assert.Equal([(text, false)], LeftToRightText.Parts(text));
}
