using HandoutGen.Branding;
using HandoutGen.Model;
using HandoutGen.Resolution;
using HandoutGen.Tests.Rendering;

namespace HandoutGen.Tests.Resolution;

public sealed class PagePartsTests
{
    [Theory]
    [InlineData("phone", "555-0142", "Phone: ")]
    [InlineData("fax", "555-0143", "Fax: ")]
    [InlineData("text", "555-0144", "Text: ")]
    [InlineData("SMS", "555-0144", "Text: ")]
    [InlineData("mobile", "555-0145", "Mobile: ")]
    [InlineData("crisis", "988", "Crisis line: ")]
    [InlineData("tty", "711", "TTY: ")]
    [InlineData("after-hours", "555-0150", "After hours: ")]
    [InlineData("Notfall", "112", "Notfall: ")]
    [InlineData("phone", "Ring us at 555-0142", "")]
    [InlineData("phone", "(555) 010-0142 ext. 3", "Phone: ")]
    [InlineData("fax", "Fax 555-0143", "")]
    [InlineData("fax", "Records office 555-0143", "Fax: ")]
    [InlineData("crisis", "Crisis line: 988", "")]
    [InlineData("address", "12 Elm Street", "")]
    [InlineData("hours", "9-17", "")]
    [InlineData("email", "a2@example.org", "")]
    [InlineData("parking", "Behind house 12", "")]
    public void Every_number_of_a_practice_has_its_word(string kind, string value, string word)
    {
        var brand = BrandDefaults.Brand with { Contact = [new ContactLine(kind, new BrandValue(value, null))] };
        Assert.Equal(word, Parts(brand, Sample.English).Closing.Contact[0].Word);
    }

    [Fact]
    public void Every_language_tells_its_numbers_apart() => Assert.All(LabelWords.Languages, language =>
    {
        var words = LabelWords.For(language)!.Contact;
        string[] all = [words.Phone, words.Mobile, words.Text, words.Fax, words.Crisis];
        Assert.Equal(5, all.Distinct(StringComparer.OrdinalIgnoreCase).Count(word => word.Length > 1));
        Assert.True(language is "en" || words != LabelWords.English.Contact);
    });

    [Fact]
    public void The_home_page_is_not_repeated_among_the_ways_to_reach_the_practice()
    {
        var brand = BrandDefaults.Brand with
        {
            Home = "https://lakeside.example",
            Contact = [new ContactLine("web", new BrandValue("lakeside.example", "https://Lakeside.example/")), new ContactLine("phone", new BrandValue("1", null))],
        };
        Assert.Equal(["1"], Parts(brand, Sample.English).Closing.Contact.Select(entry => entry.Value.Text));
    }

    [Fact]
    public void The_foot_of_pages_says_the_footer_or_how_to_reach_the_practice()
    {
        var contact = Sample.Practice.Contact;
        Assert.False(Parts(Sample.Practice, Sample.English).Running.FootRepeats);
        var running = Parts(Sample.Practice with { Footer = [] }, Sample.English).Running;
        Assert.True(running.FootRepeats);
        Assert.Equal(["Phone: (555) 010-0142", "hello@bodywiseparent.example"], running.Foot.Select(PlainText.Of));
        Assert.Equal(["BodyWiseParent.Substack.com"], Parts(Sample.Practice with { Footer = [], Contact = [] }, Sample.English).Running.Foot.Select(PlainText.Of));
        Assert.Empty(Parts(BrandDefaults.Brand, Sample.English).Running.Foot);
    }

    [Theory]
    [InlineData("en", "Sara Haddad, MD")]
    [InlineData("ar", "Sara Haddad، MD")]
    public void A_byline_has_the_comma_of_its_language(string language, string line) => Assert.Equal(
        [line],
        PagePartsResolver.Resolve(new TitleBlock("T", [], [new Author("Sara Haddad", "MD")]), [], BrandDefaults.Brand, LabelWords.For(language)!, null).Masthead.Authors);

    private static PageParts Parts(Brand brand, Labels labels) => PagePartsResolver.Resolve(new TitleBlock("T", [], []), [], brand, labels, null);
}
