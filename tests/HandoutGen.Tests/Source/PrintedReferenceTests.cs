using HandoutGen.Source.References;

namespace HandoutGen.Tests.Source;

/// <summary>What can be told of a reference as a reference list prints it.</summary>
public sealed class PrintedReferenceTests
{
    [Theory]
    [InlineData(
        "Ashar, Y. K., Gordon, A., Schubiner, H., & Wager, T. D. (2022). Effect of pain reprocessing therapy. JAMA Psychiatry, 79(1), 13–23. https://doi.org/10.1001/jamapsychiatry.2021.2669",
        "- { id: ashar2022, type: article-journal, author: [{ family: Ashar, given: Y. K. }, { family: Gordon, given: A. }, { family: Schubiner, given: H. }, { family: Wager, given: T. D. }], issued: 2022, title: Effect of pain reprocessing therapy, container-title: JAMA Psychiatry, volume: 79, issue: 1, page: 13-23, DOI: 10.1001/jamapsychiatry.2021.2669 }")]
    [InlineData(
        "[3] Ashar YK, Gordon A, Wager TD. Effect of pain reprocessing therapy: a trial. JAMA Psychiatry. 2022 Jan;79(1):13-23. PMID: 34586357.",
        "- { id: ashar2022, type: article-journal, author: [{ family: Ashar, given: Y. K. }, { family: Gordon, given: A. }, { family: Wager, given: T. D. }], issued: 2022, title: \"Effect of pain reprocessing therapy: a trial\", container-title: JAMA Psychiatry, volume: 79, issue: 1, page: 13-23, PMID: 34586357 }")]
    [InlineData(
        "Ashar, Y.K. and Gordon, A. (2022) 'Effect of therapy', JAMA Psychiatry, 79(1), pp. 13-23. Available at: https://example.org/a (Accessed: 3 May 2023).",
        "- { id: ashar2022, type: article-journal, author: [{ family: Ashar, given: Y. K. }, { family: Gordon, given: A. }], issued: 2022, title: Effect of therapy, container-title: JAMA Psychiatry, volume: 79, issue: 1, page: 13-23, URL: \"https://example.org/a\" }")]
    [InlineData(
        "Moseley, G. L., & Butler, D. S. (2017). Explain pain supercharged (2nd ed.). Noigroup Publications.",
        "- { id: moseley2017, type: book, author: [{ family: Moseley, given: G. L. }, { family: Butler, given: D. S. }], issued: 2017, title: Explain pain supercharged, edition: 2, publisher: Noigroup Publications }")]
    [InlineData(
        "Moseley GL, Butler DS. Explain pain supercharged. 2nd ed. Adelaide: Noigroup Publications; 2017.",
        "- { id: moseley2017, type: book, author: [{ family: Moseley, given: G. L. }, { family: Butler, given: D. S. }], issued: 2017, title: Explain pain supercharged, edition: 2, publisher: Noigroup Publications, publisher-place: Adelaide }")]
    [InlineData(
        "World Health Organization. (2023, December 7). Guideline for low back pain. https://www.who.int/publications/i/item/9789240081789",
        "- { id: who2023, type: webpage, author: [World Health Organization], issued: 2023, title: Guideline for low back pain, URL: \"https://www.who.int/publications/i/item/9789240081789\" }")]
    [InlineData(
        "World Health Organization. Sleep and you. 2020. Available from: https://who.int/sleep",
        "- { id: who2020, type: webpage, author: [World Health Organization], issued: 2020, title: Sleep and you, URL: \"https://who.int/sleep\" }")]
    [InlineData(
        "Smith, John, and Kate Jones. \"Sleep and Pain.\" Journal of Sleep 12, no. 3 (2020): 45–67.",
        "- { id: smith2020, type: article-journal, author: [{ family: Smith, given: John }, { family: Jones, given: Kate }], issued: 2020, title: Sleep and Pain, container-title: Journal of Sleep, volume: 12, issue: 3, page: 45-67 }")]
    [InlineData(
        "Veld, A. (2019). Pain at work [Doctoral dissertation, University of Utrecht].",
        "- { id: veld2019, type: thesis, author: [{ family: Veld, given: A. }], issued: 2019, title: Pain at work, publisher: University of Utrecht, genre: Doctoral dissertation }")]
    [InlineData(
        "Jones, K. (2018). Breathing. In A. Veld (Ed.), Handbook of rest (pp. 10-20). Springer.",
        "- { id: jones2018, type: chapter, author: [{ family: Jones, given: K. }], issued: 2018, title: Breathing, container-title: Handbook of rest, page: 10-20, publisher: Springer }")]
    public void The_entry_is_filled_in_as_far_as_its_parts_can_be_told(string printed, string entry) =>
        Assert.Equal(entry, PrintedReference.Read(printed) is { } item ? ReferenceWriter.Line(item) : null);

    [Theory]
    [InlineData("just text")]
    [InlineData("2020")]
    [InlineData("")]
    [InlineData("See the leaflet of the clinic for more.")]
    public void Text_that_is_no_reference_is_none(string text) => Assert.Null(PrintedReference.Read(text));
}
