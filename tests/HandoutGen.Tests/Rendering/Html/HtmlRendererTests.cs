using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HandoutGen.Branding;
using HandoutGen.Cli.Commands;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pictures;
using HandoutGen.Pictures.Svg;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Html;
using HandoutGen.Typography;
using static HandoutGen.Tests.Rendering.Sample;

namespace HandoutGen.Tests.Rendering.Html;

public sealed class HtmlRendererTests
{
    // One for all tests: it keeps the fonts that it has made.
    private static readonly HtmlRenderer Shared = new();

    [Fact]
    public void Everything_has_the_markup_of_the_golden_file()
    {
        // The head holds the brand's colours and fonts, which have tests of their own.
        var html = Render(Everything);
        Golden.Matches("html/everything.html", html[html.IndexOf("<body>", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void Page_is_written_as_the_standard_parses_it()
    {
        var strict = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        Assert.Null(Record.Exception(() => strict.ParseDocument(Render(Everything))));
    }

    [Fact]
    public void Page_says_its_language_title_authors_and_date()
    {
        var page = Parse(Everything);
        Assert.Equal("en-US", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Everything & <More>", page.Title);
        Assert.Equal(["Meri Levy, LMFT", "A. Second"], Meta(page, "author"));
        Assert.Equal(["2026-11"], Meta(page, "dcterms.modified"));
        Assert.Equal(["An Introduction for People (and Clinicians)"], Meta(page, "description"));
        Assert.Equal(["width=device-width, initial-scale=1"], Meta(page, "viewport"));
    }

    [Fact]
    public void Page_has_one_of_each_landmark_and_one_first_heading()
    {
        var page = Parse(Everything);
        Assert.All(["body > header", "main", "body > footer", "h1", "main h1"], selector => Assert.Single(page.QuerySelectorAll(selector)));
        Assert.Equal("#" + page.QuerySelector("main")!.Id, page.QuerySelector("body > a:first-child")!.GetAttribute("href"));
    }

    [Fact]
    public void A_line_that_ends_with_a_blank_is_a_box_that_the_blank_fills()
    {
        var lines = Parse(Of(P(new Text("Name: "), new Blank("____"), new LineBreak(), new Blank("____"), new LineBreak(), new Text("Weight "), new Blank("___"), new Text(" kg"))))
            .QuerySelectorAll(".write");
        Assert.Equal(["Name:  ____", "____"], lines.Select(line => line.TextContent));
        Assert.All(lines, line => Assert.Equal("blank", line.LastElementChild!.ClassName));
    }

    [Theory]
    [InlineData("Take 10 mg, 25 lb, p. 3 and so 2 of us", "Take 10\u00A0mg, 25\u00A0lb, p.\u00A03 and so 2 of us")]
    [InlineData("Call 1-800-555-0199 or well-known 2026-11-22.", "Call <span class=\"nobr\">1-800-555-0199</span> or well-known <span class=\"nobr\">2026-11-22</span>.")]
    public void Numbers_stay_with_their_units_and_parts(string text, string expected) =>
        Assert.Equal(expected, Parse(Of(P(text))).QuerySelector("main p")!.InnerHtml.Replace("&nbsp;", "\u00A0", StringComparison.Ordinal));

    [Fact]
    public void Page_without_practice_author_and_date_has_no_empty_landmarks() =>
        Assert.Empty(Parse(Of(P("Plain"))).QuerySelectorAll("header, footer"));

    [Fact]
    public void Headings_never_skip_a_level()
    {
        var levels = Parse(Everything).QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
    }

    [Fact]
    public void Heading_deeper_than_six_says_its_level()
    {
        var page = Parse(Of(new SubHeading(7, "deep", Words("Deep"))));
        Assert.Equal("7", page.QuerySelector("h6#deep")!.GetAttribute("aria-level"));
    }

    [Fact]
    public void Ids_are_unique_and_every_link_within_the_page_leads_somewhere()
    {
        var page = Parse(Everything);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var targets = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]);
        var labels = page.QuerySelectorAll("[aria-labelledby]").Select(element => element.GetAttribute("aria-labelledby")!);
        Assert.All(targets.Concat(labels), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Each_reference_leads_back_to_every_place_that_cites_it()
    {
        var page = Parse(Everything);
        var back = page.QuerySelectorAll("#ref-ashar2022 a[role='doc-backlink']");
        Assert.Equal(["#cite-0", "#cite-1"], back.Select(link => link.GetAttribute("href")));
        Assert.Equal(["Back to the text: (Ashar et al., 2022, 2025)", "Back to the text: (Ashar et al., 2022)"], back.Select(link => link.GetAttribute("aria-label")));
        Assert.All(back, link => Assert.Equal("", link.TextContent));
        Assert.Empty(page.QuerySelectorAll("#ref-uncited a"));
    }

    [Fact]
    public void Nothing_on_the_page_could_send_a_request_or_run()
    {
        var page = Parse(Everything);
        Assert.Empty(page.QuerySelectorAll("script, link, iframe, object, embed, form, base, [srcset], [style]"));
        Assert.All(page.QuerySelectorAll("[src]"), element => Assert.StartsWith("data:", element.GetAttribute("src"), StringComparison.Ordinal));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        var sheet = page.QuerySelector("style")!.TextContent;
        Assert.DoesNotContain("@import", sheet, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"url\((?!data:)", sheet);
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_of_the_brand_are_custom_properties()
    {
        var sheet = Parse(Of() with { Brand = Practice with { Colors = Practice.Colors with { Primary = new Rgb(0x12, 0x34, 0x56) } } })
            .QuerySelector("style")!.TextContent;
        Assert.Contains("--brand-primary: #123456;", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_that_runs_from_right_to_left_turns_the_page()
    {
        var page = Parse(Of(P(new ForeignText("en", Words("English")), new ForeignText("fa", Words("فارسی")))) with { Language = "ar" });
        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("ltr", page.QuerySelector("span[lang='en']")!.GetAttribute("dir"));
        Assert.Null(page.QuerySelector("span[lang='fa']")!.GetAttribute("dir"));
    }

    [Fact]
    public void Addresses_and_references_keep_their_direction_in_a_page_from_right_to_left()
    {
        var page = Parse(Everything with { Language = "he" });
        Assert.Equal(["ltr", "ltr"], page.QuerySelectorAll(".contact a").Select(link => link.GetAttribute("dir")));
        Assert.All(page.QuerySelectorAll(".references li"), entry => Assert.Equal("auto", entry.GetAttribute("dir")));
        Assert.Empty(Parse(Everything).QuerySelectorAll("body [dir]"));
    }

    [Theory]
    [InlineData(255, "light")]
    [InlineData(20, "dark")]
    public void Colour_scheme_follows_the_ground(byte level, string expected)
    {
        var colors = Practice.Colors with { Background = new Rgb(level, level, level) };
        Assert.Equal([expected], Meta(Parse(Of() with { Brand = Practice with { Colors = colors } }), "color-scheme"));
    }

    [Fact]
    public void Metadata_says_what_the_source_says()
    {
        var page = Parse(Everything);
        Assert.Equal("MedicalWebPage", page.DocumentElement.GetAttribute("typeof"));
        Assert.Equal(["2026-11"], Meta(page, "dcterms.modified"));
        Assert.Equal(["Meri Levy", "A. Second"], Meta(page, "citation_author"));
        Assert.Equal(["2026/11"], Meta(page, "citation_publication_date"));
        Assert.Equal(["Everything & <More>"], Properties(page, "og:title"));
        Assert.Equal(["Everything & <More>"], Properties(page, "name"));
        Assert.Equal(["An Introduction for People (and Clinicians)"], Properties(page, "og:description"));
        Assert.Equal(["Body Wise Parent"], Properties(page, "publisher"));
        Assert.Equal(["en_US"], Properties(page, "og:locale"));
        Assert.Equal(["textual", "visual"], Properties(page, "accessMode"));
        Assert.Contains("alternativeText", Properties(page, "accessibilityFeature"));
        Assert.Empty(page.QuerySelectorAll("script"));

        var plain = Parse(Of(P("x")));
        Assert.Empty(Meta(plain, "description"));
        Assert.Empty(Meta(plain, "dcterms.modified"));
        Assert.Empty(Properties(plain, "og:site_name"));
        Assert.Equal(["textual"], Properties(plain, "accessMode"));
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 6)]
    public void Many_sections_have_a_list_of_them(int sections, int entries)
    {
        var page = Parse((Of() with
        {
            Sections = [.. Enumerable.Range(1, sections).Select(i => new Section(2, $"s{i}", [new Text($"Part {i} "), Web("https://example.org", "more")], [P("x")], []))],
        }).Framed());
        var links = page.QuerySelectorAll("nav[aria-labelledby=_contents] a").ToList();
        Assert.Equal(Enumerable.Range(1, entries).Select(i => ($"#s{i}", $"Part {i} more")), links.Select(link => (link.GetAttribute("href")!, link.TextContent)));
    }

    [Fact]
    public void Tables_of_one_section_have_names_of_their_own()
    {
        var table = new TableBlock([ColumnAlignment.Start], Row("A"), [Row("1")]);
        var page = Parse(Of(table, table, new SubHeading(3, "sub", Words("Sub")), table, table));
        Assert.Equal(
            ["first", "First (2)", "sub", "Sub (2)"],
            page.QuerySelectorAll(".scroll").Select(box => box.GetAttribute("aria-labelledby") ?? box.GetAttribute("aria-label")));
    }

    [Fact]
    public void Ways_back_to_different_places_have_different_names()
    {
        ImmutableArray<Inline> cite = [new Text("("), new Link(new InternalTarget("ref-a"), Words("A")), new Text(")")];
        var page = Parse(Everything with
        {
            Sections = [new Section(2, "s", Words("S"), [P(new CitationMark(0)), P(new CitationMark(1)), P(new CitationMark(2))], [])],
            Citations = [cite, [new Text("(B)")], cite],
            References = new ReferenceList("references", "References", false,
                [new ReferenceEntry("ref-a", [], Words("A."), [0, 2]), new ReferenceEntry("ref-b", [], Words("B."), [1])]),
        });
        Assert.Equal(
            ["Back to the text: (A) (1)", "Back to the text: (A) (2)", "Back to the text: (B)"],
            page.QuerySelectorAll(".back").Select(link => link.GetAttribute("aria-label")));
    }

    [Fact]
    public void The_policy_allows_the_page_s_own_style_and_no_other()
    {
        var page = Parse(Everything);
        var sheet = page.QuerySelector("style")!.TextContent;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sheet)));
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.Contains($"style-src 'sha256-{hash}';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Every_link_is_underlined_but_the_sign_that_leads_back()
    {
        var sheet = Parse(Everything).QuerySelector("style")!.TextContent;
        Assert.Contains("a { color: var(--brand-link); text-decoration: underline;", sheet, StringComparison.Ordinal);
        Assert.Equal([".back"], sheet.Split('\n').Where(line => line.Contains("text-decoration: none", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Digits_that_run_from_left_to_right_are_kept_apart_in_a_page_that_does_not()
    {
        var page = Parse(Of(P(new Text("هاتف 1-800-555-0199"), new CodeSpan("a 1-2-3"), new ForeignText("en", Words("call 555-0142 now")))) with { Language = "ar" });
        Assert.Equal(["1-800-555-0199"], page.QuerySelectorAll("main bdi[dir=ltr]").Select(element => element.TextContent));
        Assert.Empty(Parse(Of(P("Call 1-800-555-0199"))).QuerySelectorAll("bdi"));
    }

    [Fact]
    public void Logo_stands_for_the_name_and_says_it()
    {
        var logo = new BrandLogo(Everything.Images["cycle.png"], "The practice’s logo");
        var header = Parse((Of() with { Brand = Practice with { Logo = logo } }).Framed()).QuerySelector("header")!;
        Assert.Equal("The practice’s logo", header.QuerySelector("img")!.GetAttribute("alt"));
        Assert.DoesNotContain(Practice.Name!, header.QuerySelector(".practice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_becomes_elements_with_the_words_that_stand_for_it()
    {
        var figure = Parse(Drawing(new Figure("a.svg", "A <drawing>", []))).QuerySelector("figure > svg")!;
        Assert.Equal(("img", "A <drawing>"), (figure.GetAttribute("role"), figure.GetAttribute("aria-label")));
        Assert.Equal(("10", "20", "0 0 10 20"), (figure.GetAttribute("width"), figure.GetAttribute("height"), figure.GetAttribute("viewBox")));
        var id = figure.QuerySelector("linearGradient")!.Id;
        Assert.Matches("^svg-1-[0-9a-f]{8}-paint$", id);
        Assert.Equal($"url(#{id})", figure.QuerySelector("rect")!.GetAttribute("fill"));
    }

    [Fact]
    public void Picture_has_the_width_and_the_side_that_its_author_wants()
    {
        var page = Parse(Drawing(
            new Figure("a.svg", "One", []) { Width = new PictureWidth(72, IsPercent: false), Side = PictureSide.Right },
            new Figure("a.svg", "Two", []) { Width = new PictureWidth(40, IsPercent: true), Side = PictureSide.Left },
            new Figure("a.svg", "Three", [])));
        Assert.Equal(["right sized", "left part-40", null], page.QuerySelectorAll("figure").Select(figure => figure.GetAttribute("class")));
        Assert.Equal("96", page.QuerySelector("figure.right > svg")!.GetAttribute("width"));
        Assert.Contains("figure:is(.left, .right).part-40 { width: 40%;", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_svg_twice_gives_each_its_own_ids()
    {
        var page = Parse(Drawing(new Figure("a.svg", "One", []), new Figure("a.svg", "Two", [])));
        var ids = page.QuerySelectorAll("linearGradient").Select(paint => paint.Id!).ToArray();
        Assert.Collection(ids, one => Assert.StartsWith("svg-1-", one), two => Assert.StartsWith("svg-2-", two));
        Assert.Equal(ids.Select(id => $"url(#{id})"), page.QuerySelectorAll("rect").Select(shape => shape.GetAttribute("fill")));
    }

    [Fact]
    public void Same_handout_gives_the_same_bytes() => Assert.Equal(Render(Everything), Render(Everything, new HtmlRenderer()));

    [Fact]
    public void Large_print_is_18_points_on_paper_and_larger_on_the_screen()
    {
        Assert.Contains("--size-on-paper: 18pt;", Render(Everything, options: new RenderOptions(LargePrint: true)), StringComparison.Ordinal);
        Assert.Contains("--size-on-paper: 11.5pt;", Render(Everything), StringComparison.Ordinal);
    }

    internal static string Render(ResolvedHandout handout, HtmlRenderer? renderer = null, RenderOptions? options = null) =>
        Encoding.UTF8.GetString((renderer ?? Shared).Render(handout, options ?? new RenderOptions(), new DiagnosticBag()));

    internal static IHtmlDocument Parse(ResolvedHandout handout) => new HtmlParser().ParseDocument(Render(handout));

    private static ResolvedHandout Drawing(params ImmutableArray<Block> figures) => Of(figures) with
    {
        Images = new Dictionary<string, Picture>
        {
            ["a.svg"] = new SvgPicture(SvgImage.Read(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="10.4" height="20" viewBox="0 0 10 20"><defs><linearGradient id="paint"><stop/></linearGradient></defs>
                <rect fill="url(#paint)" width="5" height="5"/></svg>
                """u8.ToArray(),
                "a.svg",
                new DiagnosticBag())!),
        }.ToFrozenDictionary(),
    };

    private static IEnumerable<string?> Meta(IHtmlDocument page, string name) =>
        page.QuerySelectorAll($"meta[name='{name}']").Select(meta => meta.GetAttribute("content"));

    private static IEnumerable<string> Properties(IHtmlDocument page, string property) =>
        page.QuerySelectorAll("meta[property]").Where(meta => meta.GetAttribute("property")!.Split(' ').Contains(property)).Select(meta => meta.GetAttribute("content")!);
}
