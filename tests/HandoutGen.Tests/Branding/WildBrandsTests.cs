using System.Globalization;
using System.Text.RegularExpressions;
using HandoutGen.Branding;
using HandoutGen.Branding.Contrast;
using HandoutGen.Csl.Styles;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Tests.Rendering;
using HandoutGen.Typography;
using UglyToad.PdfPig;

namespace HandoutGen.Tests.Branding;

/// <summary>
/// Brand files in the manner of those that people publish for Quarto and Shiny. What each must be told stands beside the line that
/// causes it: <c>#~ HG0409</c>.
/// </summary>
public sealed partial class WildBrandsTests
{
    private static readonly string Folder = Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Tests", "Branding", "wild");

    private const string Logo = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 40'><rect width='120' height='40' fill='#14532d'/></svg>";

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Folder, "*.yml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_brand_is_told_what_stands_beside_its_lines_and_nothing_else(string file)
    {
        var yaml = File.ReadAllText(Path.Combine(Folder, file));
        var expected = yaml.Split('\n').SelectMany((line, i) => Expected().Match(line) is { Success: true } match
            ? match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => $"{i + 1} {id}")
            : []);
        var (_, diagnostics) = Read(yaml, null);
        var actual = diagnostics.Items.Select(d => $"{d.Span.File?.LineAndColumn(d.Span.Start).Line} {d.Rule.Id}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Under_adjust_every_pair_of_every_brand_passes(string file)
    {
        var (brand, diagnostics) = Read(File.ReadAllText(Path.Combine(Folder, file)), ContrastPolicy.Adjust);
        Assert.DoesNotContain(diagnostics.Items, d => d.Rule.Id == "HG0415");
        Assert.All(ContrastPair.All, pair => Assert.True(pair.Ratio(brand.Colors) >= pair.Minimum, $"{pair.Upper} on {pair.Lower}: {pair.Ratio(brand.Colors)}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_brand_that_is_no_error_dresses_the_example_on_its_two_pages(string file)
    {
        var (brand, read) = Read(File.ReadAllText(Path.Combine(Folder, file)), ContrastPolicy.Adjust);
        var diagnostics = new DiagnosticBag();
        var pdf = new PdfRenderer().Render(ExampleHandout.In(brand), new RenderOptions(), diagnostics);
        Assert.DoesNotContain(diagnostics.Items, item => item.Severity == Severity.Error);
        if (!read.HasErrors)
        {
            using var document = PdfDocument.Open(pdf);
            Assert.Equal(2, document.NumberOfPages);
        }
    }

    [Theory]
    [InlineData("20px", 11.5)]
    [InlineData("20pt", 11.5)]
    [InlineData("11.75pt", 11.75)]
    public void Type_too_large_for_the_pages_asked_for_is_set_as_large_as_they_hold(string size, double points)
    {
        var brand = BrandFixture.ReadClean($"meta: {{ name: Large }}\ntypography: {{ base: {{ size: {size}, line-height: 1.75 }} }}");
        var diagnostics = new DiagnosticBag();
        new PdfRenderer().Render(ExampleHandout.In(brand), new RenderOptions(), diagnostics);
        var note = Assert.Single(diagnostics.Items);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"({points} points on"), note.Message);
    }

    [Fact]
    public void A_color_whose_quotes_were_forgotten_is_the_color_that_was_meant()
    {
        var read = BrandFixture.Read("color:\n  palette:\n    blue: #1b4f72  # the old one\n  primary: blue\n  # link: #ff0000\n  link:\n    # #00ff00\n");
        Assert.Equal(new Rgb(0x1b, 0x4f, 0x72), read.Brand.Colors.Primary);
        Assert.Equal(read.Brand.Colors.Primary, read.Brand.Colors.Link);
        Assert.Equal(
            ["3:11 warning HG0406 without quotes, \"#\" begins a comment, and \"blue\" is empty to other tools; #1b4f72 is used | write blue: \"#1b4f72\""],
            read.Reports);
    }

    [Fact]
    public void A_map_takes_the_keys_of_another_that_it_does_not_state()
    {
        var brand = BrandFixture.Read("x: &a { primary: '#225588', foreground: '#222222' }\ncolor: { <<: [*a, { primary: red, link: '#004400' }], foreground: '#111111' }").Brand;
        Assert.Equal((new Rgb(0x22, 0x55, 0x88), new Rgb(0x11, 0x11, 0x11), new Rgb(0, 0x44, 0)), (brand.Colors.Primary, brand.Colors.Foreground, brand.Colors.Link));
    }

    [Fact]
    public void A_logo_is_found_by_its_path_as_the_web_writes_it_and_data_is_not_one() =>
        Assert.Multiple(
            () => Assert.NotNull(BrandFixture.ReadClean("meta: { name: Org }\nlogo: my%20logo.svg", ("my logo.svg", Logo)).Logo),
            () => Assert.Equal(
                ["2:7 warning HG0502 the logo is written into the brand as data; the practice's name is shown | save it as a file beside the brand and name that here"],
                BrandFixture.Read($"meta: {{ name: Org }}\nlogo: data:image/png;base64,{new string('A', 5000)}").Reports));

    [Theory]
    [InlineData("GIF89a", "GIF")]
    [InlineData("RIFF1234WEBPVP8 ", "WebP")]
    [InlineData("\0\0\u0001\0\u0001", "ICO")]
    [InlineData("%PDF-1.7", "PDF")]
    public void A_logo_of_a_kind_that_paper_cannot_show_is_left_out_with_a_warning(string bytes, string kind)
    {
        var read = BrandFixture.Read("meta: { name: Org }\nlogo: logo.bin", ("logo.bin", bytes));
        Assert.Null(read.Brand.Logo);
        Assert.Equal(
            [$"2:7 warning HG0505 the logo \"logo.bin\" is a picture of another kind ({kind}); the practice's name is shown | save it as SVG, PNG or JPEG, and name that file here"],
            read.Reports);
    }

    [Theory]
    [InlineData("$brand-blue")]
    [InlineData("palette.blue")]
    [InlineData("var(--brand-blue)")]
    [InlineData("light-dark(blue, white)")]
    [InlineData("light-dark(rgb(34, 85, 136), white)")]
    public void What_style_sheets_call_a_color_is_that_color(string written) =>
        Assert.Equal(
            new Rgb(0x22, 0x55, 0x88), BrandFixture.ReadClean($"color: {{ palette: {{ blue: '#225588' }}, primary: '{written}' }}").Colors.Primary);

    [Fact]
    public void A_hexadecimal_color_without_its_sign_is_used_with_a_warning()
    {
        var read = BrandFixture.Read("color: { primary: 225588 }");
        Assert.Equal(new Rgb(0x22, 0x55, 0x88), read.Brand.Colors.Primary);
        Assert.Equal("1:19 warning HG0406 without \"#\", \"225588\" is no colour to other tools; #225588 is used | write \"#225588\"", Assert.Single(read.Reports));
    }

    [Fact]
    public void Comments_are_not_spoken_of_but_behind_a_practices_own_words()
    {
        const string Yaml = "meta:\n  name: Well #the name\ncolor:\n  primary: navy #Optional\ntypography:\n  base:\n    weight: 400 #Optional\ndefaults:\n  handoutgen:\n    tagline: Tip #1\n";
        Assert.Equal(["2:14 warning HG0119", "10:18 warning HG0119"], BrandFixture.Read(Yaml).Reports.Select(report => string.Join(' ', report.Split(' ')[..3])));
    }

    [Fact]
    public void Where_no_size_is_chosen_the_picture_that_there_is_is_shown_and_a_size_not_at_hand_gives_way()
    {
        Assert.NotNull(BrandFixture.ReadClean("meta: { name: Org }\nlogo: { images: { any: logo.svg } }", ("logo.svg", Logo)).Logo);
        Assert.NotNull(BrandFixture.ReadClean("meta: { name: Org }\nlogo: { small: icon.ico, large: logo.svg }", ("logo.svg", Logo)).Logo);
        Assert.Equal(
            "2:9 warning HG0501 there is no logo \"./x/./logo.png\"; the practice's name is shown | save it as x/logo.png",
            Assert.Single(BrandFixture.Read("meta: { name: Org }\nlogo:   ./x/./logo.png").Reports));
    }

    [Fact]
    public void A_logo_without_a_name_is_shown_says_Logo_and_warns()
    {
        var read = BrandFixture.Read("logo: { medium: logo.svg }", ("logo.svg", Logo));
        Assert.Equal("Logo", read.Brand.Logo!.Alt);
        Assert.StartsWith("1:17 warning HG0413", Assert.Single(read.Reports), StringComparison.Ordinal);
    }

    /// <summary>One of the brands, its contrasts adjusted.</summary>
    internal static Brand Adjusted(string name) => Read(File.ReadAllText(Path.Combine(Folder, name + ".yml")), ContrastPolicy.Adjust).Brand;

    private static (Brand Brand, DiagnosticBag Diagnostics) Read(string yaml, ContrastPolicy? policy)
    {
        var diagnostics = new DiagnosticBag();
        var files = new MemoryFiles(("_brand.yml", yaml), ("logo.svg", Logo));
        var brand = BrandReader.ReadFile("_brand.yml", files, policy, diagnostics);
        Assert.NotNull(brand);
        return (brand, diagnostics);
    }

    [GeneratedRegex(@"#~((?: HG\d{4})+)")]
    private static partial Regex Expected();
}
