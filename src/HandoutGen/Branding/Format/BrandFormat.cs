using System.Collections.Immutable;

namespace HandoutGen.Branding.Format;

/// <summary>The keys of brand.yml (https://posit-dev.github.io/brand-yml/), the union of what its readers accept.</summary>
internal static class BrandFormat
{
    public static readonly ImmutableArray<string> Top = ["meta", "logo", "color", "typography", "defaults"];

    public static readonly ImmutableArray<string> Meta = ["name", "link"];

    public static readonly ImmutableArray<string> Name = ["full", "short"];

    public static readonly ImmutableArray<string> Link = ["home", "mastodon", "bluesky", "github", "linkedin", "twitter", "facebook"];

    public static readonly ImmutableArray<string> Logo = ["images", "small", "medium", "large", "path", "alt"];

    public static readonly ImmutableArray<string> LogoImage = ["path", "alt", "attrs"];

    public static readonly ImmutableArray<string> LightDark = ["light", "dark"];

    /// <summary>The theme's colours: they can be named as the palette's can.</summary>
    public static readonly ImmutableArray<string> Theme =
    [
        "foreground", "background", "primary", "secondary", "tertiary", "success", "info", "warning", "danger", "light", "dark", "link",
    ];

    public static readonly ImmutableArray<string> Color = ["palette", .. Theme];

    public static readonly ImmutableArray<string> Typography =
        ["fonts", "base", "headings", "monospace", "monospace-inline", "monospace-block", "link"];

    public static readonly ImmutableArray<string> Base = ["family", "size", "weight", "line-height"];

    public static readonly ImmutableArray<string> Headings = ["family", "weight", "style", "line-height", "color"];

    public static readonly ImmutableArray<string> Monospace = ["family", "size", "weight", "color", "background-color"];

    public static readonly ImmutableArray<string> MonospaceBlock = [.. Monospace, "line-height"];

    public static readonly ImmutableArray<string> LinkType = ["weight", "color", "background-color", "decoration"];

    public static readonly ImmutableArray<string> Font = ["family", "source", "files", "weight", "style", "display"];

    public static readonly ImmutableArray<string> FontFile = ["path", "weight", "style"];

    /// <summary>What this tool adds, under <c>defaults: handoutgen</c>.</summary>
    public static readonly ImmutableArray<string> Handoutgen =
        ["tagline", "contact", "footer", "disclaimer", "page-size", "contrast", "sizes", "masthead", "logo"];

    public static readonly ImmutableArray<string> Sizes = ["base", "line-height"];

    public static readonly ImmutableArray<string> Masthead = ["background", "color"];
}
