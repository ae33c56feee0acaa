using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Layout.Composition;
using HandoutGen.Model;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Rendering.Pdf;

/// <summary>The lines at the head and foot of the pages.</summary>
internal static class RunningLinesFlow
{
    private const string Between = "  ·  ";

    // What printers leave white, in points.
    private const double PaperEdge = 18;

    /// <summary>From page two the practice and the title; on every page the footer, the revision and the page's number.</summary>
    public static RunningLines Of(FlowContext context)
    {
        var (scale, running) = (context.Scale, context.Handout.Parts.Running);
        var style = context.Ink.Text(scale.Fine, context.Ink.Colors.Muted);
        var strong = context.Ink.Text(scale.Fine, context.Ink.Colors.Muted, 600);
        var rule = FlowInk.Of(context.Ink.Colors.Rule);
        ImmutableArray<TextRun> title = [new TextRun(running.Title, style)];
        return new RunningLines
        {
            Left = scale.Left - scale.Hanging,
            Width = scale.Wide,
            Leading = scale.FineLeading,
            Gap = 2 * scale.Leading,
            Header = running.Practice is not { } practice ? (title, []) : ([new TextRun(practice, strong)], title),
            HeaderBaseline = scale.Top - (5.5 * scale.Unit),
            HeaderRule = (scale.Top - (4 * scale.Unit), rule),
            Footer = Foot(context, style),
            FooterBaseline = scale.PageHeight - scale.Bottom + (7.5 * scale.Unit),
            FooterLines = 1 + (int)Math.Max(0, (scale.Bottom - (7.5 * scale.Unit) - PaperEdge) / scale.FineLeading),
            FooterRule = (scale.PageHeight - scale.Bottom + (4 * scale.Unit), rule),
            PageNumber = (page, count) =>
                [new TextRun(string.Format(CultureInfo.InvariantCulture, running.PageOf, page, count), style with { TabularFigures = true })],
        };
    }

    private static ImmutableArray<TextRun> Foot(FlowContext context, HandoutGen.Typography.Shaping.TextStyle style)
    {
        var running = context.Handout.Parts.Running;
        var parts = running.Foot.Select(part => string.Concat(part.Select(inline => Shown(inline, context))).Replace('\n', ' '));
        if (running.Revised is { } revised)
        {
            parts = parts.Append(revised.Replace(' ', '\u00A0')); // On one line of two.
        }

        var text = string.Join(Between, parts);
        return text.Length == 0 ? [] : [new TextRun(text, style)];
    }

    private static string Shown(Inline inline, FlowContext context) =>
        Shown(InlineText.Of([inline], context.Handout), ((inline as Link)?.Target as ExternalTarget)?.Value, context);

    private static string Shown(string text, string? uri, FlowContext context) =>
        context.RightToLeft && uri is not null && ShownAddress.IsShownBy(text, uri) ? BidiIsolate.LeftToRight + text + BidiIsolate.End : text;
}
