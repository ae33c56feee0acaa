using AngleSharp.Html.Parser;
using HandoutGen.Cli.Terminals;

namespace HandoutGen.Tests.CommandLine;

/// <summary><c>site:</c> of a project: each page knows its address.</summary>
public sealed class SiteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public SiteTests()
    {
        Write("h.yaml", "title: Better Sleep\nsections: [ { heading: h, body: b } ]\n");
        Write("lake side.yml", "meta: { name: Lakeside }\n");
        Write("north.yml", "meta: { name: North }\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_page_says_its_own_address_in_each_brand_and_print()
    {
        Write("_handoutgen.yml", "handouts: h.yaml\nbrands: [ \"*.yml\" ]\nvariants: [ standard, large-print ]\nsite: https://clinic.example/leaflets\n");
        Build();
        Assert.Equal("https://clinic.example/leaflets/lake%20side/better-sleep.html", Address("lake side/better-sleep.html"));
        Assert.Equal("https://clinic.example/leaflets/north/better-sleep.large-print.html", Address("north/better-sleep.large-print.html"));
    }

    [Fact]
    public void A_page_of_one_brand_stands_in_the_folder_itself_and_without_a_site_it_says_nothing()
    {
        Write("_handoutgen.yml", "handouts: h.yaml\nsite: https://clinic.example/\n");
        Build();
        Assert.Equal("https://clinic.example/better-sleep.html", Address("better-sleep.html"));
        Write("_handoutgen.yml", "handouts: h.yaml\n");
        Build();
        Assert.Null(Address("better-sleep.html"));
    }

    private void Build()
    {
        var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, Folder = _folder };
        Assert.Equal(0, Cli.CommandLine.Run(["build", "--format", "html"], terminal));
    }

    private string? Address(string page)
    {
        var document = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(_folder, "dist", page)));
        var address = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        Assert.Equal(address, document.QuerySelector("meta[property~='og:url']")?.GetAttribute("content"));
        return address;
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);
}
