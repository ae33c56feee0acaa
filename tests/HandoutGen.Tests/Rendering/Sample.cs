using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Branding;
using HandoutGen.Cli.Commands;
using HandoutGen.Csl;
using HandoutGen.Diagnostics;
using HandoutGen.Images;
using HandoutGen.Model;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Pictures;
using HandoutGen.Resolution;
using HandoutGen.Source;

namespace HandoutGen.Tests.Rendering;

/// <summary>Resolved handouts made by code, for the tests of renderers.</summary>
internal static class Sample
{
    // One pixel, transparent.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static Brand Practice { get; } = BrandDefaults.Brand with
    {
        Name = "Body Wise Parent",
        Tagline = "Calm bodies, steady families",
        Home = "https://BodyWiseParent.Substack.com",
        Contact =
        [
            new ContactLine("phone", new BrandValue("(555) 010-0142", "tel:+15550100142")),
            new ContactLine("email", new BrandValue("hello@bodywiseparent.example", "mailto:hello@bodywiseparent.example")),
            new ContactLine("address", new BrandValue("12 Elm Street\nOakland, CA", null)),
        ],
        Footer = [new Text("Made with care")],
        Disclaimer = [new Text("This handout is educational. Call "), new BrandMark("name"), new Text(" with questions.")],
        Values = new Dictionary<string, BrandValue>
        {
            ["name"] = new("Body Wise Parent", "https://BodyWiseParent.Substack.com"),
            ["contact.phone"] = new("(555) 010-0142", "tel:+15550100142"),
        }.ToFrozenDictionary(),
    };

    public static Labels English { get; } = new()
    {
        References = "References",
        Continued = "(continued)",
        Callouts = ("Note", "Tip", "Important", "Warning", "Danger", "Good"),
        PageOf = "Page {0} of {1}",
        Revised = "Revised {0}",
        Version = "Version {0}",
        ReviewBy = "Review by {0}",
        Draft = "Draft",
        FillIn = "You can fill in this page.",
        Boxes = ("empty box", "ticked box"),
        Contact = new ContactWords("Phone", "Mobile", "Text", "Fax", "Crisis line"),
        Contents = "Contents",
        SkipToContent = "Skip to the text",
        BackToCitation = "Back to the text",
    };

    /// <summary>A handout of one section with these blocks, without brand and references.</summary>
    public static ResolvedHandout Of(params ImmutableArray<Block> body) => new()
    {
        File = new SourceFile("handout.yaml", "title: Sample\n"),
        TitleBlock = new TitleBlock("Sample", [], []),
        Slug = "sample",
        Language = "en-US",
        Sections = [new Section(2, "first", [new Text("First")], body, [])],
        Citations = [],
        References = new ReferenceList("references", "References", HangingIndent: true, []),
        Images = FrozenDictionary<string, Picture>.Empty,
        Brand = BrandDefaults.Brand,
        Parts = PagePartsResolver.Resolve(new TitleBlock("Sample", [], []), [], BrandDefaults.Brand, English, null),
        Labels = English,
    };

    /// <summary>Every kind of block and inline, alone and nested, with a brand, citations and references.</summary>
    public static ResolvedHandout Everything { get; } = (Of() with
    {
        TitleBlock = new TitleBlock(
            "Everything & <More>",
            ["An Introduction for People", "(and Clinicians)"],
            [new Author("Meri Levy", "LMFT"), new Author("A. Second", null)]),
        Date = new RevisionDate(2026, 11, null),
        Sections =
        [
            new Section(2, "words", Words("Words and their looks"), Inlines(), []),
            new Section(2, "blocks", Words("Blocks"), Blocks(), [new Section(3, "nested", Words("A nested section"), [P("Its text.")], [])]),
        ],
        Citations =
        [
            [new Text("("), Cite("ashar2022", "Ashar et al., 2022"), new Text(", "), Cite("ashar2025", "2025"), new Text(")")],
            [new Text("("), Cite("ashar2022", "Ashar et al., 2022"), new Text(")")],
        ],
        References = new ReferenceList("references", "References", HangingIndent: true,
        [
            new ReferenceEntry("ref-ashar2022", [],
            [
                new Text("Ashar, Y. K., et al."),
                new Text(" (2022). Effect of pain reprocessing therapy vs placebo and usual care for patients with chronic back pain: A randomized clinical trial. "),
                new Styled(TextStyle.Emphasis, Words("JAMA Psychiatry")),
                new Text(", 79(1), 13–23. "),
                Web("https://doi.org/10.1001/jamapsychiatry.2021.2669", "https://doi.org/10.1001/jamapsychiatry.2021.2669"),
            ],
            [0, 1]) { Lead = 1 },
            new ReferenceEntry("ref-ashar2025", [], [new Text("Ashar, Y. K., et al."), new Text(" (2025). Pain reprocessing therapy.")], [0]) { Lead = 1 },
            new ReferenceEntry("ref-uncited", [], Words("Uncited, A. (2001). A work that nothing cites."), []),
        ]),
        Images = new Dictionary<string, Picture>
        {
            ["cycle.png"] = new BitmapPicture(BitmapFormat.Png, Png, 120, 80),
        }.ToFrozenDictionary(),
        Brand = Practice,
    }).Framed();

