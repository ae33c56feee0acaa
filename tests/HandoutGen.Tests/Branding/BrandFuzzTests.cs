using System.Text;
using CsCheck;
using HandoutGen.Branding;
using HandoutGen.Branding.Svg;
using HandoutGen.Diagnostics;

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
                    Assert.NotNull(SvgDrawing.Of(image));
                }
            },
            iter: Iterations(1000));
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
