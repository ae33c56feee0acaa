using System.Globalization;
using System.Text;
using CsCheck;
using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Tests.Objects;

public sealed class ByteBufferTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0001, "0")]
    [InlineData(12, "12")]
    [InlineData(0.5, ".5")]
    [InlineData(-0.25, "-.25")]
    [InlineData(3.14159, "3.142")]
    [InlineData(100.1, "100.1")]
    [InlineData(7.007, "7.007")]
    public void Numbers_have_no_needless_digit(double number, string expected) => Assert.Equal(expected, Written(buffer => buffer.Number(number)));

    [Fact]
    public void Numbers_come_back_within_half_a_thousandth() => Gen.Double[-20000, 20000].Sample(number =>
        Math.Abs(double.Parse(Written(buffer => buffer.Number(number)), CultureInfo.InvariantCulture) - number) <= 0.0005 + 1e-9);

    [Theory]
    [InlineData("plain", "(plain)")]
    [InlineData("a (b) \\", "(a \\(b\\) \\\\)")]
    [InlineData("naïve", "(na\u00EFve)")]
    [InlineData("it’s – “so” …", "(it\u0090s \u0085 \u008Dso\u008E \u0083)")]
    [InlineData("€", "(\u00A0)")]
    public void Text_strings_take_one_byte_a_character_where_they_can(string text, string expected) =>
        Assert.Equal(expected, Written(buffer => buffer.TextString(text)));

    [Fact]
    public void Other_text_strings_are_UTF_16() =>
        Assert.Equal("(\u00FE\u00FF\u0004\u0016\0a)", Written(buffer => buffer.TextString("Жa")));

    [Fact]
    public void Bytes_of_a_literal_string_are_escaped_so_that_they_survive() =>
        Assert.Equal("(\\r\\(\\)\\\\\n)", Written(buffer => buffer.ByteString("\r()\\\n"u8)));

    private static string Written(Action<ByteBuffer> write)
    {
        using var buffer = new ByteBuffer(1);
        write(buffer);
        return Encoding.Latin1.GetString(buffer.Written);
    }
}
