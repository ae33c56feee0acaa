using System.Collections.Frozen;
using System.Collections.Immutable;
using HandoutGen.Branding;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Source;

namespace HandoutGen.Tests.Rendering;

/// <summary>The example handout in one of the example brands.</summary>
internal static class ExampleHandout
{
    public static ResolvedHandout In(string brand)
    {
        var diagnostics = new DiagnosticBag();
        var path = Path.Combine(OutsideData.Repository, "handout.yaml");
        var handout = HandoutReader.Read(new SourceFile("handout.yaml", File.ReadAllText(path)), diagnostics)!;
        var resolved = BrandReader.ReadFile(brand + ".yml", new DiskFileSource(Path.Combine(OutsideData.Repository, "brands"), "brands"), null, diagnostics);
        Assert.False(diagnostics.HasErrors, string.Join('\n', diagnostics.Items.Select(item => item.Message)));
        return new ResolvedHandout
        {
            File = handout.File,
            TitleBlock = handout.TitleBlock,
            Slug = handout.Slug,
            Language = handout.Language,
            Date = handout.Date,
            Sections = handout.Sections,
            Citations = [.. handout.Citations.Select(c => ImmutableArray.Create<Inline>(new Text("("), new Link(new InternalTarget("ref-ashar2022"), [new Text("Ashar et al., 2022")]), new Text(")")))],
            References = new ReferenceList("references", true, [.. Sample.Everything.References.Entries.Take(1)]),
            Images = FrozenDictionary<string, ImageResource>.Empty,
            Brand = resolved!,
            Labels = Sample.English,
        };
    }
}
