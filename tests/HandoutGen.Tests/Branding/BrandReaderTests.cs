using HandoutGen.Branding;
using HandoutGen.Branding.Color;
using HandoutGen.Branding.Contrast;
using HandoutGen.Css;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Source;
using HandoutGen.Tests.Rendering;
using HandoutGen.Typography;
using UglyToad.PdfPig;

namespace HandoutGen.Tests.Branding;

public sealed class BrandReaderTests
{
    private const string Svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='40' height='20'/></svg>";

    [Fact]
    public void A_brand_that_says_nothing_looks_as_without_a_brand()
    {
        var brand = BrandFixture.ReadClean("meta:\n");
        Assert.Equal(BrandDefaults.Brand.Colors with { Callouts = brand.Colors.Callouts }, brand.Colors);
        Assert.Equal(BrandDefaults.Brand.Colors.Callouts.AsEnumerable(), brand.Colors.Callouts);
        Assert.Equal(("Source Sans 3", 11.5, 1.4, 600), (brand.Typography.Base.Name, brand.Typography.BaseSize, brand.Typography.LineHeight, brand.Typography.HeadingWeight));
    }

    [Fact]
    public void Values_have_names_texts_and_targets()
    {
        var brand = BrandFixture.ReadClean("""
            meta:
              name: { full: Maple Street Physical Therapy, short: Maple Street }
              link: { home: https://maple.example/, github: "https://github.com/maple" }
            defaults:
              handoutgen:
                tagline: Moving well
                contact:
                  phone: +1 (555) 010-0199 ext. 4
                  email: hello@maple.example
                  web: maple.example/contact
                  address: |
                    12 Maple Street
                    Springfield
                  hours: [Mon to Fri 8-5, Sat 9-12]
            """);
        Assert.Equal(
            [
                "contact.address = 12 Maple Street, Springfield", "contact.email = hello@maple.example > mailto:hello@maple.example",
                "contact.hours = Mon to Fri 8-5", "contact.phone = +1 (555) 010-0199 ext. 4 > tel:+15550100199;ext=4",
                "contact.web = maple.example/contact > https://maple.example/contact", "home = maple.example > https://maple.example/",
                "link.github = github.com/maple > https://github.com/maple", "link.home = maple.example > https://maple.example/",
                "name = Maple Street Physical Therapy", "name.full = Maple Street Physical Therapy", "name.short = Maple Street", "tagline = Moving well",
            ],
            brand.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key} = {v.Value.Text}{(v.Value.Target is null ? "" : " > " + v.Value.Target)}"));
        Assert.Equal(["phone", "email", "web", "address", "hours", "hours"], brand.Contact.Select(line => line.Kind));
    }

    [Fact]
    public void Footer_and_disclaimer_are_markdown_with_the_brands_values_in_place()
    {
        var brand = BrandFixture.ReadClean("""
            meta: { name: Maple }
            defaults:
              handoutgen:
                contact: { phone: (555) 010-0199 }
                footer: "*{{brand.name}}*: {{brand.contact.phone}}"
            """);
        var emphasis = Assert.IsType<Styled>(brand.Footer[0]);
        Assert.Equal("Maple", Assert.IsType<Text>(Assert.Single(emphasis.Content)).Value);
        var link = Assert.IsType<Link>(brand.Footer[^1]);
        Assert.Equal(new ExternalTarget("tel:5550100199"), link.Target);
    }

    [Fact]
    public void A_value_that_the_brand_does_not_have_is_reported_at_its_place_with_the_nearest()
    {
        var read = BrandFixture.Read("meta: { name: Maple }\ndefaults:\n  handoutgen:\n    footer: Call {{brand.nane}} now\n");
        Assert.Equal("4:18 error HG0419 the brand has no value \"nane\" | did you mean \"{{brand.name}}\"?", Assert.Single(read.Reports));
    }

