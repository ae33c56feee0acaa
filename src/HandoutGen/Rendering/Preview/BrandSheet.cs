using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Branding.Color;
using HandoutGen.Branding.Contrast;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pictures;
using HandoutGen.Resolution;
using HandoutGen.Typography;

namespace HandoutGen.Rendering.Preview;

/// <summary>
/// What a brand's one-page preview shows to the person who writes the brand: the logo at its place, every style of text, the colours,
/// and every pair of colours that is shown together with its contrast.
/// </summary>
internal sealed class BrandSheet
{
    private static readonly ImmutableArray<CalloutKind> Kinds = [.. Enum.GetValues<CalloutKind>()];

    // What is read on several grounds makes a row of the table; a pair that stands alone is listed under it.
    private static readonly ImmutableArray<IGrouping<string, ContrastPair>> Groups = [.. ContrastPair.All.GroupBy(RowOf)];

    /// <param name="brand">The brand.</param>
    public BrandSheet(Brand brand)
    {
        var type = brand.Typography;
        var headings = type.Headings.Name == type.Base.Name ? "" : $", headings in {type.Headings.Name}";
        var title = new TitleBlock(
            brand.Name is { } name ? $"Brand sheet: {name}" : "Brand sheet",
            [string.Create(CultureInfo.InvariantCulture, $"{type.Base.Name}, {type.BaseSize:0.##} points on {type.BaseSize * type.LineHeight:0.#}{headings}")],
            []);
        Handout = new ResolvedHandout
        {
            File = new SourceFile("preview", ""),
            TitleBlock = title,
            Slug = "brand-preview",
            Language = "en-US",
            Sections = [new Section(2, "text", [new Text("Text")], Specimen(brand), [])],
            Citations = [],
            References = new ReferenceList("references", "", true, []),
            Images = FrozenDictionary<string, Picture>.Empty,
            Brand = brand,
            Parts = PagePartsResolver.Resolve(title, [], brand, LabelWords.English, null),
            Labels = LabelWords.English,
        };
        var fails = ContrastPair.All.Count(Fails);
        Verdict = fails == 0
            ? $"All {ContrastPair.All.Length} pairs of colours that are shown together pass: 4.5:1 for text, 3:1 for bars, bullets and rules (WCAG 2.2)."
            : $"{fails} of the {ContrastPair.All.Length} pairs of colours that are shown together fail: 4.5:1 for text, and 3:1 for bars, bullets and rules, are needed (WCAG 2.2).";
    }

    /// <summary>The sheet as a handout: the title, the brand, and the specimen of text as its section.</summary>
    public ResolvedHandout Handout { get; }

    /// <summary>In a sentence, whether the brand's contrasts pass.</summary>
    public string Verdict { get; }

    /// <summary>The colours by name.</summary>
    public ImmutableArray<(string Name, Rgb Value)> Swatches
    {
        get
        {
            var c = Colors;
            return
            [
                ("text", c.Foreground), ("page", c.Background), ("primary", c.Decoration), ("secondary", c.Secondary),
                ("headings", c.Heading), ("links", c.Link), ("small text", c.Muted), ("rules", c.Rule),
                ("tint", c.Tint), ("code", c.Code), ("code ground", c.CodeBackground), ("masthead", c.MastheadGround),
            ];
        }
    }

    /// <summary>The callouts, each with a word on what it is for.</summary>
    public static ImmutableArray<Callout> Callouts { get; } =
    [
        Example(CalloutKind.Note, "Worth knowing."), Example(CalloutKind.Tip, "Worth trying."),
        Example(CalloutKind.Important, "Not to be missed."), Example(CalloutKind.Warning, "May do harm."),
        Example(CalloutKind.Danger, "Act at once."), Example(CalloutKind.Success, "All is well."), Example(CalloutKind.Box, "A box of your own."),
    ];

    /// <summary>The grounds of the table of contrasts.</summary>
    public static ImmutableArray<string> Grounds { get; } = ["the page", "table heads", .. Kinds.Select(kind => kind.ToString().ToLowerInvariant())];

    /// <summary>The rows of the table: what is read, and the pair on each ground, or null where that is not shown.</summary>
    public static ImmutableArray<(string Name, ImmutableArray<ContrastPair?> Pairs)> Rows { get; } =
        [.. Groups.Where(group => group.Skip(1).Any()).Select(group => (group.Key, Grounds.Select(ground => group.FirstOrDefault(pair => GroundOf(pair) == ground)).ToImmutableArray()))];

    /// <summary>The pairs that stand alone.</summary>
    public static ImmutableArray<ContrastPair> Others { get; } = [.. Groups.Where(group => !group.Skip(1).Any()).Select(group => group.First())];

    private BrandColors Colors => Handout.Brand.Colors;

    /// <summary>The pair does not reach what it needs.</summary>
    public bool Fails(ContrastPair pair) => pair.Fails(Colors);

    /// <summary>The ratio, and that it fails where it does.</summary>
    public string RatioOf(ContrastPair pair) => ContrastRatio.Format(pair.Ratio(Colors)) + (Fails(pair) ? " fails" : "");

    /// <summary>The colour that a pair's ratio is written in, on the pair's ground: its own where it is text that passes.</summary>
    public Rgb InkOf(ContrastPair pair) => ColorScheme.Derive(pair.IsText ? pair.UpperOf(Colors) : Ink, ContrastRatio.Text, pair.LowerOf(Colors));

    /// <summary>The colour of the sheet's own words: the text's where that can be read.</summary>
    public Rgb Ink => ColorScheme.Derive(Colors.Foreground, ContrastRatio.Text, Colors.Background, Colors.Tint);

    private static string RowOf(ContrastPair pair) =>
        pair.Callout is not null && pair.Lower == "the page" ? $"{pair.Upper} on {pair.Lower}" : pair.Upper;

    private static string GroundOf(ContrastPair pair) => pair.Callout?.ToString().ToLowerInvariant() ?? pair.Lower;

    private static ImmutableArray<Block> Specimen(Brand brand) =>
    [
        new Paragraph(
        [
            new Text("Body text is what patients read first and longest. It may hold "),
            new Styled(TextStyle.Strong, [new Text("strong words")]),
            new Text(", "),
            new Styled(TextStyle.Emphasis, [new Text("stressed words")]),
            new Text(", "),
            new Link(new ExternalTarget(brand.Home ?? "https://example.org"), [new Text("links")]),
            new Text(" and "),
            new CodeSpan("code"),
            new Text("."),
        ]),
        new SubHeading(3, "third-level", [new Text("A heading of the third level")]),
        new ListBlock(true, [Item("A list with bullets"), Item("has short items.")]),
        new SubHeading(4, "fourth-level", [new Text("A heading of the fourth level")]),
        new ListBlock(true, [Item("Breathe in for four counts.", "1."), Item("Breathe out for six.", "2.")]),
        new Quote([Words("Somebody else’s words stand apart.")]),
        new CodeBlock("lines kept as they are"),
    ];

    private static Callout Example(CalloutKind kind, string words) => new(kind, [Words(words)]);

    private static Paragraph Words(string text) => new([new Text(text)]);

    private static ListItem Item(string text, string? label = null) => new([Words(text)], default, Label: label);
}
