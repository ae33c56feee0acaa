using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using HandoutGen.Branding;
using HandoutGen.Branding.Color;
using HandoutGen.Branding.Contrast;
using HandoutGen.Diagnostics;
using HandoutGen.Model;

namespace HandoutGen.Resolution;

/// <summary>
/// A page that shows a brand to the person who writes it: its colours, every pair that is shown together with its contrast, every
/// style of text, and the logo. It is a handout like any other, so that it looks as handouts do.
/// </summary>
public static class BrandPreview
{
    // What is read on all grounds alike makes one table, what callouts are made of another; the other pairs are listed.
    private static readonly ImmutableArray<string> ReadEverywhere = ["body text", "headings", "links", "small text", "bars and bullets"];

    /// <summary>The page, ready for every renderer.</summary>
    /// <param name="brand">The brand.</param>
    public static ResolvedHandout Page(Brand brand)
    {
        var images = new Dictionary<string, ImageResource>(StringComparer.Ordinal) { ["colours"] = Swatches(brand.Colors) };
        var sections = ImmutableArray.CreateBuilder<Section>();
        sections.Add(Colors(brand.Colors));
        sections.Add(Contrasts(brand.Colors));
        sections.Add(TextStyles(brand));
        return new ResolvedHandout
        {
            File = new SourceFile("preview", ""),
            TitleBlock = new TitleBlock(
                brand.Name is { } name ? $"How handouts of {name} look" : "How handouts look without a brand",
                [$"{brand.Typography.Base.Name}, with headings in {brand.Typography.Headings.Name}"],
                []),
            Slug = "brand-preview",
            Language = "en-US",
            Sections = sections.ToImmutable(),
            Citations = [],
            References = new ReferenceList("references", true, []),
            Images = images.ToFrozenDictionary(StringComparer.Ordinal),
            Brand = brand,
            Labels = LabelWords.English,
        };
    }

    private static Section Colors(BrandColors colors)
    {
        var named = Named(colors);
        return Section(
            "Colours",
            [
                new Figure("colours", string.Join(", ", named.Select(c => $"{c.Name} {c.Value}")), []),
                Table(["colour", "value", "colour", "value", "colour", "value"], named.Chunk(3).Select(row =>
                    row.SelectMany(c => new[] { c.Name, c.Value.ToString() }).Concat(Enumerable.Repeat("", 6 - (2 * row.Length))))),
            ]);
    }

    private static Section Contrasts(BrandColors colors)
    {
        var pairs = ContrastPair.All;
        var everywhere = pairs.Where(pair => ReadEverywhere.Contains(pair.Upper)).ToLookup(pair => pair.Upper);
        var callouts = Enum.GetNames<CalloutKind>().Select(kind => kind.ToLowerInvariant()).ToArray();
        var ofCallouts = pairs.Where(pair => callouts.Any(kind => pair.Upper.StartsWith(kind, StringComparison.Ordinal)))
            .ToLookup(pair => $"{pair.Upper[(pair.Upper.IndexOf(' ', StringComparison.Ordinal) + 1)..]} on {pair.Lower}");
        var others = pairs.Where(pair => !ReadEverywhere.Contains(pair.Upper) && !ofCallouts.Any(group => group.Contains(pair)));
        var fails = pairs.Count(pair => pair.Ratio(colors) < pair.Minimum);
        return Section(
            "Contrast",
            [
                Words(fails == 0
                    ? $"All {pairs.Length} pairs of colours that are shown together pass: 4.5:1 for text, 3:1 for bars and rules (WCAG 2.2)."
                    : $"{fails} of the {pairs.Length} pairs of colours that are shown together fail: 4.5:1 for text and 3:1 for bars and rules are needed (WCAG 2.2)."),
                Table(
                    ["on", .. everywhere[ReadEverywhere[0]].Select(pair => Ground(pair.Lower))],
                    ReadEverywhere.Select(upper => everywhere[upper].Select(pair => Verdict(pair, colors)).Prepend(upper))),
                Table(["callouts", .. callouts], ofCallouts.Select(group => group.Select(pair => Verdict(pair, colors)).Prepend(group.Key))),
                Table(
                    ["pair", "ratio", "pair", "ratio"],
                    others.Chunk(2).Select(row =>
                        row.SelectMany(pair => new[] { $"{pair.Upper} on {pair.Lower}", Verdict(pair, colors) }).Concat(Enumerable.Repeat("", 4 - (2 * row.Length))))),
            ]);
    }

