using System.Xml.Linq;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Tests.Bundled;

/// <summary>The bundled locales: complete, and in the language's own signs.</summary>
public sealed class BundledLocaleTests
{
    private static readonly XNamespace CslNamespace = "http://purl.org/net/xbiblio/csl";
    private static readonly string[] BundledTags = ["ar", "de-DE", "en-GB", "en-US", "es-ES", "fr-FR", "pt-BR", "ru-RU", "vi-VN", "zh-CN"];

    public static TheoryData<string> Tags => [.. BundledTags];

    [Fact]
    public void Ten_locales_are_bundled() => Assert.Equal(BundledTags, BundledLocales.Tags);

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_locale_reads_without_a_complaint(string tag)
    {
        var diagnostics = new List<CslDiagnostic>();
        Assert.NotNull(CslLocale.Parse(BundledFiles.Text($"locales/locales-{tag}.xml"), diagnostics));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_term_and_form_of_the_published_locale_is_defined(string tag)
    {
        var published = OutsideData.Require(Path.Combine("csl", "locales", $"locales-{tag}.xml"));
        Assert.Empty(Keys(XDocument.Load(published)).Except(Keys(Bundled(tag))));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_term_and_form_of_our_English_is_defined(string tag)
    {
        // Exceptions to the rule of a language's ordinals belong to that language.
        var english = Keys(Bundled("en-US")).Where(static key => !key.StartsWith("ordinal-", StringComparison.Ordinal));
        Assert.Empty(english.Except(Keys(Bundled(tag))));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_term_is_defined_twice_and_both_date_forms_are_there(string tag)
    {
        var locale = Bundled(tag);
        var keys = locale.Descendants(CslNamespace + "term").Select(static term => $"{Key(term)}/{(string?)term.Attribute("gender-form")}");
        Assert.Empty(keys.GroupBy(static key => key).Where(static group => group.Count() > 1).Select(static group => group.Key));
        Assert.Equal(["text", "numeric"], locale.Descendants(CslNamespace + "date").Select(static date => (string?)date.Attribute("form")));
        Assert.All(locale.Descendants(CslNamespace + "date"), static date =>
            Assert.Equal(["day", "month", "year"], date.Elements().Select(static part => (string)part.Attribute("name")!).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("en-US", "“", "”", "‘", "’")]
    [InlineData("en-GB", "‘", "’", "“", "”")]
    [InlineData("de-DE", "„", "“", "‚", "‘")]
    [InlineData("fr-FR", "«\u00a0", "\u00a0»", "“", "”")]
    [InlineData("es-ES", "«", "»", "“", "”")]
    [InlineData("ru-RU", "«", "»", "„", "“")]
    [InlineData("zh-CN", "“", "”", "‘", "’")]
    public void Quotation_marks_are_those_of_the_language(string tag, string open, string close, string innerOpen, string innerClose)
    {
        var locale = Bundled(tag);
        string Term(string name) => locale.Descendants(CslNamespace + "term").Single(term => (string?)term.Attribute("name") == name).Value;
        Assert.Equal((open, close, innerOpen, innerClose), (Term("open-quote"), Term("close-quote"), Term("open-inner-quote"), Term("close-inner-quote")));
    }

    [Theory]
    [InlineData("en-US", "March 5, 2020", "03/05/2020")]
    [InlineData("en-GB", "5 March 2020", "05/03/2020")]
    [InlineData("de-DE", "5. März 2020", "05.03.2020")]
    [InlineData("es-ES", "5 de marzo de 2020", "05/03/2020")]
    [InlineData("fr-FR", "5 mars 2020", "05/03/2020")]
    [InlineData("pt-BR", "5 de março de 2020", "05/03/2020")]
    [InlineData("ru-RU", "5 марта 2020 г.", "05.03.2020")]
    [InlineData("vi-VN", "5 Tháng Ba 2020", "05/03/2020")]
    [InlineData("zh-CN", "2020年3月5日", "2020-03-05")]
    [InlineData("ar", "5 مارس، 2020", "5/3/2020")]
    public void Dates_are_written_as_the_language_writes_them(string tag, string text, string numeric)
    {
        Assert.Equal(text, Rendered(tag, """<date variable="issued" form="text"/>"""));
        Assert.Equal(numeric, Rendered(tag, """<date variable="issued" form="numeric"/>"""));
    }

    [Theory]
    [InlineData("en-US", "1", "1st ed.")]
    [InlineData("en-US", "12", "12th ed.")]
    [InlineData("en-US", "23", "23rd ed.")]
    [InlineData("en-GB", "2", "2nd edn")]
    [InlineData("de-DE", "2", "2. Aufl.")]
    [InlineData("es-ES", "3", "3.ª ed.")]
    [InlineData("fr-FR", "1", "1ʳᵉ éd.")]
    [InlineData("fr-FR", "2", "2ᵉ éd.")]
    [InlineData("pt-BR", "2", "2ª ed.")]
    [InlineData("ru-RU", "2", "2-е изд.")]
    [InlineData("zh-CN", "2", "2 版")]
    public void Ordinals_follow_the_language_and_the_gender_of_the_noun(string tag, string edition, string expected) =>
        Assert.Equal(
            expected,
            Rendered(tag, """<group delimiter=" "><number variable="edition" form="ordinal"/><label variable="edition" form="short"/></group>""", edition));

    private static string Rendered(string tag, string element, string edition = "2")
    {
        var xml = $"""
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
              <info><title>t</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>
              <citation><layout>{element}</layout></citation>
            </style>
            """;
        var style = CslStyle.Parse(xml, "t", null, [])!;
        var item = new CslItem("a", "book")
        {
            Text = new Dictionary<string, string> { ["edition"] = edition },
            Dates = new Dictionary<string, CslDate> { ["issued"] = new() { Start = new DateParts(2020, 3, 5) } },
        };
        var document = new CitationProcessor(style, BundledLocales.Find(tag)!).Format([item], [new Citation([new Cite("a")])]);
        return RunText.Of(document.Citations[0].Runs);
    }

    private static XDocument Bundled(string tag) => XDocument.Parse(BundledFiles.Text($"locales/locales-{tag}.xml"));

    private static IEnumerable<string> Keys(XDocument locale) => locale.Descendants(CslNamespace + "term").Select(Key).Distinct();

    private static string Key(XElement term) => $"{(string?)term.Attribute("name")}/{(string?)term.Attribute("form") ?? "long"}";
}
