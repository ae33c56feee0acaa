using HandoutGen.Branding.Color;
using HandoutGen.Model;

namespace HandoutGen.Branding;

/// <summary>The look without a brand, and what a brand gets that says nothing.</summary>
public static class BrandDefaults
{
    /// <summary>Body size in points.</summary>
    public const double BaseSize = 11.5;

    /// <summary>Leading as a multiple of the size.</summary>
    public const double LineHeight = 1.4;

    /// <summary>The weight of headings.</summary>
    public const int HeadingWeight = 600;

    private static readonly Lazy<Brand> LazyBrand = new(() => new Brand { Colors = new ColorScheme().Complete(), Typography = Typography() });

    /// <summary>No practice's name, near-black text on white, one calm structural colour, Source Sans 3.</summary>
    public static Brand Brand => LazyBrand.Value;

    private static BrandTypography Typography() => new()
    {
        Base = BundledFonts.SourceSans,
        Headings = BundledFonts.SourceSans,
        Monospace = BundledFonts.SourceSans,
        Fallback = [BundledFonts.SourceSans, .. BundledFonts.Signs],
        BaseSize = BaseSize,
        LineHeight = LineHeight,
        HeadingWeight = HeadingWeight,
    };
}