    [Theory]
    [InlineData(null, "3:9 warning HG0416 the contrast of links #59b5b0 on the page #ffffff is 2.42:1; 4.5:1 is needed; #1a817d is used | to make it lasting, write link: \"#1a817d\" under color:")]
    [InlineData(ContrastPolicy.Error, "3:9 error HG0415 the contrast of links #59b5b0 on the page #ffffff is 2.42:1; 4.5:1 is needed | write link: \"#1a817d\" under color:")]
    public void A_colour_stated_for_text_that_fails_is_told_with_both_colours_the_ratio_the_place_and_the_line_to_write(ContrastPolicy? policy, string expected) =>
        Assert.Equal(expected, Assert.Single(BrandFixture.Read("color:\n  primary: \"#1f6f6b\"\n  link: \"#59b5b0\"\n", policy).Reports));

    [Theory]
    [InlineData("color: { primary: '#f9bd07' }", "#f9bd07", "yellow is no colour for text, however dark")]
    [InlineData("color: { primary: '#39ff14', secondary: '#00263a' }", "#39ff14", "the brand has another colour for text")]
    [InlineData("color: { primary: '#5a9bd5' }", "#5a9bd5", "a blue stays a blue")]
    [InlineData("color: { primary: '#eef5f2', secondary: '#286169' }", "#286169", "what cannot be seen is no decoration")]
    [InlineData("color: { palette: { primary: '#86251b' } }", "#86251b", "one level too deep")]
    public void A_colour_that_nobody_stated_for_text_is_never_spoken_of_and_keeps_its_value_as_decoration(string yaml, string decoration, string why)
    {
        var colors = BrandFixture.ReadClean(yaml).Colors;
        Assert.True(decoration == colors.Decoration.ToString(), why);
        Assert.All(ContrastPair.All, pair => Assert.False(pair.Fails(colors), $"{pair.Upper} on {pair.Lower}"));
    }

    [Fact]
    public void Text_takes_a_brands_colour_where_a_shade_of_it_is_still_that_colour()
    {
        Assert.Equal(BrandFixture.ReadClean("color: { primary: '#f9bd07' }").Colors.Foreground, BrandFixture.ReadClean("color: { primary: '#f9bd07' }").Colors.Link);
        Assert.Equal(new Rgb(0, 0x26, 0x3a), BrandFixture.ReadClean("color: { primary: '#ffd100', secondary: '#00263a' }").Colors.Link);
        Assert.InRange(Oklch.From(BrandFixture.ReadClean("color: { primary: '#5a9bd5' }").Colors.Link).H, 230, 270);
    }

    [Theory]
    [InlineData("error", null, "error HG0415")]
    [InlineData("warn", null, "warning HG0415")]
    [InlineData("adjust", null, "note HG0416")]
    [InlineData("error", ContrastPolicy.Warn, "warning HG0415")]
    [InlineData("adjust", ContrastPolicy.Error, "error HG0415")]
    [InlineData("warn", ContrastPolicy.Adjust, "note HG0416")]
    public void The_policy_stands_in_the_brand_and_the_command_line_goes_before_it(string own, ContrastPolicy? asked, string expected)
    {
        var read = BrandFixture.Read($"color:\n  link: \"#ffcc00\"\n  primary: \"#1f6f6b\"\ndefaults:\n  handoutgen:\n    contrast: {own}\n", asked);
        Assert.Contains(expected, Assert.Single(read.Reports));
        Assert.Equal(expected.Contains("HG0416"), ContrastRatio.Of(read.Brand.Colors.Link, read.Brand.Colors.Background) >= 4.5);
    }

    [Fact]
    public void The_line_that_a_contrast_error_gives_ends_the_error()
    {
        const string Yaml = "color:\n  primary: \"#7dd3c0\"\n  foreground: \"#888888\"\ntypography:\n  headings:\n    color: \"#ff9900\"\n";
        var read = BrandFixture.Read(Yaml, ContrastPolicy.Error);
        Assert.Equal(2, read.Reports.Count);
        var colors = read.Reports.ToDictionary(r => r.Split("write ")[1].Split(':')[0], r => r.Split("write ")[1].Split('"')[1]);
        BrandFixture.ReadClean($"color:\n  primary: \"#7dd3c0\"\n  foreground: \"{colors["foreground"]}\"\ntypography:\n  headings:\n    color: \"{colors["color"]}\"\n");
    }

