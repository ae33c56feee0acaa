using System.Globalization;
using HandoutGen.Branding.Color;
using HandoutGen.Model;
using HandoutGen.Typography;

namespace HandoutGen.Rendering.Html;

/// <summary>
/// What a page says of itself to search engines, to programs that show links and to reference managers: Open Graph, the citation_
/// names of Google Scholar, and schema.org's MedicalWebPage as RDFa. All of it is the source's own; nothing is guessed.
/// </summary>
internal static class HtmlMetadata
{
    /// <summary>What the html element says: the page is a thing of schema.org's vocabulary.</summary>
    public static (string Name, string? Value)[] Vocabulary { get; } =
        [("prefix", "og: https://ogp.me/ns# article: https://ogp.me/ns/article#"), ("vocab", "https://schema.org/"), ("typeof", "MedicalWebPage")];

    /// <summary>Writes the elements of the head that are no style.</summary>
    public static void Write(HtmlWriter html, ResolvedHandout handout, RenderOptions options, string styleHash)
    {
        html.Void("meta", ("charset", "utf-8")).Line();
        html.Void(
            "meta",
            ("http-equiv", "Content-Security-Policy"),
            ("content", $"default-src 'none'; style-src '{styleHash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'")).Line();
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();

        // What a patient reads about is nobody else's business: a site that a link leads to is not told.
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        html.Element("title", handout.TitleBlock.Title).Line();
        var description = string.Join(' ', handout.TitleBlock.Subtitle);
        var date = handout.Date is { } revised ? Iso(revised) : "";
        var practice = handout.Brand.Name ?? "";
        Name(html, "description", description, "description og:description");
        foreach (var author in handout.TitleBlock.Authors)
        {
            Name(html, "author", author.Line(handout.Labels.Comma), "author");
            Name(html, "citation_author", author.Name);
        }

        Name(html, "dcterms.modified", date, "dateModified article:modified_time");
        Name(html, "dcterms.language", handout.Language, "inLanguage");
        Name(html, "color-scheme", IsDark(handout.Brand.Colors.Background) ? "dark" : "light");
        Name(html, "theme-color", handout.Brand.Colors.Decoration.ToString());
        Name(html, "generator", "HandoutGen");
        Name(html, "citation_title", handout.TitleBlock.Title, "name og:title");
        Name(html, "citation_publication_date", date.Replace('-', '/'));
        Name(html, "citation_language", handout.Language);
        Name(html, "citation_publisher", practice, "publisher og:site_name");
        if (options.Address is { } address)
        {
            html.Void("link", ("rel", "canonical"), ("href", address)).Line();
            Property(html, "url og:url", address);
        }

        Property(html, "og:type", "article");
        Property(html, "og:locale", handout.Language.Replace('-', '_'));
        Accessibility(html, handout, options);
    }

    // What the page is by construction (the vocabulary of https://www.w3.org/community/reports/a11y-discov-vocab/).
    private static void Accessibility(HtmlWriter html, ResolvedHandout handout, RenderOptions options)
    {
        Property(html, "accessMode", "textual");
        if (handout.Images.Count > 0)
        {
            Property(html, "accessMode", "visual");
            Property(html, "accessibilityFeature", "alternativeText");
        }

        Property(html, "accessModeSufficient", "textual");
        Property(html, "accessibilityFeature", "structuralNavigation");
        Property(html, "accessibilityFeature", "readingOrder");
        Property(html, "accessibilityFeature", "displayTransformability");
        if (!handout.Parts.Contents.IsEmpty)
        {
            Property(html, "accessibilityFeature", "tableOfContents");
        }

        if (options.LargePrint)
        {
            Property(html, "accessibilityFeature", "largePrint");
        }

        Property(html, "accessibilityHazard", "none");
    }

    private static void Name(HtmlWriter html, string name, string content, string? property = null)
    {
        if (content.Length > 0)
        {
            html.Void("meta", ("name", name), ("property", property), ("content", content)).Line();
        }
    }

    private static void Property(HtmlWriter html, string property, string content) =>
        html.Void("meta", ("property", property), ("content", content)).Line();

    private static bool IsDark(Rgb ground) => ContrastRatio.BlackOrWhite(ground) == new Rgb(255, 255, 255);

    private static string Iso(RevisionDate date) => string.Create(
        CultureInfo.InvariantCulture,
        $"{date.Year:0000}{(date.Month is { } month ? $"-{month:00}" : "")}{(date.Day is { } day ? $"-{day:00}" : "")}");
}
