using HandoutGen.Source;

namespace HandoutGen.Tests.Source;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("11/22/2026", "2026-11-22")]
    [InlineData("22/11/2026", "2026-11-22")]
    [InlineData("3/4/2026", "2026-03-04 2026-04-03")]
    [InlineData("4/4/2026", "2026-04-04")]
    [InlineData("5 de mayo de 2026", "2026-05-05")]
    [InlineData("5. Mai 2026", "2026-05-05")]
    [InlineData("le 5 juillet 2026", "2026-07-05")]
    [InlineData("1er février 2026", "2026-02-01")]
    [InlineData("3 ottobre 2026", "2026-10-03")]
    [InlineData("3 de outubro de 2026", "2026-10-03")]
    [InlineData("Sept. 3rd, 2026", "2026-09-03")]
    [InlineData("the 3rd of September 2026", "2026-09-03")]
    [InlineData("2026 Nov 22", "2026-11-22")]
    [InlineData("2026/1/5", "2026-01-05")]
    [InlineData("Dez 2026", "2026-12")]
    [InlineData("11/2026", "2026-11")]
    [InlineData("22 ноября 2026 г.", "2026-11-22")]
    [InlineData("3 мая 2026 года", "2026-05-03")]
    [InlineData("2026年11月22日", "2026-11-22")]
    [InlineData("ngày 22 tháng 11 năm 2026", "2026-11-22")]
    [InlineData("22 نوفمبر 2026", "2026-11-22")]
    [InlineData("2026-11-22T10:00:00Z", "2026-11-22")]
    [InlineData("31/02/2026", "")]
    [InlineData("soon", "")]
    [InlineData("version 3", "")]
    [InlineData("", "")]
    public void A_date_in_words_or_figures_has_the_readings_that_its_writer_can_mean(string text, string readings) =>
        Assert.Equal(readings, string.Join(' ', WrittenDate.Readings(text)));
}