    [Theory]
    [InlineData("logo: logo.svg\n")]
    [InlineData("logo:\n  images: { a: logo.svg }\n  medium: a\n")]
    [InlineData("logo:\n  medium: { light: logo.svg, dark: nowhere.svg }\n  small: nowhere.svg\n")]
    [InlineData("logo:\n  small: { path: ./logo.svg, alt: A rectangle }\n")]
    [InlineData("logo: { path: /logo.svg }\n")]
    [InlineData("logo: nowhere.svg\ndefaults: { handoutgen: { logo: logo.svg } }\n")]
    public void Every_form_of_logo_is_read(string yaml)
    {
        var brand = BrandFixture.ReadClean("meta: { name: Maple }\n" + yaml, ("logo.svg", Svg));
        Assert.Equal((40, 20), (brand.Logo!.Image.Width, brand.Logo.Image.Height));
        Assert.Equal(yaml.Contains("alt") ? "A rectangle" : "Maple", brand.Logo.Alt);
    }

    [Fact]
    public void On_a_dark_masthead_the_logo_for_dark_grounds_is_shown()
    {
        const string Yaml = "meta: { name: M }\nlogo:\n  medium: { light: nowhere.svg, dark: logo.svg }\ndefaults:\n  handoutgen:\n    masthead: { background: \"#102030\" }\n";
        var brand = BrandFixture.ReadClean(Yaml, ("logo.svg", Svg));
        Assert.NotNull(brand.Logo);
        Assert.True(brand.Colors.HasMastheadBand);
        Assert.True(ContrastRatio.Of(brand.Colors.MastheadText, brand.Colors.MastheadGround) >= 4.5);
    }

    [Theory]
    [InlineData("logo: ../logo.svg", "1:7 warning HG0502 the logo \"../logo.svg\" lies outside the brand's folder; it is left out | copy it beside the brand")]
    [InlineData("logo: { images: { main: a.svg }, small: mian }", "1:41 warning HG0414 the logo's images have no \"mian\" | did you mean \"main\"?")]
    [InlineData("color: { primary: teel }", "1:19 warning HG0404 \"teel\" is no colour; it is left out | did you mean \"teal\"?")]
    [InlineData("typography: { base: { size: big } }", "1:29 warning HG0407 \"big\" is no length | write a length such as \"12pt\" or \"16px\"")]
    [InlineData("typography: { headings: { weight: bald } }", "1:35 warning HG0407 \"bald\" is no weight | did you mean \"bold\"?")]
    [InlineData("typography: { base: { line-height: tall } }", "1:36 warning HG0407 \"tall\" is no line height | write a multiple of the size, such as 1.4")]
    [InlineData("color: [red]", "1:8 warning HG0403 \"color\" has to be a map, not a list | write color: { palette: … }")]
    [InlineData("defaults: { handoutgen: { page-size: a5 } }", "1:38 error HG0418 \"page-size\" cannot be \"a5\" | did you mean \"a4\"?")]
    [InlineData("defaults: { handoutgen: { taglin: x } }", "1:27 warning HG0402 \"handoutgen\" has no key \"taglin\" | did you mean \"tagline\"?")]
    [InlineData("defaults: { handoutgn: { tagline: x } }", "1:13 warning HG0402 \"handoutgn\" is no tool's name that is known here | did you mean \"handoutgen\"?")]
    [InlineData("meta: { link: not a link }", "1:15 warning HG0417 \"not a link\" is no address on the web and is left out | write it in full: \"https://…\"")]
    [InlineData("[a, b]", "1:1 error HG0401 a brand has to be a map, not a list | begin with one of meta, logo, color, typography, defaults")]
    public void Wrong_values_are_reported_where_they_stand(string yaml, string expected)
    {
        var diagnostics = new DiagnosticBag();
        _ = BrandReader.ReadFile("_brand.yml", new MemoryFiles(("_brand.yml", yaml)), null, diagnostics);
        Assert.Equal(expected, BrandFixture.Line(Assert.Single(diagnostics.Items)));
    }

