using System.Globalization;
using HandoutGen.Branding;
using HandoutGen.Branding.Color;
using HandoutGen.Branding.Contrast;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Resolution;
using HandoutGen.Source;
using HandoutGen.Source.Handouts;
using HandoutGen.Typography;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Colors;

namespace HandoutGen.Tests.Branding;

/// <summary>
/// The colours that a PDF really paints, read back by an independent reader: each letter against the ground under it, each bar and
/// rule against what lies on both sides of it. Nothing here knows which pairs the contrast check looks at.
/// </summary>
public sealed class ShownContrastTests
{
    // What is thinner, in points, is a bar or a rule; what is thicker is a ground.
    private const double ThickestBar = 8;

    // Every kind of text in every place that it can stand in.
    private const string Places = """
        Text with a [link](https://example.org), `code`, **strong** words, *stressed* ones and a citation [@one].

        - A bullet, `code` in it
            - An inner one

        1. A number

        > A quotation with a [link](https://example.org) and `code`.

        | Head [link](https://example.org) | `code` |
        |---|---|
        | Cell [link](https://example.org) | `code` |

        ```
        a block of code
        ```

        ---

        """;

    private static readonly string[] Kinds = ["note", "tip", "important", "warning"];

    private static readonly string Source = $"""
        title: Contrast
        subtitle: As it is painted
        author: Jo Rivers
        sections:
          - heading: Everything
            body: |
        {Indented(Places)}
        {string.Concat(Kinds.Select(kind => Indented($"::: {kind}\n{Places}:::\n\n")))}
        references:
          - id: one
            type: book
            author: [{"{"} family: Rivers, given: J. {"}"}]
            issued: 2001
            title: A book
            URL: https://example.org/book
        """;

    public static TheoryData<string> Brands() =>
    [
        .. ExampleBrandsTests.Files().Select(row => "brands/" + row.Data),
        .. WildBrandsTests.Files().Select(row => "tests/HandoutGen.Tests/Branding/wild/" + row.Data),
        "a code colour that shows on its ground alone", "a page in the middle of grey", "a masthead of the page's own colour",
    ];

    [Theory]
    [MemberData(nameof(Brands))]
    public void Everything_painted_can_be_read(string name)
    {
        var brand = Brand(name);
        var diagnostics = new DiagnosticBag();
        var handout = HandoutResolver.Resolve(HandoutReader.Read(new SourceFile("handout.yaml", Source), diagnostics)!, brand, new MemoryFiles(), null, diagnostics);
        var pdf = new PdfRenderer().Render(handout!, new RenderOptions(), diagnostics);
        Assert.DoesNotContain(diagnostics.Items, item => item.Severity == Severity.Error);
        using var document = PdfDocument.Open(pdf);
        // Bands and bars beside text are decoration (WCAG 2.2, 1.4.11): they show the brand's colours as they are.
        Rgb[] decoration = [brand.Colors.Decoration, .. brand.Colors.Callouts.Select(callout => callout.Bar)];
        Assert.Equal([], document.GetPages().SelectMany(page => Failures(page, decoration)).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Failures(Page page, Rgb[] decoration)
    {
        var fills = page.Paths.Where(path => path.IsFilled).Select(path => (Box: path.GetBoundingRectangle()!.Value, Color: Rgb(path.FillColor!))).ToArray();
        var grounds = fills.Where(fill => Math.Min(fill.Box.Width, fill.Box.Height) > ThickestBar).ToArray();
        foreach (var letter in page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)))
        {
            var text = Rgb(letter.Color);
            var ground = Ground(letter.BoundingBox.Centroid.X, letter.BoundingBox.Centroid.Y);
            if (ContrastRatio.Of(text, ground) < (letter.Value is "•" or "–" ? ContrastRatio.Graphic : ContrastRatio.Text))
            {
                yield return Line($"text {text} on {ground}", ContrastRatio.Of(text, ground));
            }
        }

        foreach (var (box, color) in fills.Except(grounds).Where(fill => !decoration.Contains(fill.Color) && Math.Max(fill.Box.Width, fill.Box.Height) > ThickestBar))
        {
            var (x, y) = (box.Centroid.X, box.Centroid.Y);
            var lies = box.Width > box.Height;
            foreach (var side in new[] { -1, 1 })
            {
                var (besideX, besideY) = (x + (lies ? 0 : side * ((box.Width / 2) + 0.3)), y + (lies ? side * ((box.Height / 2) + 0.3) : 0));
                var ground = Ground(besideX, besideY);
                if (besideY < page.Height && ContrastRatio.Of(color, ground) < ContrastRatio.Graphic)
                {
                    yield return Line($"a bar {color} on {ground}", ContrastRatio.Of(color, ground));
                }
            }
        }

        Rgb Ground(double x, double y) => grounds.LastOrDefault(fill => x >= fill.Box.Left && x <= fill.Box.Right && y >= fill.Box.Bottom && y <= fill.Box.Top, (default, new Rgb(255, 255, 255))).Color;
    }

    private static string Line(string what, double ratio) => string.Create(CultureInfo.InvariantCulture, $"{what}: {ratio:0.00}");

    private static Rgb Rgb(IColor color)
    {
        var (r, g, b) = color.ToRGBValues();
        return new Rgb(Byte(r), Byte(g), Byte(b));

        static byte Byte(double share) => (byte)Math.Round(share * 255);
    }

    private static Brand Brand(string name)
    {
        var yaml = name switch
        {
            "a code colour that shows on its ground alone" => "typography: { monospace: { color: white, background-color: '#222222' } }",
            "a page in the middle of grey" => "color: { background: '#7a7a7a', foreground: '#111111', primary: '#00ff00', danger: '#770000', info: '#aaaaff' }",
            "a masthead of the page's own colour" => "meta: { name: Org, link: 'https://example.org' }\ncolor: { primary: '#881111' }\ndefaults: { handoutgen: { tagline: Well, masthead: { background: '#ffffff', color: '#881111' } } }",
            _ => File.ReadAllText(Path.Combine(OutsideData.Repository, name)),
        };
        return BrandReader.ReadFile("_brand.yml", new MemoryFiles(("_brand.yml", yaml)), ContrastPolicy.Adjust, new DiagnosticBag())!;
    }

    private static string Indented(string text) => string.Concat(text.Split('\n').Select(line => $"      {line}\n"));
}
