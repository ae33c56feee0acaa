using HandoutGen.Branding;
using HandoutGen.Branding.Color;
using HandoutGen.Branding.Contrast;
using HandoutGen.Csl.Styles;
using HandoutGen.Model;

namespace HandoutGen.Tests.Branding;

public sealed class BrandDefaultsTests
{
    [Fact]
    public void Without_a_brand_every_pair_passes()
    {
        var colors = BrandDefaults.Brand.Colors;
        foreach (var text in new[] { colors.Foreground, colors.Heading, colors.Link, colors.Muted })
        {
            foreach (var ground in colors.Callouts.Select(c => c.Ground).Append(colors.Background).Append(colors.Tint))
            {
                Assert.True(ContrastRatio.Of(text, ground) >= ContrastRatio.Text, $"{text} on {ground}");
            }
        }

        Assert.True(ContrastRatio.Of(colors.Primary, colors.Background) >= ContrastRatio.Graphic);
        Assert.True(ContrastRatio.Of(colors.Rule, colors.Background) >= ContrastRatio.Graphic);
        Assert.True(ContrastRatio.Of(colors.Code, colors.CodeBackground) >= ContrastRatio.Text);
        Assert.All(colors.Callouts, c => Assert.True(ContrastRatio.Of(c.Label, c.Ground) >= ContrastRatio.Text));
        Assert.All(colors.Callouts, c => Assert.True(ContrastRatio.Of(c.Bar, colors.Background) >= ContrastRatio.Graphic));
    }

    [Fact]
    public void Bundled_families_go_by_their_own_names_and_have_the_weights_that_headings_ask_for()
    {
        Assert.All(BundledFonts.Names, name => Assert.All(BundledFonts.Find(name)!.Faces, face => Assert.StartsWith(name, face.FamilyName)));
        var typography = BrandDefaults.Brand.Typography;
        Assert.Equal(600, typography.Headings.Match(typography.HeadingWeight, italic: false).Weight);
        Assert.Equal((700, true), (typography.Base.Match(700, italic: true).Weight, typography.Base.Match(700, italic: true).Italic));
        Assert.Equal(400, BundledFonts.AtkinsonHyperlegible.Match(400, italic: false).Weight);
    }
}
