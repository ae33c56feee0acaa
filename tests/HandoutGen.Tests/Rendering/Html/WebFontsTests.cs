using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using HandoutGen.Branding;
using HandoutGen.Cli.Commands;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Rendering;
using HandoutGen.Rendering.Html;
using HandoutGen.Source.Handouts;
using HandoutGen.Typography.Fonts;
using static HandoutGen.Tests.Rendering.Sample;

namespace HandoutGen.Tests.Rendering.Html;

public sealed partial class WebFontsTests
{
    [Fact]
    public void Only_faces_that_the_page_uses_are_in_it()
    {
        var plain = Faces(Of(P("Plain")));
        Assert.Equal(["Handout 1 400 normal", "Handout 1 600 normal"], plain.Order(StringComparer.Ordinal));
        var both = Faces(Of(P(new Styled(TextStyle.Strong, [new Styled(TextStyle.Emphasis, Words("both"))]))));
        Assert.Contains("Handout 1 700 italic", both);
    }

    [Fact]
    public void Character_that_the_family_lacks_comes_from_the_fallback()
    {
        var brand = BrandDefaults.Brand with
        {
            Typography = BrandDefaults.Brand.Typography with { Base = BundledFonts.AtkinsonHyperlegible, Headings = BundledFonts.AtkinsonHyperlegible },
        };
        Assert.Contains("Handout 1 400 normal", Faces(Of(P("signal")) with { Brand = brand }));
        var withArrow = Faces(Of(P(new Styled(TextStyle.Emphasis, Words("signal → symptom")))) with { Brand = brand });
        Assert.Contains("Handout 1 400 italic", withArrow);
        Assert.Contains(withArrow, face => face is not "Handout 2 400 normal" && face.StartsWith("Handout 2 400", StringComparison.Ordinal));
    }

    [Fact]
    public void Fonts_of_the_whole_sample_take_at_most_100_kilobytes() =>
        Assert.InRange(FontFaces().Matches(HtmlRendererTests.Render(Everything)).Sum(face => face.Length), 1, 100_000);

    [Fact]
    public void Name_of_the_original_font_is_not_used() =>
        Assert.DoesNotContain("Source Sans", HtmlRendererTests.Render(Everything), StringComparison.Ordinal);

    [Fact]
    public void Font_that_may_only_be_printed_stays_out_of_the_page_and_is_reported()
    {
        // The bundled face with bit 2 of OS/2 fsType set: preview and print embedding.
        var bytes = File.ReadAllBytes(Path.Combine(OutsideData.Repository, "fonts", "atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext_400Regular.ttf"));
        var tables = Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(4))).Select(i => bytes.AsMemory(12 + (16 * i), 16));
        var os2 = tables.Single(entry => entry.Span.StartsWith("OS/2"u8));
        bytes[BinaryPrimitives.ReadInt32BigEndian(os2.Span[8..]) + 9] = 4;
        var family = new FontFamily("Print Only", [FontFace.Open(bytes)]);
        var handout = Of(P("Plain")) with
        {
            Brand = BrandDefaults.Brand with { Typography = BrandDefaults.Brand.Typography with { Base = family } },
        };
        var diagnostics = new DiagnosticBag();
        var page = Encoding.UTF8.GetString(new HtmlRenderer().Render(handout, new RenderOptions(), diagnostics));
        Assert.Equal("HG0720", Assert.Single(diagnostics.Items).Rule.Id);
        Assert.DoesNotContain("font-family: \"Handout 1\"; font-weight", page, StringComparison.Ordinal);
        Assert.Contains("font-family: \"Handout 2\"; font-weight: 400", page, StringComparison.Ordinal);
    }

    private static string[] Faces(ResolvedHandout handout) =>
        [.. FontFaces().Matches(HtmlRendererTests.Render(handout)).Select(face => $"{face.Groups[1]} {face.Groups[2]} {face.Groups[3]}")];

    [GeneratedRegex("""@font-face \{ font-family: "([^"]+)"; font-weight: (\d+); font-style: (\w+);\s+src: url\(data:font/woff2;base64,[A-Za-z0-9+/=]+\) format\("woff2"\); \}""")]
    private static partial Regex FontFaces();

    [Theory]
    [InlineData("ภาษาไทย and \u200Bmore", "HG0721 Warning no font at hand has \"ท\", \"ภ\", \"ย\", \"ษ\", \"า\"; the page shows such characters in a font of its reader's, or not at all")]
    [InlineData("naïve → ✓ Ελλάδα\u00AD", null)]
    public void A_script_that_no_font_holds_is_named(string text, string? expected)
    {
        var diagnostics = new DiagnosticBag();
        new HtmlRenderer().Render(Of(new SubHeading(3, "x", [new Text(text)])), new RenderOptions(), diagnostics);

        Assert.Equal(expected, diagnostics.Items.Select(d => $"{d.Rule.Id} {d.Severity} {d.Message}").SingleOrDefault());
    }
}
