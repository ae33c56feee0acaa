using HandoutGen.Branding;
using HandoutGen.Branding.Contrast;
using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Tests.Branding;

/// <summary>Reads a brand from text, with what was reported as lines: "3:12 error HG0404 message | hint".</summary>
internal sealed record BrandFixture(Brand Brand, IReadOnlyList<string> Reports)
{
    public static BrandFixture Read(string yaml, params (string Path, string Text)[] files) => Read(yaml, null, files);

    public static BrandFixture Read(string yaml, ContrastPolicy? contrast, params (string Path, string Text)[] files) =>
        Read(new MemoryFiles([("_brand.yml", yaml), .. files]), contrast);

    public static BrandFixture Read(MemoryFiles files, ContrastPolicy? contrast = null)
    {
        var diagnostics = new DiagnosticBag();
        var brand = BrandReader.ReadFile("_brand.yml", files, contrast, diagnostics);
        Assert.NotNull(brand);
        return new BrandFixture(brand, [.. diagnostics.Items.Select(Line)]);
    }

    /// <summary>Reads and expects no word of complaint.</summary>
    public static Brand ReadClean(string yaml, params (string Path, string Text)[] files)
    {
        var read = Read(yaml, null, files);
        Assert.Empty(read.Reports);
        return read.Brand;
    }

    public static string Line(Diagnostic d)
    {
        var (line, column) = d.Span.File?.LineAndColumn(d.Span.Start) ?? (0, 0);
        return $"{line}:{column} {d.Severity.ToString().ToLowerInvariant()} {d.Rule.Id} {d.Message}{(d.Hint is null ? "" : " | " + d.Hint)}";
    }
}
