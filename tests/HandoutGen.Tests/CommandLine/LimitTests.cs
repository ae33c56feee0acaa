using System.Globalization;

namespace HandoutGen.Tests.CommandLine;

/// <summary>The worst inputs that the limits of docs/handout-format.md let through, and what is beyond them, with little memory.</summary>
public sealed class LimitTests : IDisposable
{
    private const string Memory = "0x12C00000"; // three hundred megabytes

    private readonly string _folder = Directory.CreateTempSubdirectory("handoutgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Each with the rule that refuses it, or none.</summary>
    public static TheoryData<string, string> Inputs => new()
    {
        { "a title of 8 MiB", "HG0107" },
        { "a subtitle of a million lines", "HG0107" },
        { "a thousand aliases of one long section", "HG0107" },
        { "twenty thousand sections", "HG0107" },
        { "two thousand sections of one heading", "" },
        { "two hundred thousand authors", "HG0107" },
        { "twenty thousand footnotes", "HG0317" },
        { "nine thousand fences", "HG0314" },
        { "ten bodies of items", "HG0314" },
        { "a body of items", "" },
        { "ten bodies of words", "" },
        { "pictures beside text in fourteen lists", "" },
        { "a picture beside a long list", "" },
        { "sixty thousand texts of a style", "HG0602" },
        { "macros that double themselves", "HG0602" },
        { "an affix of a megabyte", "HG0602" },
        { "five thousand texts of a style", "" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Ends_in_seconds_and_within_three_hundred_megabytes(string input, string id)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "needs a POSIX shell");
        File.WriteAllText(Path.Combine(_folder, "handout.yaml"), Handout(input));
        File.WriteAllText(Path.Combine(_folder, "style.csl"), Style(input));
        File.WriteAllText(Path.Combine(_folder, "p.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"90\"><path d=\"M0 0h2v90z\"/></svg>");
        using var run = Started.Shell(_folder, $"DOTNET_GCHeapHardLimit={Memory} $H build");
        var (code, said) = run.End();
        Assert.DoesNotContain("HG0903", said, StringComparison.Ordinal);
        Assert.Contains(id, said, StringComparison.Ordinal);
        Assert.Equal(id.Length == 0 ? 0 : 1, code);
        Assert.InRange(said.Length, 0, 50_000);
    }

    private static string Handout(string input)
    {
        const string Sections = "sections:\n";
        var words = string.Concat(Enumerable.Repeat("Sleep repairs the body. ", 3000));
        return "title: T\n" + input switch
        {
            "a title of 8 MiB" => $"{Sections}  - {{ heading: \"{new string('x', (8 << 20) - 100)}\", body: b }}\n",
            "a subtitle of a million lines" => $"subtitle: |\n{Repeat("  x\n", 1_000_000)}{Sections}  - {{ heading: h, body: b }}\n",
            "a thousand aliases of one long section" => $"{Sections}  - &a {{ heading: h, body: \"{words}\" }}\n{Repeat("  - *a\n", 1000)}",
            "twenty thousand sections" => Sections + Repeat("  - { heading: same, body: b }\n", 20_000),
            "two thousand sections of one heading" => Sections + Repeat("  - { heading: same, body: b }\n", 2000),
            "two hundred thousand authors" => $"author: [{Repeat("A, ", 200_000)}]\n{Sections}  - {{ heading: h, body: b }}\n",
            "twenty thousand footnotes" => Body("[^1]", 20_000, 1),
            "nine thousand fences" => Body("::: note\n      ", 9000, 1),
            "ten bodies of items" => Body("- a\n      ", 24_000, 10),
            "a body of items" => Body("- a\n      ", 24_000, 1),
            // Tall and narrow, on a wide page: each stands beside all that is within its item.
            "pictures beside text in fourteen lists" => $"layout: {{ orientation: landscape }}\n{Body($"{string.Concat(Enumerable.Range(0, 14).Select(i => $"{new string(' ', 2 * i)}- ![p](p.svg){{.left width=2mm}}\n      {new string(' ', 2 * i)}  words\n      "))}\n      words\n\n      ", 60, 3)}",
            "a picture beside a long list" => Body("- a\n      ", 1900, 1).Replace("|\n", "|\n      ![p](p.svg){.left width=1cm}\n\n", StringComparison.Ordinal),
            "ten bodies of words" => Body("word ", 19_500, 10),
            _ => $"citation-style: style.csl\n{Sections}  - {{ heading: h, body: b }}\nreferences:\n{Numbered("  - {{ id: r{0}, type: book, title: T{0}, issued: 2020 }}\n", 40)}",
        };

        static string Body(string text, int count, int bodies) => Sections + Repeat($"  - heading: h\n    body: |\n      {Repeat(text, count)}\n", bodies);
    }

    private static string Style(string input)
    {
        var (macros, layout) = input switch
        {
            "sixty thousand texts of a style" => ("", Repeat("<text value=\"x\"/>", 60_000)),
            "five thousand texts of a style" => ("", Repeat("<text value=\"xxxxxxxx\"/>", 5000)),
            "an affix of a megabyte" => ("", $"<text variable=\"title\" prefix=\"{new string('x', 1 << 20)}\"/>"),
            _ => (string.Concat(Enumerable.Range(0, 14).Select(i => $"<macro name=\"m{i}\"><text macro=\"m{i + 1}\"/><text macro=\"m{i + 1}\"/></macro>")) + "<macro name=\"m14\"><text variable=\"title\"/></macro>",
                "<text macro=\"m0\"/>"),
        };
        return $"<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\"><info><title>t</title><id>t</id></info>{macros}<citation><layout><text variable=\"title\"/></layout></citation><bibliography><layout>{layout}</layout></bibliography></style>";
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Numbered(string format, int count) => string.Concat(Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, format, i)));
}
