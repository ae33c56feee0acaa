using HandoutGen.Branding;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Source;

namespace HandoutGen.Tests.Branding;

public sealed class ExampleBrandsTests
{
    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Path.Combine(OutsideData.Repository, "brands"), "*.yml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_brand_reads_without_a_word(string file)
    {
        var diagnostics = new DiagnosticBag();
        var brand = BrandReader.ReadFile(file, new DiskFileSource(Path.Combine(OutsideData.Repository, "brands"), "brands"), null, diagnostics);
        Assert.Empty(diagnostics.Items.Select(BrandFixture.Line));
        Assert.NotNull(brand?.Name);
    }
}