    /// <summary>The handout with the page parts that its title, brand, date and words ask for.</summary>
    public static ResolvedHandout Framed(this ResolvedHandout handout) => handout with
    {
        Parts = PagePartsResolver.Resolve(
            handout.TitleBlock, handout.Sections, handout.Brand, handout.Labels, RevisionLine.Of(handout, handout.Date, handout.Labels)),
    };

    public static ImmutableArray<Inline> Words(string text) => [new Text(text)];

    public static Paragraph P(params ImmutableArray<Inline> content) => new(content);

    public static Paragraph P(string text) => new(Words(text));

    public static Link Web(string uri, string text) => new(new ExternalTarget(uri), Words(text));

    public static ListItem Item(params ImmutableArray<Block> content) => new(content, default);

    public static ListBlock Numbered(int first, bool tight, ImmutableArray<ListItem> items) =>
        new(tight, [.. items.Select((item, i) => item with { Label = string.Create(CultureInfo.InvariantCulture, $"{first + i}.") })]);

    public static ImmutableArray<TableCell> Row(params string[] cells) => [.. cells.Select(cell => new TableCell(Words(cell), default))];

    private static Link Cite(string id, string text) => new(new InternalTarget($"ref-{id}"), Words(text));

    private static ImmutableArray<Block> Inlines() =>
    [
        P(
            new Text("Plain, "),
            new Styled(TextStyle.Emphasis, Words("stressed")),
            new Text(", "),
            new Styled(TextStyle.Strong, [new Text("important and "), new Styled(TextStyle.Emphasis, Words("both"))]),
            new Text(", "),
            new Styled(TextStyle.SmallCaps, Words("small capitals")),
            new Text(", "),
            new Styled(TextStyle.Underline, Words("underlined")),
            new Text(", x"),
            new Styled(TextStyle.Superscript, Words("2")),
            new Text(", H"),
            new Styled(TextStyle.Subscript, Words("2")),
            new Text("O, "),
            new CodeSpan("a < b && c"),
            new Text(".")),
        P(
            new Text("A named link to "),
            Web("https://www.symptomatic.me/find?a=1&b=2", "the association"),
            new Text(", one that shows itself: "),
            Web("https://www.symptomatic.me", "www.symptomatic.me"),
            new Text(", a number: "),
            Web("tel:+15550100142", "(555) 010-0142"),
            new Text(", an address: "),
            Web("mailto:a@b.example", "write to us"),
            new Text(", and one "),
            new Link(new InternalTarget("blocks"), Words("further down")),
            new Text(".")),
        P(new Text("Danger signal → symptom → fear "), new CitationMark(0), new Text(", as the French say "), new ForeignText("fr", Words("c’est la vie")), new Text(" and again "), new CitationMark(1), new Text(".")),
        P(new Text("Call "), new BrandMark("contact.phone"), new LineBreak(), new Text("or visit "), new BrandMark("name"), new Text(".")),
    ];

    private static ImmutableArray<Block> Blocks() =>
    [
        new SubHeading(3, "lists", Words("Lists")),
        new ListBlock(true,
        [
            Item(P("Chronic back, neck, shoulder, hip, knee, and hand/wrist pain that goes on for longer than one line")),
            Item(P("Migraines"), new ListBlock(true, [Item(P("with aura")), Item(P("without"))])),
            Item(P("Tinnitus")),
            Item(P("To do")) with { Box = CheckBox.Empty },
            Item(P("Done")) with { Box = CheckBox.Ticked },
        ]),
        Numbered(9, false,
        [
            Item(P("The ninth step has a paragraph."), P("And another one.")),
            Item(P("The tenth.")),
        ]),
        new SubHeading(3, "boxes", Words("Boxes")),
        new Callout(CalloutKind.Note, [P("Worth knowing."), new ListBlock(true, [Item(P("one")), Item(P("two"))])]),
        new Callout(CalloutKind.Tip, [P("Worth trying.")]),
        new Callout(CalloutKind.Important, [P("Not to be missed.")]),
        new Callout(CalloutKind.Warning, [P(new Text("Call 911 or "), Web("https://www.example.org/help", "this service"), new Text(" at once."))]),
        new Quote([P("Somebody else’s words."), P("In two paragraphs.")]),
        new SubHeading(4, "tables", Words("Tables")),
        new TableBlock(
            [ColumnAlignment.Start, ColumnAlignment.Center, ColumnAlignment.End],
            Row("Practice", "When", "Minutes"),
            [Row("Somatic tracking", "morning", "10"), Row("Journaling", "evening", "5")]),
        new TableBlock(
            [ColumnAlignment.Start, ColumnAlignment.Start],
            Row("Sign", "What it may mean"),
            [
                Row("It moves", "The symptom moves around the body, there are multiple symptoms, or new symptoms appear as old ones resolve"),
                Row("It comes and goes", "Symptoms come and go unpredictably"),
            ]),
        new Figure("cycle.png", "A cycle of four arrows", Words("The cycle of fear")),
        new Columns(2, [new ListBlock(true, [Item(P("left")), Item(P("left too")), Item(P("right")), Item(P("right too"))])]),
        new CodeBlock("first line\n  second line"),
        new ThematicBreak(),
        P("The end."),
    ];
}
