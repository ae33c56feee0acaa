using System.Text;
using CsCheck;
using HandoutGen.Branding;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Metadata;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using HandoutGen.Pictures.Svg;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Pdf;
using HandoutGen.Tests.Rendering;

namespace HandoutGen.Tests.Branding;

/// <summary>Files that are nearly right never make a reader throw.</summary>
public sealed class BrandFuzzTests
{
    private static readonly string[] YamlPieces = ["[", "]", "{", "}", ":", "- ", "\n", "  ", "\"", "#", "null", "~", "&a", "*a", "color", "light:", "1e9", "-1", "url(", "é", "\t"];
    private static readonly string[] SvgPieces = ["<g>", "</g>", "url(#", ")", "NaN", "1e999", "-", "#", "%", "<use href='#a'/>", "id='a'", "none", "inherit", "\"", "z", "M", "A", " ", "0", "é"];

    private static readonly string Folder = Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Tests", "Branding");

    [Fact]
    public void Changed_brand_files_never_throw()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Folder, "wild"), "*.yml").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        Changes(files, YamlPieces).Sample(text => _ = BrandReader.ReadFile("_brand.yml", new MemoryFiles(("_brand.yml", text)), null, new DiagnosticBag()), iter: Iterations(400));
    }

    [Fact]
    public void Changed_pictures_never_throw_and_what_is_read_can_be_drawn()
    {
        var files = SvgInBrowserTests.Files().Select(File.ReadAllText).Select(text => text.Length > 3000 ? text[..1500] + text[^1500..] : text).ToArray();
        Changes(files, SvgPieces).Sample(
            text =>
            {
                if (SvgImage.Read(Encoding.UTF8.GetBytes(text), "logo.svg", new DiagnosticBag()) is { } image)
                {
                    AssertDrawn(image);
                }
            },
            iter: Iterations(1000));
    }

    // Loops and nests of every kind of reference, of few names, with numbers that are none.
    [Fact]
    public void Generated_pictures_are_drawn_or_refused_and_soon()
    {
        string[] names = ["g", "use", "clipPath", "mask", "linearGradient", "radialGradient", "symbol", "svg", "rect", "path", "circle", "stop", "a", "defs", "pattern", "style", "switch", "text"];
        string[] values = ["url(#a)", "url(#b)", "url(#c)", "#a", "#b", "1", "-5", "1e300", "NaN", "50%", "0", "red", "none", "scale(1e200)", "rotate(90)", "matrix(0 0 0 0 0 0)", "M0 0L5 5A1 1 0 0 0 1e30 4z", "userSpaceOnUse", "objectBoundingBox", "repeat", "a", "b", "c"];
        string[] attributes = ["id", "href", "fill", "stroke", "clip-path", "mask", "transform", "width", "height", "x", "r", "d", "offset", "stop-opacity", "opacity", "stroke-width", "stroke-dasharray", "gradientUnits", "spreadMethod", "clipPathUnits", "maskContentUnits", "viewBox", "style", "class"];
        var element = Gen.Select(Gen.Int[0, names.Length - 1], Gen.Select(Gen.Int[0, attributes.Length - 1], Gen.Int[0, values.Length - 1]).Array[0, 5], Gen.Int[0, 3]);
        element.Array[1, 40].Sample(
            parts =>
            {
                var text = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>");
                var open = new Stack<string>();
                foreach (var (name, stated, close) in parts)
                {
                    text.Append($"<{names[name]}");
                    foreach (var (attribute, value) in stated.DistinctBy(pair => pair.Item1))
                    {
                        text.Append($" {attributes[attribute]}='{values[value]}'");
                    }

                    text.Append('>');
                    open.Push(names[name]);
                    for (var i = 0; i < close && open.Count > 0; i++)
                    {
                        text.Append($"</{open.Pop()}>");
                    }
                }

                while (open.Count > 0)
                {
                    text.Append($"</{open.Pop()}>");
                }

                var diagnostics = new DiagnosticBag();
                if (SvgImage.Read(Encoding.UTF8.GetBytes(text.Append("</svg>").ToString()), "logo.svg", diagnostics) is { } image)
                {
                    AssertDrawn(image);
                }
                else
                {
                    Assert.NotEmpty(diagnostics.Items);
                }
            },
            iter: Iterations(2000));
    }

    [Fact]
    public void Changed_fonts_are_refused_or_set()
    {
        var whole = VariableFont.Of(OutsideData.Font("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf"));
        var handout = Sample.Of(new Paragraph([new Text("A changed font: fi, é, 1⁄2.")]));
        Gen.Select(Gen.Bool, Gen.Int[0, whole.Length - 1], Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[0, 12]).Sample(
            (isCut, length, changes) =>
            {
                var font = isCut ? whole[..length] : (byte[])whole.Clone();
                foreach (var (at, value) in changes)
                {
                    // Half of the changes hit the directory and the tables' heads.
                    font[(at % 2 == 0 ? at % 600 : at) % Math.Max(1, font.Length)] = value;
                }

                var files = new MemoryFiles(new Dictionary<string, byte[]>
                {
                    ["_brand.yml"] = "typography: { fonts: { family: House, source: file, files: house.ttf }, base: House }"u8.ToArray(),
                    ["house.ttf"] = font.Length == 0 ? [0] : font,
                });
                var brand = BrandReader.ReadFile("_brand.yml", files, null, new DiagnosticBag())!;
                var diagnostics = new DiagnosticBag();
                var bytes = new PdfRenderer().Render(handout with { Brand = brand }, new RenderOptions(), diagnostics);
                Assert.Equal(bytes.Length == 0, diagnostics.HasErrors);
            },
            iter: Iterations(60));
    }

    private static void AssertDrawn(SvgImage image)
    {
        var writer = new PdfDocumentWriter(new DocumentProperties { Title = "Picture", Language = "en" });
        var page = writer.AddPage(200, 200);
        var figure = writer.Root.Add(StructureType.Figure);
        figure.Alt = "Picture";
        page.BeginTagged(figure);
        page.DrawVector(image.Drawing, new Rect(10, 10, 190, 190));
        page.EndMarked();
        var bytes = writer.Save(new ConformanceReport());
        Assert.NotNull(bytes);
        Assert.DoesNotContain("NaN", Encoding.Latin1.GetString(bytes));
        Assert.DoesNotContain("Infinity", Encoding.Latin1.GetString(bytes));
    }

    private static int Iterations(int usual) => int.TryParse(Environment.GetEnvironmentVariable("HANDOUTGEN_FUZZ"), out var asked) ? asked : usual;

    // One to three stretches of a file give way to a piece.
    private static Gen<string> Changes(string[] files, string[] pieces) =>
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 6], Gen.Int[0, pieces.Length - 1]).Array[1, 3], (file, changes) =>
        {
            var text = files[file];
            foreach (var (place, length, piece) in changes)
            {
                var at = place % (text.Length + 1);
                text = text[..at] + pieces[piece] + text[Math.Min(text.Length, at + length)..];
            }

            return text;
        });
}
