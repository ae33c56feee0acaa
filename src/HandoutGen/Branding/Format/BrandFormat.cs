using System.Collections.Immutable;
using HandoutGen.Yaml.Keys;

namespace HandoutGen.Branding.Format;

/// <summary>The keys of brand.yml (https://posit-dev.github.io/brand-yml/), the union of what its readers accept.</summary>
internal static class BrandFormat
{
    private static readonly KeyType NumberOrWord = KeyType.Text;

    private static readonly EitherType Color = KeyType.Either(KeyType.Text, new MapType("color-sides"));

    private static readonly EitherType Image = KeyType.Either(KeyType.Text, new MapType("logo-image"), new MapType("logo-sides"));

    public static readonly KeyTable Top = new(
        "brand",
        new("meta", new MapType("meta"), "Who the practice is."),
        new("logo", KeyType.Either(KeyType.Text, new MapType("logo")), "The logo: a path, or pictures by name and size."),
        new("color", new MapType("color"), "The palette and the theme's colours."),
        new("typography", new MapType("typography"), "Families, sizes and weights of the type."),
        new("defaults", new MapType("defaults"), "What single tools need; handoutgen's own keys stand under \"handoutgen\"."));

    public static readonly KeyTable Meta = new(
        "meta",
        new("name", KeyType.Either(KeyType.Text, new MapType("practice-name")), "The practice's name, or its full and short name."),
        new("link", KeyType.Either(KeyType.Text, new OpenMapType(KeyType.Text)), "The home page, or a map of addresses: home, mastodon, linkedin…"))
    {
        AllowsOthers = true,
    };

    public static readonly KeyTable Name = new(
        "practice-name",
        new("full", KeyType.Text, "The name in full."),
        new("short", KeyType.Text, "A short name."));

    public static readonly KeyTable Logo = new(
        "logo",
        new("images", new OpenMapType(Image), "Pictures by name."),
        new("small", Image, "The small logo: a name of images, or a path."),
        new("medium", Image, "The logo that handouts show: a name of images, or a path."),
        new("large", Image, "The large logo: a name of images, or a path."),
        new("path", KeyType.Text, "The only logo's path."),
        new("alt", KeyType.Text, "What the logo says, for readers who cannot see it."));

    public static readonly KeyTable LogoImage = new(
        "logo-image",
        new("path", KeyType.Text, "The picture's path, from the brand's folder.") { IsRequired = true },
        new("alt", KeyType.Text, "What the picture says, for readers who cannot see it."),
        new("attrs", KeyType.Any, "Attributes for web pages of other tools."));

    /// <summary>One colour for light grounds and one for dark ones.</summary>
    public static readonly KeyTable LightDark = new(
        "color-sides",
        new("light", KeyType.Text, "On a light ground."),
        new("dark", KeyType.Text, "On a dark ground."));

    /// <summary>One picture for light grounds and one for dark ones.</summary>
    public static readonly KeyTable LogoSides = new(
        "logo-sides",
        new("light", KeyType.Either(KeyType.Text, new MapType("logo-image")), "On a light ground."),
        new("dark", KeyType.Either(KeyType.Text, new MapType("logo-image")), "On a dark ground."));

    private static readonly ImmutableArray<Key> ThemeKeys =
    [
        new("foreground", Color, "Text."),
        new("background", Color, "The page."),
        new("primary", Color, "Bars, bullets and rules; links and headings where nothing else is stated."),
        new("secondary", Color, "Shown by no handout; web pages have it as --brand-secondary."),
        new("tertiary", Color, "Shown by no handout."),
        new("success", Color, "The callout \"tip\"."),
        new("info", Color, "The callout \"note\"."),
        new("warning", Color, "The callout \"warning\"."),
        new("danger", Color, "The callout \"important\"."),
        new("light", Color, "A light colour of other tools."),
        new("dark", Color, "A dark colour of other tools."),
        new("link", Color, "Links."),
    ];

    /// <summary>The theme's colours: they can be named as the palette's can.</summary>
    public static readonly ImmutableArray<string> Theme = [.. ThemeKeys.Select(key => key.Name)];

    public static readonly KeyTable Colors = new(
        "color",
        [new("palette", new OpenMapType(Color), "Names for colours, each in quotes: \"#1f6f6b\"."), .. ThemeKeys]);

