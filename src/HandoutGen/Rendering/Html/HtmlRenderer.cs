using System.Globalization;
using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Model;

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
    public bool HasPrints => true;

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
        html.Start("html", [("lang", handout.Language), ("dir", WritingDirection.IsRightToLeft(handout.Language) ? "rtl" : "ltr"), .. HtmlMetadata.Vocabulary]).Line();
        var sheet = StyleSheet.For(handout, options, webFonts) + StyleSheet.Tables(parts.Blocks.TableWidths) + StyleSheet.Sides(parts.Blocks.SideWidths) + StyleSheet.Pictures(parts.Blocks.PictureWidths) + StyleSheet.Columns(parts.Blocks.ColumnWidths) + StyleSheet.Fields(handout.Fields) + style;
        html.Start("head").Line();
        HtmlMetadata.Write(html, handout, options, HtmlWriter.StyleHash(sheet));
        html.Style(sheet);
        html.End().Line();
        return html.Append(body).End().Line().ToUtf8();
    }

    // After an error there will be no page; the PDF's own errors say of most characters the same.
    private static void ReportMissing(IReadOnlySet<int> missing, ResolvedHandout handout, DiagnosticBag diagnostics)
    {
        var shown = missing.Where(Rune.IsValid).Select(character => new Rune(character))
            .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator)).Take(MostCharactersNamed).ToList();
        if (shown.Count > 0 && !diagnostics.HasErrors)
        {
            diagnostics.Report(
                HtmlRules.CharacterWithoutFont,
                new SourceSpan(handout.File, 0, 0),
                $"no font at hand has {string.Join(", ", shown.Select(rune => $"\"{rune}\""))}; the page shows such characters in a font of its reader's, or not at all",
                "use other characters, or a brand font that has them");
        }
    }
}