    private static Section TextStyles(Brand brand) => Section(
        "Text",
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
            .. LogoWords(brand),
            new SubHeading(3, "preview-heading-3", [new Text("A heading of the third level")]),
            new Columns(2, [new ListBlock(null, true, [Item("A list with bullets"), Item("has short items"), Item("close together"), Item("in two columns")])]),
            new SubHeading(4, "preview-heading-4", [new Text("A heading of the fourth level")]),
            new ListBlock(1, true, [Item("Breathe in for four counts."), Item("Breathe out for six.")]),
            new Quote([Words("Words of somebody else stand apart, as these do.")]),
            new CodeBlock("lines kept as they are"),
            new Columns(2, [.. Enum.GetValues<CalloutKind>().Select(kind => Example(kind, brand))]),
        ]);

    private static Callout Example(CalloutKind kind, Brand brand) => new(
        kind,
        [new Paragraph([new Text("Text that is set apart, with "), new Link(new ExternalTarget(brand.Home ?? "https://example.org"), [new Text("a link")]), new Text(" in it.")])]);

    private static ImmutableArray<Block> LogoWords(Brand brand) =>
        brand.Logo is { } logo ? [Words($"To a reader who cannot see it, the logo at the head says: {logo.Alt}.")] : [];

    private static string Ground(string lower) =>
        lower.Replace("the ", "", StringComparison.Ordinal).Replace(" callouts", "", StringComparison.Ordinal);

    private static ImmutableArray<(string Name, Rgb Value)> Named(BrandColors colors) =>
    [
        ("text", colors.Foreground), ("page", colors.Background), ("primary", colors.Primary), ("secondary", colors.Secondary),
        ("headings", colors.Heading), ("links", colors.Link), ("small text", colors.Muted), ("rules", colors.Rule), ("tint", colors.Tint),
        ("code", colors.Code), ("code's ground", colors.CodeBackground), ("masthead", colors.MastheadGround),
    ];

    // A row of tiles in the order of the table below it, each with an edge that is seen on any page.
    private static ImageResource Swatches(BrandColors colors)
    {
        const int Tile = 44;
        const int Step = 52;
        var named = Named(colors);
        var edge = ColorScheme.Derive(colors.Rule, ContrastRatio.Graphic, colors.Background);
        var svg = new StringBuilder();
        var width = (Step * named.Length) - Step + Tile + 2;
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{Tile + 2}\" viewBox=\"0 0 {width} {Tile + 2}\">");
        for (var i = 0; i < named.Length; i++)
        {
            svg.Append($"<rect x=\"{1 + (i * Step)}\" y=\"1\" width=\"{Tile}\" height=\"{Tile}\" rx=\"6\" fill=\"{named[i].Value}\" stroke=\"{edge}\"/>");
        }

        return new ImageResource(ImageFormat.Svg, Encoding.UTF8.GetBytes(svg.Append("</svg>").ToString()), width, Tile + 2);
    }

    private static string Verdict(ContrastPair pair, BrandColors colors)
    {
        var ratio = pair.Ratio(colors);
        return ContrastRatio.Format(ratio) + (ratio < pair.Minimum ? " (fails)" : "");
    }

    private static Section Section(string heading, ImmutableArray<Block> body) =>
        new(2, heading.ToLowerInvariant(), [new Text(heading)], body, []);

    private static Paragraph Words(string text) => new([new Text(text)]);

    private static ListItem Item(string text) => new([Words(text)], default);

    private static TableBlock Table(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        var cells = header.Select(Cell).ToImmutableArray();
        return new TableBlock(
            [.. cells.Select(_ => ColumnAlignment.Start)], cells, [.. rows.Select(row => row.Select(Cell).ToImmutableArray())]);
    }

    private static TableCell Cell(string text) => new(text.Length == 0 ? [] : [new Text(text)], default);
}
