using System.Collections.Immutable;
using HandoutGen.Branding.Color;
using HandoutGen.Model;
using HandoutGen.Typography;

namespace HandoutGen.Branding.Contrast;

/// <summary>Two colours that outputs show together.</summary>
/// <param name="Upper">What is read, in the plural: "links".</param>
/// <param name="Lower">What it stands on: "the page".</param>
/// <param name="Minimum">The ratio that WCAG 2.2 asks for.</param>
/// <param name="Key">Where a brand states the upper colour ("color.link"); null for a colour that follows from others.</param>
/// <param name="UpperOf">The upper colour.</param>
/// <param name="LowerOf">The lower colour.</param>
public sealed record ContrastPair(
    string Upper,
    string Lower,
    double Minimum,
    string? Key,
    Func<BrandColors, Rgb> UpperOf,
    Func<BrandColors, Rgb> LowerOf)
{
    /// <summary>The kind of callout that shows the pair; null for a pair that stands elsewhere.</summary>
    public CalloutKind? Callout { get; init; }

    /// <summary>The upper colour is read as text; otherwise it is a bar, a bullet or a rule.</summary>
    public bool IsText => Minimum >= ContrastRatio.Text;

    /// <summary>
    /// Every pair that any output shows. A renderer that shows another pair adds it here. Bands, and bars beside text, carry no meaning
    /// (WCAG 2.2, 1.4.11) and are no pairs.
    /// </summary>
    public static ImmutableArray<ContrastPair> All { get; } =
    [
        Text("body text", "the page", "color.foreground", c => c.Foreground, c => c.Background),
        Text("body text", "table heads", "color.foreground", c => c.Foreground, c => c.Tint),
        .. OnCallouts(ContrastRatio.Text, "body text", "color.foreground", c => c.Foreground),
        Text("headings", "the page", "typography.headings.color", c => c.Heading, c => c.Background),
        Text("headings", "table heads", "typography.headings.color", c => c.Heading, c => c.Tint),
        .. OnCallouts(ContrastRatio.Text, "headings", "typography.headings.color", c => c.Heading),
        Text("links", "the page", "color.link", c => c.Link, c => c.Background),
        Text("links", "table heads", "color.link", c => c.Link, c => c.Tint),
        .. OnCallouts(ContrastRatio.Text, "links", "color.link", c => c.Link),
        Text("small text", "the page", null, c => c.Muted, c => c.Background),
        Text("small text", "table heads", null, c => c.Muted, c => c.Tint),
        .. OnCallouts(ContrastRatio.Text, "small text", null, c => c.Muted),
        Text("code", "its ground", "typography.monospace.color", c => c.Code, c => c.CodeBackground),
        Text("masthead text", "the masthead", "defaults.handoutgen.masthead.color", c => c.MastheadText, c => c.MastheadGround),
        Graphic("bullets and lines", "the page", null, c => c.Primary, c => c.Background),
        Graphic("bullets and lines", "table heads", null, c => c.Primary, c => c.Tint),
        .. OnCallouts(ContrastRatio.Graphic, "bullets and lines", null, c => c.Primary),
        Graphic("rules", "the page", null, c => c.Rule, c => c.Background),
        Graphic("rules", "table heads", null, c => c.Rule, c => c.Tint),
        .. OnCallouts(ContrastRatio.Graphic, "rules", null, c => c.Rule),
        .. Callouts(),
    ];

    /// <summary>The ratio in a set of colours.</summary>
    public double Ratio(BrandColors colors) => ContrastRatio.Of(UpperOf(colors), LowerOf(colors));

    /// <summary>The ratio in a set of colours is less than is asked for.</summary>
    public bool Fails(BrandColors colors) => Ratio(colors) < Minimum;

    private static ContrastPair Text(string upper, string lower, string? key, Func<BrandColors, Rgb> upperOf, Func<BrandColors, Rgb> lowerOf) =>
        new(upper, lower, ContrastRatio.Text, key, upperOf, lowerOf);

    private static ContrastPair Graphic(string upper, string lower, string? key, Func<BrandColors, Rgb> upperOf, Func<BrandColors, Rgb> lowerOf) =>
        new(upper, lower, ContrastRatio.Graphic, key, upperOf, lowerOf);

    private static IEnumerable<ContrastPair> OnCallouts(double minimum, string upper, string? key, Func<BrandColors, Rgb> upperOf) =>
        Enum.GetValues<CalloutKind>().Select(
            kind => new ContrastPair(upper, $"{kind.Name()} callouts", minimum, key, upperOf, c => c.Callouts[(int)kind].Ground) { Callout = kind });

    private static IEnumerable<ContrastPair> Callouts()
    {
        foreach (var kind in Enum.GetValues<CalloutKind>())
        {
            var ground = $"{kind.Name()} callouts";
            yield return Text("callout labels", ground, null, c => c.Callouts[(int)kind].Label, c => c.Callouts[(int)kind].Ground) with { Callout = kind };
        }
    }
}