    [Fact]
    public void A_brand_that_is_not_there_is_reported_where_the_handout_names_it_with_the_nearest_file()
    {
        var diagnostics = new DiagnosticBag();
        var handout = new SourceFile("handout.yaml", "title: x\nbrand: brands/mapel.yml\n");
        Assert.Null(BrandReader.ReadFile("brands/mapel.yml", new MemoryFiles(("brands/maple.yml", "")), null, new SourceSpan(handout, 16, 16), diagnostics));
        Assert.Equal("2:8 error HG0401 there is no brand \"brands/mapel.yml\" | did you mean \"maple.yml\"?", BrandFixture.Line(Assert.Single(diagnostics.Items)));
    }

    [Theory]
    [InlineData("_brand.yml", "_brand.yaml")]
    [InlineData("_brand.yaml", "brand/_brand.yml")]
    [InlineData("brand/_brand.yml", "_brand/_brand.yml")]
    [InlineData("_brand/_brand.yaml", "other.yml")]
    public void The_brand_is_found_where_other_tools_find_it(string first, string second) =>
        Assert.Equal(first, BrandDiscovery.Find(new MemoryFiles((second, ""), (first, ""))));

    [Fact]
    public void The_nearest_folder_with_a_brand_wins()
    {
        IFileSource parent = new MemoryFiles(("_brand.yml", ""));
        Assert.Null(BrandDiscovery.FindNearest([new MemoryFiles()]));
        Assert.Equal((parent, "_brand.yml"), BrandDiscovery.FindNearest([new MemoryFiles(), parent, new MemoryFiles(("_brand.yml", ""))]));
    }

    [Fact]
    public void A_family_is_found_by_the_fonts_own_name_among_the_files_beside_the_brand()
    {
        var font = File.ReadAllBytes(Path.Combine(OutsideData.Repository, "fonts", "atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext_700Bold.ttf"));
        var files = new MemoryFiles(new Dictionary<string, byte[]>
        {
            ["_brand.yml"] = "typography: { base: Source Sans 3, headings: 'Atkinson Hyperlegible Next, sans-serif' }"u8.ToArray(),
            ["fonts/some-name.ttf"] = font,
        });
        var read = BrandFixture.Read(files);
        Assert.Empty(read.Reports);
        Assert.Equal(font.Length, Assert.Single(read.Brand.Typography.Headings.Faces).Data.Length);
    }

    [Fact]
    public void Files_that_a_brand_names_go_by_the_brands_name_for_the_family()
    {
        var font = File.ReadAllBytes(Path.Combine(OutsideData.Repository, "fonts", "source-sans-3", "SourceSans3_400Regular.ttf"));
        var files = new MemoryFiles(new Dictionary<string, byte[]>
        {
            ["_brand.yml"] = "typography: { fonts: [{ family: House Sans, source: file, files: [type/house.ttf] }], base: House Sans }"u8.ToArray(),
            ["type/house.ttf"] = font,
        });
        var read = BrandFixture.Read(files);
        Assert.EndsWith(
            "warning HG0409 the font \"House Sans\" has no bold and no italic here; such words look like the others | put all its .ttf files in fonts/",
            Assert.Single(read.Reports));
        Assert.Equal("House Sans", read.Brand.Typography.Base.Name);
    }

    [Fact]
    public void Damaged_fonts_are_told_and_stood_in_for()
    {
        var font = File.ReadAllBytes(Path.Combine(OutsideData.Repository, "fonts", "source-sans-3", "SourceSans3_400Regular.ttf"));
        foreach (var length in new[] { 0, 3, 12, 100, 300, 1000, font.Length / 2, font.Length - 1000 })
        {
            var files = new MemoryFiles(new Dictionary<string, byte[]>
            {
                ["_brand.yml"] = "typography: { base: House }"u8.ToArray(),
                ["fonts/house.ttf"] = font[..length],
            });
            var read = BrandFixture.Read(files);
            Assert.Contains(read.Reports, report => report.Contains("HG0410"));
            Assert.Contains(read.Reports, report => report.Contains("the font \"House\" is not at hand; Source Sans 3 stands in"));
        }
    }

