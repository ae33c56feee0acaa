using System.Collections.Immutable;
using System.Xml.Linq;
using CsCheck;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Tests;

/// <summary>
/// Styles as strangers may have broken them: the published and the bundled ones with elements and attributes dropped, doubled, swapped and
/// overwritten, over items of any shape. Each is read or refused with an error, and what is read formats anything.
/// </summary>
public sealed class HostileStyleTests
{
    private static readonly string[] Values =
    [
        "", " ", "true", "false", "0", "1", "-1", "99999999999", "author", "author editor", "title", "issued", "page", "locator", "year-suffix", "citation-number",
        "long", "short", "count", "text", "numeric", "symbol", "verb", "first", "subsequent", "all", "any", "none", "always", "never", "contextual", "<b>", "“", "'", "\"", "&", "\u0301",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "Title", "a \"b\" c", "'", "\"", "“", "”", "<i>", "</i>", "<i>a</b>", "<span class=\"nocase\">x", "<<<>>>", "12", "1-2", "1–", "-", "&", ",", "1,", "xii", "e1234", "ß", "ǆ",
        "\ud83d\ude00", "\ud83d", "\u0301", "مرحبا", "毛", "\0", "\u0001", "a.b.c", "...", "!?!?", "p. 5", "§ 3", "9999999999999999999999", "de la", "d'", "al-", "https://x/", "10.1/x",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(AnyOf(Texts), Gen.String[0, 12]);

    private static readonly Gen<CslName> Name =
        Gen.Select(Text, Text, Text, Text, Gen.Bool.Array[4], static (family, given, particle, literal, flags) => new CslName
        {
            Family = flags[0] ? family : null,
            Given = given,
            NonDroppingParticle = flags[1] ? particle : null,
            DroppingParticle = flags[2] ? particle : null,
            Suffix = literal,
            Literal = flags[3] ? literal : null,
            ParseNames = flags[0],
            StaticOrdering = flags[2],
            CommaSuffix = flags[3],
        });

    private static readonly Gen<DateParts> Parts = Gen.Select(
        AnyOf(2000, 0, -1, 1, 999, int.MaxValue, int.MinValue),
        AnyOf<int?>(null, 1, 12, 0, -1, 13, int.MaxValue, int.MinValue),
        AnyOf<int?>(null, 1, 31, 0, 99, int.MinValue),
        AnyOf<int?>(null, null, 1, 4, 5, -1),
        static (year, month, day, season) => new DateParts(year, month, day, season));

    private static readonly Gen<CslDate> Date = Gen.Select(Parts, Parts, Gen.Int[0, 3], Text, static (start, end, kind, literal) => new CslDate
    {
        Start = kind == 0 ? null : start,
        End = kind == 2 ? end : null,
        OpenEnded = kind == 3,
        Circa = kind == 1,
        Literal = kind == 0 ? literal : null,
    });

    private static readonly Gen<CslItem> Items = Gen.Select(
        AnyOf([.. CslTypes.All, "", "nothing"]),
        Gen.Dictionary(AnyOf([.. CslVariables.All.Where(CslVariables.IsText), "nothing"]), Text)[0, 20],
        Gen.Dictionary(AnyOf([.. CslVariables.All.Where(CslVariables.IsName)]), Gen.Select(Name.Array[0, 5], Gen.Bool, static (names, others) => new NameList([.. names], others)))[0, 6],
        Gen.Dictionary(AnyOf([.. CslVariables.All.Where(CslVariables.IsDate)]), Date)[0, 4],
        static (type, text, names, dates) => new CslItem(string.Empty, type) { Text = text, Names = names, Dates = dates });

    private static readonly Gen<Cite> Cites = Gen.Select(Gen.Int[0, 6], Text, AnyOf("page", "section", "sub-verbo", "nothing", ""), Gen.Bool,
        static (item, words, label, suppressed) => new Cite(ItemId(item)) { Locator = words, LocatorLabel = label, Prefix = words, Suffix = words, SuppressAuthor = suppressed });

    private static readonly Gen<Citation> Citations = Gen.Select(Cites.Array[0, 5], Gen.Int[0, 3], Gen.Enum<CitationMode>(),
        static (cites, note, mode) => new Citation([.. cites]) { NoteIndex = note, Mode = mode });

    private static string[] Published { get; } = ["apa", "american-medical-association", "bmj", "chicago-author-date", "nlm-citation-sequence"];

    [Theory]
    [InlineData("<text value=\"a&#x9b;31mb&#x7f;c\"/>", "a31mbc")]
    [InlineData("<text value=\"b\" prefix=\"&#x85;a&#x80;\" suffix=\"c&#x9f;\"/>", "abc")]
    public void No_control_character_of_a_style_reaches_the_text(string layout, string expected)
    {
        var xml = $"<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title>t</title><id>t</id></info><citation><layout>{layout}</layout></citation></style>";
        var style = CslStyle.Parse(xml, "t", null, [])!;
        var locale = BundledLocales.For("en-US");
        var document = new CitationProcessor(style, locale, locale).Format([new CslItem("a", "book")], [new Citation([new Cite("a")])]);
        Assert.Equal(expected, PlainTextWriter.Write(document.Citations[0].Runs));
    }

    [Fact]
    public void A_bundled_style_that_was_broken_is_refused_or_formats_anything() =>
        Survives([.. BundledStyles.Names.Select(static name => BundledFiles.Text($"styles/{name}.csl"))]);

    [Fact]
    public void A_published_style_that_was_broken_is_refused_or_formats_anything() =>
        Survives([.. Published.Select(static name => File.ReadAllText(OutsideData.Require($"csl/styles/{name}.csl")))]);

    [Fact]
    public void A_locale_that_was_broken_is_refused_or_serves_anything() =>
        Gen.Select(AnyOf([.. BundledLocales.Tags.Select(static tag => BundledFiles.Text($"locales/locales-{tag}.xml"))]), Gen.Int.Array[2, 60], Items.Array[0, 6], Citations.Array[0, 6]).Sample(
            static (locale, choices, items, citations) =>
            {
                var diagnostics = new List<CslDiagnostic>();
                var broken = CslLocale.Parse(Broken(locale, choices), diagnostics);
                if (broken is null)
                {
                    Assert.Contains(diagnostics, static d => d.IsError);
                }
                else
                {
                    Format(BundledStyles.Load("chicago-author-date"), broken, items, citations);
                }
            },
            iter: 100);

    private static void Survives(ImmutableArray<string> styles) =>
        Gen.Select(AnyOf([.. styles]), Gen.Int.Array[2, 30], Items.Array[0, 6], Citations.Array[0, 6]).Sample(
            static (style, choices, items, citations) => Format(Broken(style, choices), items, citations), iter: 100, print: static x => string.Join(' ', x.Item2));

    private static void Format(string xml, CslItem[] items, Citation[] citations)
    {
        var diagnostics = new List<CslDiagnostic>();
        var style = CslStyle.Parse(xml, "style", null, diagnostics);
        if (style is null)
        {
            Assert.Contains(diagnostics, static d => d.IsError);
            return;
        }

        Format(style, BundledLocales.For("en-US"), items, citations);
    }

    private static void Format(CslStyle style, CslLocale locale, CslItem[] items, Citation[] citations)
    {
        var document = new CitationProcessor(style, locale, locale).Format([.. items.Select(static (item, i) => item with { Id = ItemId(i) })], citations);
        Assert.Equal(citations.Length, document.Citations.Length);
        foreach (var entry in document.Entries)
        {
            Assert.NotNull(PlainTextWriter.Write(entry));
            foreach (var block in entry.Blocks)
            {
                Assert.NotNull(HtmlWriter.Write(block.Runs));
            }
        }
    }

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string ItemId(int i) => "item" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The style with changes: each choice says what is done, and to which of its elements.</summary>
    private static string Broken(string xml, int[] choices)
    {
        var document = XDocument.Parse(xml);
        for (var i = 0; i + 1 < choices.Length; i += 2)
        {
            XElement[] elements = [.. document.Root!.Descendants()];
            if (elements.Length == 0)
            {
                break;
            }

            var element = elements[(int)((uint)choices[i] % (uint)elements.Length)];
            var other = elements[(int)((uint)choices[i + 1] % (uint)elements.Length)];
            XAttribute[] attributes = [.. element.Attributes()];
            var attribute = attributes.Length == 0 ? null : attributes[(int)((uint)choices[i + 1] % (uint)attributes.Length)];
            var value = Values[(int)((uint)choices[i + 1] % (uint)Values.Length)];
            switch ((uint)choices[i] % 7)
            {
                case 0:
                    element.Remove();
                    break;
                case 1:
                    element.AddAfterSelf(new XElement(element));
                    break;
                case 2:
                    attribute?.Remove();
                    break;
                case 3:
                    attribute?.SetValue(value);
                    break;
                case 4 when !other.AncestorsAndSelf().Contains(element):
                    // Moved or copied into another: macros within macros, names in substitutes.
                    other.Add(new XElement(element));
                    break;
                case 5:
                    foreach (var a in other.Attributes())
                    {
                        element.SetAttributeValue(a.Name, a.Value);
                    }

                    break;
                default:
                    element.Name = other.Name;
                    break;
            }
        }

        return document.ToString(SaveOptions.DisableFormatting);
    }
}
