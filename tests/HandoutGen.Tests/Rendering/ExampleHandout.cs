using HandoutGen.Branding;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Resolution;
using HandoutGen.Source;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Tests.Rendering;

/// <summary>The example handout of the repository, resolved.</summary>
internal static class ExampleHandout
{
    /// <summary>In one of the example brands.</summary>
    /// <param name="brand">The name of a file in <c>brands/</c>, without extension.</param>
    public static ResolvedHandout In(string brand)
    {
        var diagnostics = new DiagnosticBag();
        var colors = BrandReader.ReadFile($"brands/{brand}.yml", new DiskFileSource(OutsideData.Repository, ""), null, diagnostics);
        Assert.True(colors is not null, string.Join('\n', diagnostics.Items.Select(item => item.Message)));
        return In(colors);
    }

    /// <summary>In a brand.</summary>
    public static ResolvedHandout In(Brand brand)
    {
        var diagnostics = new DiagnosticBag();
        var folder = new DiskFileSource(OutsideData.Repository, "");
        var text = File.ReadAllText(Path.Combine(OutsideData.Repository, "handout.yaml"));
        var handout = HandoutReader.Read(new SourceFile("handout.yaml", text), diagnostics);
        var resolved = handout is null ? null : HandoutResolver.Resolve(handout, brand, folder, null, diagnostics);
        Assert.True(resolved is not null, string.Join('\n', diagnostics.Items.Select(item => item.Message)));
        return resolved;
    }
}