    [Fact]
    public void A_variable_font_is_set_in_each_weight_that_is_asked_for()
    {
        var still = OutsideData.Font("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf");
        var files = new MemoryFiles(new Dictionary<string, byte[]>
        {
            ["_brand.yml"] = "typography: { fonts: [{ family: House, source: file, files: [fonts/house.ttf] }], base: House, headings: { family: House, weight: 600 } }"u8.ToArray(),
            ["fonts/house.ttf"] = VariableFont.Of(still),
        });
        var read = BrandFixture.Read(files);
        Assert.EndsWith("has no italic here; such words look like the others | put all its .ttf files in fonts/", Assert.Single(read.Reports));
        Assert.Equal([400, 600, 700], read.Brand.Typography.Headings.Faces.Select(face => face.Weight).Order());

        // What the PDF shows: capitals of the heading are wider than those of the text, by half of what the axis has.
        var handout = Sample.Of(new Paragraph([new Text("A")])) with { Brand = read.Brand };
        using var document = PdfDocument.Open(new PdfRenderer().Render(handout with { TitleBlock = new TitleBlock("A", [], []) }, new RenderOptions(), new DiagnosticBag()));
        var letters = document.GetPage(1).Letters.Where(letter => letter.Value == "A").ToArray();
        var (title, text) = (letters.MaxBy(letter => letter.PointSize)!, letters.MinBy(letter => letter.PointSize)!);
        Assert.Equal(VariableFont.Growth / 2.0 / 1000, (title.Width / title.PointSize) - (text.Width / text.PointSize), 3);
    }

    [Fact]
    public void A_variable_font_that_cannot_be_fixed_at_a_weight_is_refused_with_the_files_to_use()
    {
        var variable = VariableFont.Without(VariableFont.Of(OutsideData.Font("source-sans-3/SourceSans3_400Regular.ttf")), "glyf");
        var files = new MemoryFiles(new Dictionary<string, byte[]>
        {
            ["_brand.yml"] = "typography: { headings: { family: House, weight: 600 } }"u8.ToArray(),
            ["fonts/House[wght].ttf"] = variable,
        });
        var read = BrandFixture.Read(files);
        Assert.Contains(read.Reports, report => report.Contains("HG0410 the font file \"fonts/House[wght].ttf\" cannot be used"));
        Assert.Contains(read.Reports, report => report.EndsWith("Source Sans 3 stands in | put all its .ttf files in fonts/"));
    }

    [Fact]
    public void A_font_without_an_OS2_table_is_used()
    {
        var files = new MemoryFiles(new Dictionary<string, byte[]>
        {
            ["_brand.yml"] = "typography: { headings: Atkinson Hyperlegible Next }"u8.ToArray(),
            ["fonts/old.ttf"] = VariableFont.Without(OutsideData.Font("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf"), "OS/2"),
        });
        var read = BrandFixture.Read(files);
        Assert.Empty(read.Reports);
        Assert.Equal(400, Assert.Single(read.Brand.Typography.Headings.Faces).Weight);
    }

    [Theory]
    [InlineData("Brand-Sans.woff2")]
    [InlineData("brandsans-regular.woff")]
    [InlineData("Brand Sans.ttc")]
    public void A_font_that_is_at_hand_in_another_form_is_told_with_the_files_to_save(string file)
    {
        var read = BrandFixture.Read("typography: { headings: { family: Brand Sans, weight: 700 } }", ($"fonts/{file}", "wOF2"));
        Assert.Equal(
            [$"1:35 warning HG0409 the font \"Brand Sans\" is at hand only as fonts/{file}, which a PDF does not take; Source Sans 3 stands in | put all its .ttf files in fonts/"],
            read.Reports);
    }
}
