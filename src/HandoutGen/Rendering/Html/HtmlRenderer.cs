using System.Globalization;
using System.Text;
using HandoutGen.Branding.Color;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Typography;

namespace HandoutGen.Rendering.Html;

/// <summary>
/// One HTML file that needs nothing else: style, fonts and pictures are in it, no request leaves it and no script runs.
/// Built to WCAG 2.2, level AA.
/// </summary>
public sealed class HtmlRenderer : IHandoutRenderer
{
    private const int MostCharactersNamed = 5;

    private readonly WebFonts _webFonts = new();

    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public byte[] Render(ResolvedHandout handout, RenderOptions options, DiagnosticBag diagnostics) => Render(handout, options, "", null, diagnostics);

    /// <summary>A page with other content than the handout's sections.</summary>
    /// <param name="handout">The title, the brand, the language.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="style">CSS rules after those of every page.</param>
    /// <param name="content">Writes what stands under the title; null for the handout's sections and references.</param>
    /// <param name="diagnostics">Takes what cannot be shown.</param>
    internal byte[] Render(ResolvedHandout handout, RenderOptions options, string style, Action<HtmlBody>? content, DiagnosticBag diagnostics)
    {
        // The body comes first: it finds out which characters the head's fonts have to hold.
        var fonts = new FontUse();
        var body = new HtmlWriter();
        var parts = new HtmlBody(body, handout, fonts);
        parts.Write(content);

        var webFonts = _webFonts.For(fonts, handout.Brand.Typography, diagnostics);
        ReportMissing(webFonts.Missing, handout, diagnostics);
        var html = new HtmlWriter().Doctype();
        html.Start("html", ("lang", handout.Language), ("dir", WritingDirection.IsRightToLeft(handout.Language) ? "rtl" : "ltr")).Line();
        var sheet = StyleSheet.For(handout.Brand, options, webFonts) + StyleSheet.Tables(parts.Blocks.TableWidths) + style;
        html.Start("head").Line();
        Metadata(html, handout, HtmlWriter.StyleHash(sheet));
        html.Style(sheet);
        html.End().Line();
        return html.Append(body).End().Line().ToUtf8();
    }

    // After an error there will be no page; the PDF's own errors say of most characters the same.
    private static void ReportMissing(IReadOnlySet<int> missing, ResolvedHandout handout, DiagnosticBag diagnostics)
    {
        var shown = missing.Where(Rune.IsValid).Select(character => new Rune(character))
            .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control)).Take(MostCharactersNamed).ToList();
        if (shown.Count > 0 && !diagnostics.HasErrors)
        {
            diagnostics.Report(
                HtmlRules.CharacterWithoutFont,
                new SourceSpan(handout.File, 0, 0),
                $"no font at hand has {string.Join(", ", shown.Select(rune => $"\"{rune}\""))}; the page shows such characters in a font of its reader's, or not at all",
                "use other characters, or a brand font that has them");
        }
    }

    private static void Metadata(HtmlWriter html, ResolvedHandout handout, string styleHash)
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
        Meta(html, "description", string.Join(' ', handout.TitleBlock.Subtitle));
        foreach (var author in handout.Parts.Masthead.Authors)
        {
            Meta(html, "author", author);
        }

        Meta(html, "dcterms.modified", handout.Date is { } date ? Iso(date) : "");
        Meta(html, "color-scheme", IsDark(handout.Brand.Colors.Background) ? "dark" : "light");
        Meta(html, "theme-color", handout.Brand.Colors.Decoration.ToString());
        Meta(html, "generator", "HandoutGen");
    }

    private static void Meta(HtmlWriter html, string name, string content)
    {
        if (content.Length > 0)
        {
            html.Void("meta", ("name", name), ("content", content)).Line();
        }
    }

    private static bool IsDark(Rgb ground) => ContrastRatio.BlackOrWhite(ground) == new Rgb(255, 255, 255);

    private static string Iso(RevisionDate date) => string.Create(
        CultureInfo.InvariantCulture,
        $"{date.Year:0000}{(date.Month is { } month ? $"-{month:00}" : "")}{(date.Day is { } day ? $"-{day:00}" : "")}");
}