    public static readonly KeyTable Typography = new(
        "typography",
        new("fonts", KeyType.OneOrMore(new MapType("font")), "Font files, by family."),
        new("base", Element("type-base"), "The body's type: a family, or a map."),
        new("headings", Element("type-headings"), "The type of title and headings."),
        new("monospace", Element("type-monospace"), "The type of code."),
        new("monospace-inline", Element("type-monospace"), "The type of code within text."),
        new("monospace-block", Element("type-monospace-block"), "The type of blocks of code."),
        new("link", Element("type-link"), "How links look."));

    private static readonly Key Family = new("family", KeyType.OneOrMore(KeyType.Text), "The font's family, or several as in CSS: the first at hand is used.");
    private static readonly Key Size = new("size", KeyType.Text, "A length: 12pt, 16px.");
    private static readonly Key Weight = new("weight", KeyType.OneOrMore(NumberOrWord), "100 to 900, or a name such as semi-bold.");
    private static readonly Key Style = new("style", KeyType.OneOrMore(KeyType.Text), "normal or italic.");
    private static readonly Key LineHeight = new("line-height", KeyType.Text, "A multiple of the size: 1.4.");
    private static readonly Key TextColor = new("color", Color, "A CSS colour, or a name of the palette or the theme.");
    private static readonly Key Ground = new("background-color", Color, "The ground's colour.");

    public static readonly KeyTable Base = new("type-base", Family, Size, Weight, LineHeight);

    public static readonly KeyTable Headings = new("type-headings", Family, Weight, Style, LineHeight, TextColor);

    public static readonly KeyTable Monospace = new("type-monospace", Family, Size, Weight, TextColor, Ground);

    public static readonly KeyTable MonospaceBlock = new("type-monospace-block", [.. Monospace.Keys, LineHeight]);

    public static readonly KeyTable LinkType = new(
        "type-link", Weight, TextColor, Ground, new("decoration", KeyType.Text, "underline or none, as in CSS."));

    public static readonly KeyTable Font = new(
        "font",
        Family,
        new("source", KeyType.Text, "Where other tools have it from; nothing is fetched here."),
        new("files", KeyType.OneOrMore(KeyType.Either(KeyType.Text, new MapType("font-file"))), "The .ttf or .otf files, from the brand's folder."),
        Weight,
        Style,
        new("display", KeyType.Text, "For web pages of other tools."));

    public static readonly KeyTable FontFile = new(
        "font-file",
        new("path", KeyType.Text, "The file's path, from the brand's folder.") { IsRequired = true },
        Weight,
        Style);

    /// <summary>What tools keep under <c>defaults</c>.</summary>
    public static readonly KeyTable Defaults = new(
        "defaults", new Key("handoutgen", new MapType("handoutgen"), "What brand.yml has no place for."))
    {
        AllowsOthers = true,
    };

    /// <summary>What this tool adds, under <c>defaults: handoutgen</c>.</summary>
    public static readonly KeyTable Handoutgen = new(
        "handoutgen",
        new("tagline", KeyType.Text, "A line under the practice's name."),
        new("contact", new OpenMapType(KeyType.OneOrMore(KeyType.Text)), "phone, email, web, address, hours, fax, text or any other word; in this order."),
        new("footer", KeyType.Text, "A line at the foot of every page: inline Markdown."),
        new("disclaimer", KeyType.Text, "Small, after the text: inline Markdown."),
        new("page-size", new ChoiceType(["letter", "a4"]), "The paper."),
        new("contrast", new ChoiceType(["error", "adjust", "warn"]), "What becomes of colours that are hard to read."),
        new("sizes", new MapType("sizes"), "Sizes for handouts alone."),
        new("masthead", new MapType("masthead"), "A band of colour at the head."),
        new("logo", Image, "A logo for handouts alone: a name of logo: images, or a path."));

    public static readonly KeyTable Sizes = new(
        "sizes",
        new("base", KeyType.Text, "The body's size, 11pt to 20pt."),
        new("line-height", KeyType.Text, "The leading, 1.2 to 2."));

    public static readonly KeyTable Masthead = new(
        "masthead",
        new("background", Color, "The band's colour."),
        new("color", Color, "The colour of the text on it."));

    /// <summary>Every table of the format but the file's own.</summary>
    public static ImmutableArray<KeyTable> Parts { get; } =
    [
        Meta, Name, Logo, LogoImage, LightDark, LogoSides, Colors, Typography, Base, Headings, Monospace, MonospaceBlock, LinkType, Font, FontFile, Defaults,
        Handoutgen, Sizes, Masthead,
    ];

    // A family alone may stand for the map.
    private static EitherType Element(string table) => KeyType.Either(KeyType.Text, new ListType(KeyType.Text), new MapType(table));
}
