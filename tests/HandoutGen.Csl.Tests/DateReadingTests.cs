namespace HandoutGen.Csl.Tests;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("2022", 2022, null, null)]
    [InlineData("2022-03", 2022, 3, null)]
    [InlineData("2022-03-05", 2022, 3, 5)]
    [InlineData("-0044-03-15", -44, 3, 15)]
    [InlineData("Y17000", 17000, null, null)]
    public void Edtf_dates_are_read(string text, int year, int? month, int? day)
    {
        Assert.True(Edtf.TryParse(text, out var date));
        Assert.Equal(new DateParts(year, month, day), date.Start);
        Assert.Null(date.End);
    }

    [Theory]
    [InlineData("")]
    [InlineData("22")]
    [InlineData("2022-13")]
    [InlineData("2023-02-29")]
    [InlineData("2022-3-5")]
    [InlineData("2022/2021")]
    [InlineData("May 2022")]
    public void What_is_no_edtf_date_is_refused(string text) => Assert.False(Edtf.TryParse(text, out _));

    [Fact]
    public void Ranges_seasons_and_doubt_are_read()
    {
        Assert.True(Edtf.TryParse("2020/2022", out var range));
        Assert.Equal(new DateParts(2022), range.End);
        Assert.True(Edtf.TryParse("2020/..", out var open));
        Assert.True(open.OpenEnded);
        Assert.True(Edtf.TryParse("2020-22", out var summer));
        Assert.Equal(2, summer.Start!.Value.Season);
        Assert.True(Edtf.TryParse("1984~", out var circa));
        Assert.True(circa.Circa);
    }

    [Theory]
    [InlineData("15 September 1968", 1968, 9, 15)]
    [InlineData("Sept. 15, 1968", 1968, 9, 15)]
    [InlineData("May 2003", 2003, 5, null)]
    [InlineData("9/15/1968", 1968, 9, 15)]
    public void Dates_in_words_are_read(string text, int year, int? month, int? day)
    {
        Assert.True(DateText.TryParse(text, out var date));
        Assert.Equal(new DateParts(year, month, day), date.Start);
    }

    [Fact]
    public void Words_that_are_no_date_are_refused() => Assert.False(DateText.TryParse("Bogus Date", out _));
}
