using CsCheck;
using HandoutGen.Branding;
using HandoutGen.Branding.Color;
using HandoutGen.Branding.Contrast;
using HandoutGen.Css;
using HandoutGen.Model;
using HandoutGen.Typography;

namespace HandoutGen.Tests.Branding;

public sealed class ColorTests
{
    private static readonly Gen<Rgb> AnyColor = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b) => new Rgb(r, g, b));

    private static readonly string[] Pieces =
        ["rgb(", "hsl(", "oklch(", "#", ",", "/", "1", ".5", "%", " ", ")", "deg", "none", "e9", "-", "color(srgb ", "é", "a"];

    [Theory]
    [InlineData("#1f6f6b", "#1f6f6b")]
    [InlineData("#ABC", "#aabbcc")]
    [InlineData("#ff000080", "#ff7f7f")]
    [InlineData("#f008", "#ff7777")]
    [InlineData("RebeccaPurple", "#663399")]
    [InlineData("transparent", "#ffffff")]
    [InlineData("rgb(31, 111, 107)", "#1f6f6b")]
    [InlineData("rgb(31 111 107 / 50%)", "#8fb7b5")]
    [InlineData("rgba(0,0,0,.5)", "#808080")]
    [InlineData("rgb(100% 0% 0%)", "#ff0000")]
    [InlineData("hsl(120, 100%, 25%)", "#008000")]
    [InlineData("hsl(120deg 100% 25%)", "#008000")]
    [InlineData("hsl(0.3333333turn 100 25)", "#008000")]
    [InlineData("hwb(90 10% 10%)", "#80e61a")]
    [InlineData("lab(54.29% 80.81 69.89)", "#ff0000")]
    [InlineData("lch(54.29% 106.84 40.86)", "#ff0000")]
    [InlineData("oklab(0.62796 0.22486 0.12585)", "#ff0000")]
    [InlineData("oklch(0.51975 0.17686 142.495)", "#008000")]
    [InlineData("oklch(62.796% 0.25768 29.234deg)", "#ff0000")]
    [InlineData("color(srgb 1 0 0)", "#ff0000")]
    [InlineData("color(display-p3 0 0 0)", "#000000")]
    [InlineData("  navy ", "#000080")]
    public void Css_colours_are_read(string text, string expected)
    {
        Assert.True(CssColor.TryParse(text, new Rgb(255, 255, 255), out var color, out var problem), problem);
        Assert.Equal(expected, color.ToString());
    }

    [Theory]
    [InlineData("1f6f6b", "\"1f6f6b\" is no colour; a hexadecimal colour begins with \"#\"")]
    [InlineData("#12345", "\"#12345\" is no colour: \"#\" is followed by 3, 4, 6 or 8 hexadecimal digits")]
    [InlineData("bleu", "\"bleu\" is no colour")]
    [InlineData("rgb(1, 2)", "\"rgb(1, 2)\" has 2 channels; 3 are needed")]
    [InlineData("rgb(1, 2, x)", "\"rgb(1, 2, x)\" is no colour: a channel is no number")]
    [InlineData("color-mix(in srgb, red, blue)", "the colour function \"color-mix()\" is not known here")]
    [InlineData("rgb(1 2 3", "the colour \"rgb(1 2 3\" has no closing parenthesis")]
    [InlineData("", "\"\" is no colour")]
    public void What_is_no_colour_is_refused_with_its_reason(string text, string expected)
    {
        Assert.False(CssColor.TryParse(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void No_text_makes_the_colour_reader_throw() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 10].Select(parts => string.Concat(parts.Select(i => Pieces[i])))
            .Sample(text => Assert.True(CssColor.TryParse(text, out _, out var problem) || problem.Length > 0));

    [Fact]
    public void Every_colour_survives_the_way_through_oklch() =>
        AnyColor.Sample(color => Assert.Equal(color, Oklch.From(color).ToRgb()));

    [Fact]
    public void The_contrast_ratio_is_symmetric_and_between_1_and_21() =>
        Gen.Select(AnyColor, AnyColor).Sample((a, b) =>
        {
            Assert.InRange(ContrastRatio.Of(a, b), 1, 21.0001);
            Assert.Equal(ContrastRatio.Of(a, b), ContrastRatio.Of(b, a));
        });

    [Theory]
    [InlineData("#777777", "#ffffff", "4.47:1")]
    [InlineData("#767676", "#ffffff", "4.54:1")]
    [InlineData("#000000", "#ffffff", "21:1")]
    public void Contrast_ratios_are_those_of_the_standard_and_never_rounded_up(string one, string other, string expected)
    {
        CssColor.TryParse(one, default, out var a, out _);
        CssColor.TryParse(other, default, out var b, out _);
        Assert.Equal(expected, ContrastRatio.Format(ContrastRatio.Of(a, b)));
    }

    [Fact]
    public void The_nearest_passing_colour_passes_and_keeps_its_hue() =>
        AnyColor.Sample(color =>
        {
            var white = new Rgb(255, 255, 255);
            var nearest = NearestPassing.Find(color, 4.5, white);
            Assert.NotNull(nearest);
            Assert.True(ContrastRatio.Of(nearest.Value, white) >= 4.5);
            var (from, to) = (Oklch.From(color), Oklch.From(nearest.Value));
            if (to.C > 0.03)
            {
                var turn = Math.Abs(from.H - to.H);
                Assert.True(Math.Min(turn, 360 - turn) < 4, $"{color} became {nearest}");
            }
        });

    [Theory]
    [InlineData("#ffcc00")]
    [InlineData("#ff7f0e")]
    [InlineData("#00d1b2")]
    [InlineData("#ffc0cb")]
    public void A_bright_colour_becomes_a_dark_one_of_its_kind_and_not_black(string bright)
    {
        CssColor.TryParse(bright, default, out var color, out _);
        var nearest = NearestPassing.Find(color, 4.5, new Rgb(255, 255, 255))!.Value;
        Assert.True(Oklch.From(nearest).C > 0.06, nearest.ToString());
        Assert.InRange(ContrastRatio.Of(nearest, new Rgb(255, 255, 255)), 4.5, 4.62);
    }

    [Fact]
    public void What_follows_from_any_theme_passes_every_pair_that_the_theme_does_not_state() =>
        Gen.Select(AnyColor, AnyColor, AnyColor, AnyColor, Gen.Bool).Sample((background, primary, danger, info, dark) =>
        {
            // Grounds that pages have: near white or near black, of any hue.
            var page = new Oklch(dark ? 0.2 : 0.97, Math.Min(Oklch.From(background).C, 0.03), Oklch.From(background).H).ToRgb();
            var colors = new ColorScheme { Background = page, Primary = primary, Danger = danger, Info = info }.Complete();
            foreach (var pair in ContrastPair.All.Where(pair => pair.Key is not ("color.link" or "color.primary")))
            {
                Assert.True(pair.Ratio(colors) >= pair.Minimum, $"{pair.Upper} on {pair.Lower}: {pair.Ratio(colors)} with {page}, {primary}, {danger}, {info}");
            }
        }, iter: 300);
}
