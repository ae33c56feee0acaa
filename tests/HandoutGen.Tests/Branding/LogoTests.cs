using System.Text;
using HandoutGen.Branding.Color;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pictures;
using HandoutGen.Pictures.Svg;
using HandoutGen.Rendering;
using HandoutGen.Resolution;
using HandoutGen.Typography;

namespace HandoutGen.Tests.Branding;

/// <summary>A logo can be seen, is as large as others, and says whose it is.</summary>
public sealed class LogoTests
{
    private const string White = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 40'><path d='M0 0h50v40H0zM60 5h60v30H60z' fill='#fff'/></svg>";
    private const string Navy = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 40'><path d='M0 0h50v40H0zM60 5h60v30H60z' fill='#102040'/></svg>";

    [Theory]
    [InlineData("<rect width='120' height='40' fill='#102040'/><path d='M20 10h80v20H20z' fill='white'/>", true)] // white letters on a badge
    [InlineData("<rect width='120' height='40' fill='white'/><path d='M20 10h80v20H20z' fill='#102040'/>", true)] // a white box of its own
    [InlineData("<path d='M20 10h80v20H20z' fill='#fffffe'/>", false)]
    [InlineData("<rect width='20' height='20' fill='red'/><path d='M30 0h90v40H30z' fill='white'/>", false)] // a red mark, white letters
    [InlineData("<path d='M20 10h80v20H20z' fill='none' stroke='#eee' stroke-width='4'/><circle cx='60' cy='20' r='30' fill='navy'/>", true)]
    public void Ink_is_held_against_what_lies_under_it(string shapes, bool isSeen)
    {
        var svg = new SvgPicture(SvgImage.Read(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 40'>{shapes}</svg>"), "logo.svg", new DiagnosticBag())!);
        Assert.Equal(isSeen, PictureInk.IsSeen(svg, new Rgb(255, 255, 255), (a, b) => ContrastRatio.Of(a, b) >= 1.25));
    }

    [Fact]
    public void A_white_logo_on_white_gives_way_to_its_other_form_else_stands_on_a_band_else_the_name_is_shown()
    {
        var other = BrandFixture.ReadClean("meta: { name: Org }\nlogo: { medium: { light: white.svg, dark: navy.svg } }", ("white.svg", White), ("navy.svg", Navy));
        Assert.Contains("#102040", Fill(other.Logo!));
        Assert.False(other.Colors.HasMastheadBand);

        var band = BrandFixture.ReadClean("meta: { name: Org }\ncolor: { primary: '#14532d' }\nlogo: { medium: { dark: white.svg } }", ("white.svg", White));
        Assert.NotNull(band.Logo);
        Assert.Equal(new Rgb(0x14, 0x53, 0x2d), band.Colors.MastheadGround);
        Assert.True(ContrastRatio.Of(band.Colors.MastheadText, band.Colors.MastheadGround) >= 4.5);

        var neither = BrandFixture.Read("meta: { name: Org }\ncolor: { primary: '#fffde0', secondary: '#fffde0', background: '#ffffff' }\nlogo: white.svg\ndefaults: { handoutgen: { masthead: { background: '#fdfdfd' } } }", ("white.svg", White));
        Assert.Null(neither.Brand.Logo);
        Assert.Contains(neither.Reports, report => report.StartsWith("3:7 warning HG0431 the logo \"white.svg\" cannot be seen on #fdfdfd; the practice's name is shown", StringComparison.Ordinal));
    }

    [Fact]
    public void A_square_mark_has_the_practices_name_beside_it_and_a_wordmark_has_not()
    {
        const string Square = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><circle cx='20' cy='20' r='20' fill='#102040'/></svg>";
        var mark = BrandFixture.ReadClean("meta: { name: Org }\nlogo: logo.svg", ("logo.svg", Square));
        var wordmark = BrandFixture.ReadClean("meta: { name: Org }\nlogo: logo.svg", ("logo.svg", Navy));
        Assert.Equal(("Logo", "Org"), (mark.Logo!.Alt, Parts(mark).Masthead.Name));
        Assert.Equal(("Org", null), (wordmark.Logo!.Alt, Parts(wordmark).Masthead.Name));
    }

    [Theory]
    [InlineData(300, 100, 100)]
    [InlineData(100, 100, 130)]
    [InlineData(100, 300, 130)]
    [InlineData(1000, 100, 54.8)]
    public void A_logo_is_as_large_as_others_by_its_area(double width, double height, double shownHeight)
    {
        var size = LogoSize.Of(new BitmapPicture(HandoutGen.Images.BitmapFormat.Png, default, width, height), 100);
        Assert.Equal(shownHeight, size.Height, 0.1);
        Assert.Equal(width / height, size.Width / size.Height, 6);
    }

    private static string Fill(BrandLogo logo) => PlainSvg.Write(((SvgPicture)logo.Image).Markup);

    private static PageParts Parts(Brand brand) => PagePartsResolver.Resolve(new TitleBlock("T", [], []), [], brand, LabelWords.English, null);
}
