using System.Text.RegularExpressions;
using HandoutGen.Branding;
using HandoutGen.Branding.Contrast;
using HandoutGen.Diagnostics;
using HandoutGen.Model;

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
