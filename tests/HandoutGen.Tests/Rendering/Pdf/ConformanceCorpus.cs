using System.Collections.Immutable;
using HandoutGen.Branding;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Resolution;
using HandoutGen.Source;
using HandoutGen.Source.Handouts;
using HandoutGen.Yaml;

namespace HandoutGen.Tests.Rendering.Pdf;

/// <summary>The handouts of <c>tests/conformance</c>, which together use every kind of block and inline, alone, nested and over pages.</summary>
internal static class ConformanceCorpus
{
    private static readonly string Folder = Path.Combine(OutsideData.Repository, "tests", "conformance");

    /// <summary>The names of all handouts, without extension.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>A handout, read and resolved; the test fails when anything but a warning is reported.</summary>
    public static ResolvedHandout Read(string name)
    {
        var diagnostics = new DiagnosticBag();
        var files = new DiskFileSource(Folder, "");
        var handout = SourceText.Read(name + ".yaml", files, diagnostics) is { } file ? HandoutReader.Read(file, diagnostics) : null;
        var brand = handout?.Brand is InlineBrand inline ? BrandReader.Read(inline.Node, files, null, diagnostics) : BrandDefaults.Brand;
        var resolved = handout is null || diagnostics.HasErrors ? null : HandoutResolver.Resolve(handout, brand, files, null, diagnostics);
        Assert.True(!diagnostics.HasErrors, $"{name}: {string.Join("; ", diagnostics.Items.Select(item => item.Message))}");
        return resolved!;
    }

    /// <summary>Compares with the tree beside the handout. GOLDEN_ACCEPT=1 rewrites it, and the test fails all the same.</summary>
    public static void TreeMatches(string name, string tree)
    {
        var path = Path.Combine(Folder, name + ".tree.txt");
        var expected = File.Exists(path) ? File.ReadAllText(path) : null;
        if (expected != tree && Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1")
        {
            File.WriteAllText(path, tree);
            Assert.Fail($"{name}.tree.txt was rewritten: look at the difference and run again");
        }

        Assert.True(expected is not null, $"{name}.tree.txt does not exist: GOLDEN_ACCEPT=1 writes it");
        Assert.Equal(expected, tree);
    }
}
