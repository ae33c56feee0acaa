using System.Collections.Frozen;
using System.Text;
using HandoutGen.Branding;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Resolution;
using HandoutGen.Source;
using HandoutGen.Source.Handouts;
using HandoutGen.Tests.Branding;

namespace HandoutGen.Tests.Resolution;

public sealed class HandoutResolverTests
{
    private static readonly Brand Practice = BrandDefaults.Brand with
    {
        Values = new Dictionary<string, BrandValue> { ["name"] = new("Body Wise", null), ["contact.phone"] = new("555", "tel:555") }.ToFrozenDictionary(),
    };

    [Fact]
    public void Everything_that_cannot_be_looked_up_is_reported_at_its_line() =>
        AnnotatedCases.Run("Resolution/cases/handout.yaml", (file, diagnostics) =>
        {
            if (HandoutReader.Read(file, diagnostics) is { } handout)
            {
                HandoutResolver.Resolve(handout, Practice, Files(), null, diagnostics);
            }
        });

    [Fact]
    public void The_example_cites_and_lists_its_references_as_its_author_does()
    {
        var resolved = Resolve(File.ReadAllText(Path.Combine(OutsideData.Repository, "handout.yaml")));

        Assert.Equal(
            ["(Ashar et al., 2022, 2025)", "(Lumley et al., 2017)", "(Yarns et al., 2024)"],
            resolved.Citations.Select(PlainText.Of));
        var seed = File.ReadAllText(OutsideData.Require("seed/handout.txt"));
        var expected = seed[seed.IndexOf("- Ashar", StringComparison.Ordinal)..].Replace("*", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[2..].Trim());
        Assert.Equal(expected, resolved.References.Entries.Select(entry => PlainText.Of(entry.Content)));
        Assert.Equal("Revised November 2026", resolved.Parts.Closing.Revised);
    }

    [Theory]
    [InlineData("apa", "Ashar, Y. K., & Gordon, A.")]
    [InlineData("apa", "Harbour Press Staff.", "{ literal: Harbour Press Staff }")]
    [InlineData("ama", "Ashar YK, Gordon A.")]
    [InlineData("chicago-author-date", "Ashar, Y. K., and A. Gordon.")]
    [InlineData("apa", "On pain.", "")]
    public void An_entry_knows_the_words_that_name_its_work(string style, string lead, string? author = null)
    {
        var authors = author is null ? "author: [{ family: Ashar, given: Y. K. }, { family: Gordon, given: A. }], " : author.Length == 0 ? "" : $"author: [{author}], ";
        var entry = Resolve($"title: Pain\ncitation-style: {style}\nsections: [{{ heading: One, body: \"Text [@a].\" }}]\nreferences: [{{ id: a, type: book, {authors}issued: 2001, title: On pain }}]\n")
            .References.Entries.Single();
        Assert.Equal(lead, PlainText.Of(entry.Content[..entry.Lead]));
    }

    [Theory]
    [InlineData("DOI: 10.1002/a b", "https://doi.org/10.1002/a%20b")]
    [InlineData("DOI: 10.1002/a<1::AID#x>3?b[1]é", "https://doi.org/10.1002/a%3C1::AID%23x%3E3%3Fb%5B1%5D%C3%A9")]
    [InlineData("DOI: https://doi.org/10.1002/a%20b", "https://doi.org/10.1002/a%20b")]
    [InlineData("URL: https://example.org/a b[1]/é?q=[2]#part", "https://example.org/a%20b%5B1%5D/%C3%A9?q=%5B2%5D#part")]
    [InlineData("URL: http://[2001:db8::1]/a|b", "http://[2001:db8::1]/a%7Cb")]
    public void The_address_of_a_reference_holds_what_an_address_may(string field, string address)
    {
        var (key, value) = (field[..3], field[5..]);
        var entry = Resolve($"title: Pain\nsections: [{{ heading: One, body: \"Text [@a].\" }}]\nreferences: [{{ id: a, type: webpage, title: A, {key}: \"{value}\" }}]\n").References.Entries.Single();
        Assert.Contains(new ExternalTarget(address), entry.Content.OfType<Link>().Select(link => link.Target));
    }

