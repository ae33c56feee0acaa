using System.Text.RegularExpressions;
using HandoutGen.Branding;
using HandoutGen.Model;
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

    private static string[] Faces(ResolvedHandout handout) =>
        [.. FontFaces().Matches(HtmlRendererTests.Render(handout)).Select(face => $"{face.Groups[1]} {face.Groups[2]} {face.Groups[3]}")];

    [GeneratedRegex("""@font-face \{ font-family: "([^"]+)"; font-weight: (\d+); font-style: (\w+);\s+src: url\(data:font/woff2;base64,[A-Za-z0-9+/=]+\) format\("woff2"\); \}""")]
    private static partial Regex FontFaces();
}
