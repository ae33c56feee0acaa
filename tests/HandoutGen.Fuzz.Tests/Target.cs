using System.Collections.Immutable;
using System.Text;

namespace HandoutGen.Fuzz.Tests;

/// <summary>A reader of the program: where its input stands among the files of a handout, and inputs that are sound.</summary>
/// <param name="Name">Also the folder of the inputs that were found: <c>found/NAME</c>.</param>
/// <param name="Path">The file that is the input; the other files are those of <see cref="Files"/>.</param>
/// <param name="Seeds">Sound inputs.</param>
/// <param name="Words">What the format is made of; empty for binary formats.</param>
internal sealed record Target(string Name, string Path, ImmutableArray<byte[]> Seeds, ImmutableArray<string> Words)
{
    private const string Folder = "tests/HandoutGen.Fuzz.Tests";

    private static readonly ImmutableArray<string> Yaml =
        ["[", "]", "{", "}", ": ", "- ", "\n", "  ", "\"", "'", "#", "null", "~", "&a ", "*a", "|\n", ">-\n", "!!str ", "? ", "\\u0000", "\u2028", "<<: ", "---\n", "\t"];

    private static readonly ImmutableArray<string> Markdown =
        ["*", "**", "_", "`", "[", "](", ")", "![", "> ", "- [ ] ", "1. ", "|", "|-|", "::: note\n", ":::\n", "# ", "[@", "@a", "^", "~", "{{brand.name}}", "<b>", "<!--", "-->", "\\", "&#0;", "http://", "{lang=es}", "___", "\n\n", "    "];

    private static readonly ImmutableArray<string> Xml =
        ["<", ">", "/>", "</", "=\"", "\"", "&amp;", "&#x9b;", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "xmlns=\"x\"", "id=\"a\"", "href=\"#a\"", "url(#a)"];

    private static readonly ImmutableArray<string> Svg =
        [.. Xml, "<g>", "</g>", "<use href=\"#a\"/>", "<clipPath id=\"a\">", "<mask id=\"a\">", "transform=\"scale(0)\"", "d=\"M0 0A1 1 1 1 1 1 1z\"", "stroke-dasharray=\"0\"", "<style>", "</style>", "opacity=\"0.5\"", "viewBox=\"0 0 0 0\"", "%"];

    private static readonly ImmutableArray<string> Csl =
        [.. Xml, "<text macro=\"author\"/>", "<group>", "</group>", "<choose>", "<if type=\"book\">", "</if>", "</choose>", "<names variable=\"author\"/>", "<date variable=\"issued\" form=\"text\"/>", "<substitute>", "<number variable=\"volume\"/>", "collapse=\"year\"", "et-al-min=\"1\"", "disambiguate-add-year-suffix=\"true\"", "second-field-align=\"flush\""];

    private static readonly ImmutableArray<string> Json = ["[", "]", "{", "}", ",", ":", "\"", "\\u0000", "\\ud800", "null", "\"date-parts\"", "\"id\"", "\"type\"", "\"family\"", "[[2020, 13, 45]]", "\"raw\""];

    /// <summary>One for each reader.</summary>
    public static ImmutableArray<Target> All { get; } =
    [
        new("handout", "handout.yaml", [Seed("handout.yaml"), File("handout.yaml")], [.. Yaml, .. Markdown]),
        new("body", "body.md", [.. Directory("tests/conformance", "*.yaml").Select(Body)], Markdown),
        new("brand", "brand.yml", [Seed("brand.yml"), .. Directory("tests/HandoutGen.Tests/Branding/wild", "*.yml")], Yaml),
        new("svg", "picture.svg", Directory("tests/HandoutGen.Tests/Branding/svg", "*.svg"), Svg),
        new("png", "picture.png", [.. Directory($"{Folder}/seeds", "*.png")], []),
        new("jpeg", "picture.jpg", [.. Directory($"{Folder}/seeds", "*.jpg")], []),
        new("truetype", "font.ttf", [.. Directory("fonts/atkinson-hyperlegible-next", "*400Regular.ttf")], []),
        new("cff", "font.otf", [.. Directory($"{Folder}/seeds", "*.otf")], []),
        new("csl", "style.csl", [.. Directory("src/HandoutGen.Csl/Resources/styles", "*.csl")], Csl),
        new("locale", "locale.xml", [.. Directory("src/HandoutGen.Csl/Resources/locales", "*.xml")], Csl),
        new("bibliography", "references.json", [Seed("references.json")], Json),
    ];

    /// <summary>The files of a handout, with the input in its place.</summary>
    public ImmutableDictionary<string, byte[]> Files(byte[] input)
    {
        var files = Whole();
        return Path == "body.md" ? files.SetItem("handout.yaml", Around(input)) : files.SetItem(Path, input);
    }

    /// <summary>The file of an input that was found, to be tried ever after.</summary>
    public string Found(string name) => System.IO.Path.Combine(HandoutGen.TestSupport.OutsideData.Repository, Folder, "found", Name, name);

    // The handout names every file that a target may be.
    private ImmutableDictionary<string, byte[]> Whole()
    {
        var picture = Path.StartsWith("picture", StringComparison.Ordinal) ? $"\n\n      ![A picture]({Path})" : "";
        var font = Path.StartsWith("font", StringComparison.Ordinal) ? Path : "font.ttf";
        return ImmutableDictionary<string, byte[]>.Empty
            .Add("handout.yaml", Bytes($"""
                title: A handout
                brand: brand.yml
                citation-style: {(Name == "csl" ? "style.csl" : "apa")}
                bibliography: references.json
                sections:
                  - heading: One
                    body: |
                      Text fi [@a, p. 3; @b] and *more* 123.{picture}
                """))
            .Add("brand.yml", Bytes($"meta: {{ name: Practice }}\ntypography:\n  base: Face\n  fonts: [{{ family: Face, source: file, files: [{font}] }}]\n"))
            .Add("font.ttf", File("fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf"))
            .Add("references.json", Seed("references.json"));
    }

    private static byte[] Around(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body).ReplaceLineEndings("\n").Replace("\n", "\n      ", StringComparison.Ordinal);
        return Bytes($"title: A handout\nbrand: brand.yml\nbibliography: references.json\nsections:\n  - heading: One\n    body: |\n      {text}\n");
    }

    private static byte[] Body(byte[] yaml)
    {
        var lines = Encoding.UTF8.GetString(yaml).Split('\n').SkipWhile(line => !line.TrimEnd().EndsWith("body: |", StringComparison.Ordinal)).Skip(1);
        return Bytes(string.Join('\n', lines.Select(line => line.TrimStart())));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Seed(string name) => File($"{Folder}/seeds/{name}");

    private static byte[] File(string path) => System.IO.File.ReadAllBytes(System.IO.Path.Combine(HandoutGen.TestSupport.OutsideData.Repository, path));

    private static ImmutableArray<byte[]> Directory(string path, string pattern) =>
        [.. System.IO.Directory.EnumerateFiles(System.IO.Path.Combine(HandoutGen.TestSupport.OutsideData.Repository, path), pattern).Order(StringComparer.Ordinal).Select(System.IO.File.ReadAllBytes)];
}