    [Fact]
    public void The_citations_that_the_documentation_shows_are_written_so()
    {
        var rows = File.ReadLines(Path.Combine(OutsideData.Repository, "docs", "handout-format.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("@ashar2022", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        Assert.Equal(6, rows.Count);
        foreach (var row in rows)
        {
            var example = File.ReadAllText(Path.Combine(OutsideData.Repository, "handout.yaml"));
            var references = example[example.IndexOf("references:", StringComparison.Ordinal)..];
            var body = $"{row[1].Trim('`')} and [@ashar2022; @ashar2025; @lumley2017; @yarns2024]";
            var resolved = Resolve($"title: Pain\nsections:\n  - heading: One\n    body: |\n      {body}\n{references}");
            Assert.Equal(row[2], PlainText.Of(resolved.Citations[0]));
        }
    }

    [Fact]
    public void Each_cite_leads_to_its_entry_and_each_entry_back()
    {
        var resolved = Resolve(
            """
            title: Pain
            sections: [{ heading: One, body: "Text [@b; @a], and @a [p. 3]." }]
            references:
              - { id: a, type: book, title: Apples, author: [{ family: Adams }], issued: 2020 }
              - { id: b, type: book, title: Bears, author: [{ family: Brown }], issued: 2021 }
            """);

        Assert.Equal("(Link(Adams, 2020 → #ref-a); Link(Brown, 2021 → #ref-b))", Outline.Of(resolved.Citations[0]));
        Assert.Equal("Adams (2020, p. 3)", PlainText.Of(resolved.Citations[1]));
        Assert.Equal(["ref-a: 0 1", "ref-b: 0"], resolved.References.Entries.Select(entry => $"{entry.Id}: {string.Join(' ', entry.CitedBy)}"));
    }

    [Fact]
    public void A_bibliography_file_gives_what_is_cited_and_no_more()
    {
        var resolved = Resolve(
            """
            title: Pain
            sections: [{ heading: One, body: "Text [@x]." }]
            bibliography: library.json
            """);

        Assert.Equal(["ref-x"], resolved.References.Entries.Select(entry => entry.Id));
        Assert.Contains("Link(https://doi.org/10.1000/1", Outline.Of(resolved.References.Entries[0].Content), StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_in_a_bibliography_file_is_reported_in_that_file()
    {
        var diagnostics = new DiagnosticBag();
        TryResolve("title: Pain\nsections: [{ heading: One, body: \"Text [@x].\" }]\nbibliography: bad.yaml\n", diagnostics, null);

        Assert.Equal(["refs/bad.yaml"], diagnostics.Items.Select(d => d.Span.File!.Path.Replace("bad", "refs/bad", StringComparison.Ordinal)).Distinct());
        Assert.Equal(
            ["HG0206 Warning a reference has no variable \"volumme\"", "HG0208 Error no calendar has the date \"2022-13\""],
            diagnostics.Items.Select(d => $"{d.Rule.Id} {d.Severity} {d.Message}"));
    }

    [Fact]
    public void A_style_file_beside_the_handout_is_used_and_its_faults_are_reported_in_it()
    {
        const string Handout = "title: Pain\ncitation-style: STYLE\nsections: [{ heading: One, body: \"Text [@a].\" }]\nreferences: [{ id: a, type: book, title: A }]\n";
        Assert.Equal("<A>", PlainText.Of(Resolve(Handout.Replace("STYLE", "mini.csl", StringComparison.Ordinal)).Citations[0]));

        var diagnostics = new DiagnosticBag();
        Assert.Null(TryResolve(Handout.Replace("STYLE", "broken.csl", StringComparison.Ordinal), diagnostics, null));
        var diagnostic = Assert.Single(diagnostics.Items);
        Assert.Equal(("HG0602", "broken.csl"), (diagnostic.Rule.Id, diagnostic.Span.File!.Path));
    }

    [Theory]
    [InlineData("1795305600", "Revised November 22, 2026")]
    [InlineData("0", "Revised January 1, 1970")]
    [InlineData(null, null)]
    public void Without_a_date_of_its_own_a_handout_has_that_of_the_environment(string? epoch, string? date) =>
        Assert.Equal(date, Resolve("title: Pain\nsections: [{ heading: One, body: Text. }]\n", epoch).Parts.Closing.Revised);

    [Fact]
    public void An_environment_date_that_is_none_is_an_error()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(TryResolve("title: Pain\nsections: [{ heading: One, body: Text. }]\n", diagnostics, "yesterday"));
        Assert.Equal("HG0507", Assert.Single(diagnostics.Items).Rule.Id);
    }

    [Theory]
    [InlineData("en-US", "2026-11-22", "November 22, 2026")]
    [InlineData("en-GB", "2026-11-22", "22 November 2026")]
    [InlineData("es", "2026-11", "noviembre de 2026")]
    [InlineData("fr", "2026-08-01", "1er août 2026")]
    [InlineData("de-AT", "2026-03-05", "5. März 2026")]
    [InlineData("pt-BR", "2026-03-05", "5 de março de 2026")]
    [InlineData("ru", "2026-11-22", "22 ноября 2026\u00A0г.")]
    [InlineData("vi", "2026-11-22", "ngày 22 tháng 11 năm 2026")]
    [InlineData("zh-Hans", "2026-11-22", "2026年11月22日")]
    [InlineData("ar", "2026", "2026")]
    public void Dates_are_written_as_the_language_writes_them(string language, string date, string words) =>
        Assert.EndsWith(words, Resolve($"title: Pain\nlang: {language}\ndate: {date}\nsections: [{{ heading: One, body: Text. }}]\n").Parts.Running.Revised, StringComparison.Ordinal);

    [Fact]
    public void Every_language_that_is_offered_has_all_its_words()
    {
        foreach (var language in LabelWords.Languages)
        {
            var labels = LabelWords.For(language);
            Assert.NotNull(labels);
            Assert.Contains("{0}", labels.PageOf, StringComparison.Ordinal);
            Assert.Contains("{1}", labels.PageOf, StringComparison.Ordinal);
            Assert.Contains("{0}", labels.Revised, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_heading_named_references_leaves_the_list_an_id_of_its_own() =>
        Assert.Equal("references-2", Resolve("title: Pain\nsections: [{ heading: References, body: Text. }]\n").References.Id);

    private static ResolvedHandout Resolve(string yaml, string? epoch = null)
    {
        var diagnostics = new DiagnosticBag();
        var resolved = TryResolve(yaml, diagnostics, epoch);
        Assert.Empty(diagnostics.Items.Select(d => d.Message));
        Assert.NotNull(resolved);
        return resolved;
    }

    private static ResolvedHandout? TryResolve(string yaml, DiagnosticBag diagnostics, string? epoch) =>
        HandoutReader.Read(new SourceFile("handout.yaml", yaml), diagnostics) is { } handout
            ? HandoutResolver.Resolve(handout, Practice, Files(), epoch, diagnostics)
            : null;

    private static MemoryFiles Files() => new(new Dictionary<string, byte[]>
    {
        ["spine.png"] = Png(20, 10),
        ["huge.png"] = Png(20_000, 10_000),
        ["huge-and-cut.png"] = Png(60_000, 60_000)[..40],
        ["cut.png"] = Png(20, 10)[..40],
        ["notes.txt"] = "text"u8.ToArray(),
        ["empty.yaml"] = "a: b\n"u8.ToArray(),
        ["bad.yaml"] = "- { id: x, type: book, title: X, volumme: 1, issued: 2022-13 }\n"u8.ToArray(),
        ["library.json"] = """[{"id":"x","type":"book","title":"X","DOI":"10.1000/1","author":[{"family":"Xu"}],"issued":{"date-parts":[[2020]]}},{"id":"y","type":"book","title":"Y"}]"""u8.ToArray(),
        ["mini.csl"] = """
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Mini</title><id>mini</id><updated>2026-01-01T00:00:00Z</updated></info>
            <citation><layout prefix="&lt;" suffix="&gt;"><text variable="title"/></layout></citation></style>
            """u8.ToArray(),
        ["broken.csl"] = "<style xmlns=\"http://purl.org/net/xbiblio/csl\"><citation>\n"u8.ToArray(),
    });

    // A black PNG; of a huge one the first row only, for its head says enough.
    private static byte[] Png(int width, int height)
    {
        var bytes = new List<byte>([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        Chunk("IHDR", [.. BigEndian((uint)width), .. BigEndian((uint)height), 8, 2, 0, 0, 0]);
        var packed = new MemoryStream();
        using (var packer = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var row = 0; row < Math.Min(height, 100); row++)
            {
                packer.Write(new byte[1 + (3 * width)]);
            }
        }

        Chunk("IDAT", packed.ToArray());
        Chunk("IEND", []);
        return [.. bytes];

        void Chunk(string type, byte[] data)
        {
            byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
            bytes.AddRange([.. BigEndian((uint)data.Length), .. body, .. BigEndian(Checksum(body))]);
        }

        static byte[] BigEndian(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
    }

    // CRC-32 (PNG 3, annex D), bit by bit.
    private static uint Checksum(byte[] data)
    {
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
