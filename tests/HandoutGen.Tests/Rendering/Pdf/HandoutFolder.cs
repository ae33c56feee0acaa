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

/// <summary>A folder of handouts under <c>tests/</c>, each with its expected output beside it.</summary>
internal sealed class HandoutFolder(string name)
{
    private readonly string _folder = Path.Combine(OutsideData.Repository, "tests", name);

    /// <summary>The names of all handouts, without extension.</summary>
    public ImmutableArray<string> Names =>
        [.. Directory.GetFiles(_folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>A handout, read and resolved; the test fails when anything but a warning is reported.</summary>
    public ResolvedHandout Read(string handoutName)
    {
        var diagnostics = new DiagnosticBag();
        var files = new DiskFileSource(_folder, "");
        var handout = SourceText.Read(handoutName + ".yaml", files, diagnostics) is { } file ? HandoutReader.Read(file, diagnostics) : null;
        var brand = handout?.Brand is InlineBrand inline ? BrandReader.Read(inline.Node, files, null, diagnostics) : BrandDefaults.Brand;
        var resolved = handout is null || diagnostics.HasErrors ? null : HandoutResolver.Resolve(handout, brand, files, null, diagnostics);
        Assert.True(!diagnostics.HasErrors, $"{handoutName}: {string.Join("; ", diagnostics.Items.Select(item => item.Message))}");
        return resolved!;
    }

    /// <summary>Compares with a file beside the handout. GOLDEN_ACCEPT=1 rewrites it, and the test fails all the same.</summary>
    public void Matches(string file, string actual)
    {
        var path = Path.Combine(_folder, file);
        var expected = File.Exists(path) ? File.ReadAllText(path) : null;
        if (expected != actual && Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
            Assert.Fail($"{file} was rewritten: look at the difference and run again");
        }

        Assert.True(expected is not null, $"{file} does not exist: GOLDEN_ACCEPT=1 writes it");
        Assert.Equal(expected, actual);
    }
}
