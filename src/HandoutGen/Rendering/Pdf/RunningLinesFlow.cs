using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Layout.Composition;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
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
        ImmutableArray<TextRun> title = context.Handout.Parts.Draft is { } draft
            ? [new TextRun(draft + Between, strong), new TextRun(running.Title, style)]
            : [new TextRun(running.Title, style)];
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
        var runs = new List<TextRun>();
        foreach (var part in running.Foot)
        {
            var words = string.Concat(part.Select(inline => Shown(inline, context))).Replace('\n', ' ');
            Add(words, running.FootRepeats ? null : new FlowElement(StructureType.P, null));
        }

        if (running.Revised is { } revised)
        {
            Add(revised.Replace(' ', '\u00A0'), new FlowElement(StructureType.P, null)); // On one line of two.
        }

        return [.. runs];

        void Add(string words, FlowElement? element)
        {
            if (runs.Count > 0)
            {
                runs.Add(new TextRun(Between, style));
            }

            runs.Add(new TextRun(words, style, new InlineMark(element, null)));
        }
    }

    private static string Shown(Inline inline, FlowContext context)
    {
        var text = InlineText.Of([inline], context.Handout);
        if (!context.RightToLeft)
        {
            return text;
        }

        return inline is Link { Target: ExternalTarget { Value: var uri } } && ShownAddress.IsShownBy(text, uri)
            ? Isolated(text)
            : string.Concat(LeftToRightText.Parts(text).Select(part => part.IsLeftToRight ? Isolated(part.Text) : part.Text));
    }

    private static string Isolated(string text) => BidiIsolate.LeftToRight + text + BidiIsolate.End;
}
