using System.Collections.Frozen;
using System.Collections.Immutable;
using HandoutGen.Pictures;
using HandoutGen.Typography;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Model;

/// <summary>A practice's look and words, complete: every colour a value, every font at hand, every contrast decided.</summary>
public sealed record Brand
{
    /// <summary>The practice's name; null without a brand.</summary>
    public string? Name { get; init; }

    /// <summary>A line under the name, or null.</summary>
    public string? Tagline { get; init; }

    /// <summary>The practice's home page, or null.</summary>
    public string? Home { get; init; }

    /// <summary>The logo for light grounds, or null.</summary>
    public BrandLogo? Logo { get; init; }

    /// <summary>How to reach the practice, in the file's order.</summary>
    public ImmutableArray<ContactLine> Contact { get; init; } = [];

    /// <summary>A line at the foot of every page, or empty.</summary>
    public ImmutableArray<Inline> Footer { get; init; } = [];

    /// <summary>Set small after the text, or empty.</summary>
    public ImmutableArray<Inline> Disclaimer { get; init; } = [];

    /// <summary>What <see cref="BrandMark"/> can name: "name", "tagline", "contact.phone"….</summary>
    public FrozenDictionary<string, BrandValue> Values { get; init; } = FrozenDictionary<string, BrandValue>.Empty;

    /// <summary>The colours.</summary>
    public required BrandColors Colors { get; init; }

    /// <summary>The type.</summary>
    public required BrandTypography Typography { get; init; }

    /// <summary>The paper.</summary>
    public PageSize PageSize { get; init; } = PageSize.Letter;
}

/// <summary>A value that the text can use.</summary>
/// <param name="Text">The characters to show.</param>
/// <param name="Target">An absolute URI to link to (tel:, mailto:, https:), or null.</param>
public sealed record BrandValue(string Text, string? Target);

/// <summary>One way to reach the practice.</summary>
/// <param name="Kind">The key in the file: phone, email, web, address….</param>
/// <param name="Value">What is shown and where it leads.</param>
public sealed record ContactLine(string Kind, BrandValue Value);

/// <summary>A logo that any output can show.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Alt">What it says; never empty.</param>
public sealed record BrandLogo(Picture Image, string Alt)
{
    /// <summary>It is a mark without lettering: the practice's name stands beside it.</summary>
    public bool IsMark { get; init; }
}

/// <summary>Paper sizes.</summary>
public enum PageSize
{
    /// <summary>8.5 × 11 inches.</summary>
    Letter,

    /// <summary>210 × 297 millimetres.</summary>
    A4,
}

/// <summary>The colours that outputs use. Every pair that is shown together has passed the contrast policy.</summary>
public sealed record BrandColors
{
    /// <summary>Running text.</summary>
    public required Rgb Foreground { get; init; }

    /// <summary>The page.</summary>
    public required Rgb Background { get; init; }

    /// <summary>The brand's own colour, untouched, where it is decoration: the band along the page's upper edge. No text stands on it.</summary>
    public required Rgb Decoration { get; init; }

    /// <summary>The brand's structural colour as a line or a bullet; 3:1 against the page. No text stands on it.</summary>
    public required Rgb Primary { get; init; }

    /// <summary>A second colour, which no output sets text, bars or signs in; the same as <see cref="Primary"/> when the brand has none.</summary>
    public required Rgb Secondary { get; init; }

    /// <summary>The title and headings, as text on <see cref="Background"/> and every tint (table heads).</summary>
    public required Rgb Heading { get; init; }

    /// <summary>Links, as text on <see cref="Background"/> and on <see cref="Tint"/>.</summary>
    public required Rgb Link { get; init; }

    /// <summary>Small secondary text (running lines, captions) on <see cref="Background"/> and every tint.</summary>
    public required Rgb Muted { get; init; }

    /// <summary>Hairlines; 3:1 against the page and every tint.</summary>
    public required Rgb Rule { get; init; }

    /// <summary>The ground of table heads and plain callouts: a light tint of <see cref="Primary"/>.</summary>
    public required Rgb Tint { get; init; }

    /// <summary>Code, as text on <see cref="CodeBackground"/>.</summary>
    public required Rgb Code { get; init; }

    /// <summary>The ground of code.</summary>
    public required Rgb CodeBackground { get; init; }

    /// <summary>All text of the masthead (name, tagline, authors, home page), on <see cref="MastheadGround"/>.</summary>
    public required Rgb MastheadText { get; init; }

    /// <summary>The ground of the masthead: <see cref="Background"/> unless the brand asks for a band of colour.</summary>
    public required Rgb MastheadGround { get; init; }

    /// <summary>The masthead is a band of colour, not a part of the page.</summary>
    public bool HasMastheadBand => MastheadGround != Background;

    /// <summary>The bar and ground of each kind of callout, in the order of <see cref="CalloutKind"/>.</summary>
    public required ImmutableArray<CalloutColors> Callouts { get; init; }
}

/// <summary>The colours of one kind of callout.</summary>
/// <param name="Bar">The bar at the side, decoration: the kind stands beside it in words.</param>
/// <param name="Label">The kind in words, as text on <paramref name="Ground"/>.</param>
/// <param name="Ground">The ground; body text and links pass on it.</param>
public sealed record CalloutColors(Rgb Bar, Rgb Label, Rgb Ground);

/// <summary>The type that outputs use.</summary>
public sealed record BrandTypography
{
    /// <summary>Running text.</summary>
    public required FontFamily Base { get; init; }

    /// <summary>Headings.</summary>
    public required FontFamily Headings { get; init; }

    /// <summary>Code.</summary>
    public required FontFamily Monospace { get; init; }

    /// <summary>Where a glyph is looked for that a family lacks, in order.</summary>
    public required ImmutableArray<FontFamily> Fallback { get; init; }

    /// <summary>Body size in points; at least 11.</summary>
    public required double BaseSize { get; init; }

    /// <summary>Leading as a multiple of the size.</summary>
    public required double LineHeight { get; init; }

    /// <summary>The weight of headings, 100 to 900.</summary>
    public required int HeadingWeight { get; init; }

    /// <summary>Headings are italic.</summary>
    public bool HeadingItalic { get; init; }

    /// <summary>Links are underlined; otherwise their colour and weight tell them apart in the PDF. HTML always underlines links in text.</summary>
    public bool LinkUnderline { get; init; } = true;
}
