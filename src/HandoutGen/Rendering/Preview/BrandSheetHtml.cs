using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandoutGen.Branding.Color;
using HandoutGen.Branding.Contrast;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Rendering.Html;
using HandoutGen.Typography;

namespace HandoutGen.Rendering.Preview;

/// <summary>A brand sheet as a web page: the same parts as in the PDF, beside each other where the window has room.</summary>
internal sealed class BrandSheetHtml(BrandSheet sheet, DiagnosticBag diagnostics)
{
    private static readonly string Shared = StyleSheet.Load("sheet.css");

    // The colours of swatches and ratios are rules of their own: the page's policy knows no inline style.
    private readonly StringBuilder _rules = new();

    /// <summary>The page's bytes.</summary>
    public byte[] Render()
    {
        _rules.Append(CultureInfo.InvariantCulture, $".contrast :is(p, th, td) {{ color: {sheet.Ink}; }}\n");
        foreach (var (i, (_, value)) in sheet.Swatches.Index())
        {
            Rule($"swatch-{i}", ContrastRatio.BlackOrWhite(value), value);
        }

        foreach (var (i, pair) in ContrastPair.All.Index())
        {
            Rule($"pair-{i}", sheet.InkOf(pair), pair.LowerOf(sheet.Handout.Brand.Colors));
            if (!pair.IsText)
            {
                _rules.Append(CultureInfo.InvariantCulture, $".pair-{i}::before {{ background: {pair.UpperOf(sheet.Handout.Brand.Colors)}; }}\n");
            }
        }

        return new HtmlRenderer().Render(sheet.Handout, new RenderOptions(), Shared + _rules, Content, diagnostics);
    }

    private void Rule(string name, Rgb ink, Rgb ground) =>
        _rules.Append(CultureInfo.InvariantCulture, $".sheet .{name} {{ color: {ink}; background: {ground}; }}\n");

    private void Content(HtmlBody body)
    {
        var html = body.Html;
        html.Start("div", ("class", "sheet")).Line();
        body.Blocks.Write(sheet.Handout.Sections[0]);
        Swatches(body);
        html.Start("section", ("class", "callouts"), ("aria-label", "Callouts")).Line();
        body.Blocks.Write([.. BrandSheet.Callouts]);
        html.End().Line();
        Contrasts(body);
        html.End().Line();
    }

    private void Swatches(HtmlBody body)
    {
        body.Html.Start("section").Line();
        body.Blocks.Heading(2, "colours", [new Text("Colours")]);
        body.Html.Start("ul", ("class", "swatches"), ("role", "list")).Line();
        foreach (var (i, (name, value)) in sheet.Swatches.Index())
        {
            body.Html.Start("li", ("class", $"swatch-{i.ToString(CultureInfo.InvariantCulture)}")).Start("b");
            body.Inlines.Text(name, new Typeface(sheet.Handout.Brand.Typography.Base, Typeface.Bold, Italic: false));
            body.Html.End().Text(" ");
            body.Inlines.Text(value.ToString());
            body.Html.End().Line();
        }

        body.Html.End().Line().End().Line();
    }

    private void Contrasts(HtmlBody body)
    {
        body.Html.Start("section", ("class", "contrast")).Line();
        body.Blocks.Heading(2, "contrast", [new Text("Contrast")]);
        body.Blocks.Write([new Paragraph([new Text(sheet.Verdict)])]);
        Table(body, "on", BrandSheet.Grounds, BrandSheet.Rows);
        Table(body, "alone", [.. BrandSheet.Others.Select(pair => $"{pair.Upper} on {pair.Lower}")], [("ratio", [.. BrandSheet.Others])]);
        body.Html.End().Line();
    }

    private void Table(HtmlBody body, string corner, ImmutableArray<string> heads, ImmutableArray<(string Name, ImmutableArray<ContrastPair?> Pairs)> rows)
    {
        var html = body.Html;
        var bold = new Typeface(sheet.Handout.Brand.Typography.Base, Typeface.Bold, Italic: false);
        html.Start("div", ("class", "table scroll"), ("role", "group"), ("aria-labelledby", "contrast"), ("tabindex", "0")).Line();
        html.Start("table").Line().Start("thead").Line().Start("tr");
        foreach (var head in heads.Prepend(corner))
        {
            Cell(html, body, "th", head, bold, "col");
        }

        html.End().Line().End().Line().Start("tbody").Line();
        foreach (var (name, pairs) in rows)
        {
            html.Start("tr");
            Cell(html, body, "th", name, bold, "row");
            foreach (var pair in pairs)
            {
                Pair(body, pair);
            }

            html.End().Line();
        }

        html.End().Line().End().Line().End().Line();
    }

    private static void Cell(HtmlWriter html, HtmlBody body, string element, string text, Typeface face, string scope)
    {
        html.Start(element, ("scope", scope));
        body.Inlines.Text(text, face);
        html.End();
    }

    private void Pair(HtmlBody body, ContrastPair? pair)
    {
        if (pair is null)
        {
            body.Html.Start("td");
            body.Inlines.Text("–");
            body.Html.End();
            return;
        }

        var index = ContrastPair.All.IndexOf(pair).ToString(CultureInfo.InvariantCulture);
        body.Html.Start("td", ("class", $"pair-{index}{(pair.IsText ? "" : " graphic")}{(sheet.Fails(pair) ? " fails" : "")}"));
        body.Inlines.Text(sheet.RatioOf(pair), new Typeface(sheet.Handout.Brand.Typography.Base, sheet.Fails(pair) ? Typeface.Bold : Typeface.Regular, Italic: false));
        body.Html.End();
    }
}
