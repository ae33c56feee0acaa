using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Measuring;
using HandoutGen.Layout.Painting;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Layout.Composition;

/// <summary>Sets the lines at the head and foot of pages. What has no room is cut after a word and ends with an ellipsis: nothing runs into anything.</summary>
internal sealed class RunningLinesLayout
{
    private const string Ellipsis = "…";

    // The sign between two entries.
    private const char Between = '·';

    private readonly RunningLines _lines;
    private readonly MeasureContext _context;
    private readonly int _pages;
    private readonly ImmutableArray<TextLine> _headerStart = [];
    private readonly ImmutableArray<TextLine> _headerEnd = [];
    private readonly ImmutableArray<TextLine> _footer;
    private readonly bool _isFooterCut;

    public RunningLinesLayout(RunningLines lines, MeasureContext context, int pages)
    {
        (_lines, _context, _pages) = (lines, context, pages);
        var (start, end) = lines.Header;
        if (!start.IsEmpty && !end.IsEmpty && Prepare(start).NaturalWidth + lines.Gap + Prepare(end).NaturalWidth > lines.Width)
        {
            (start, end) = (end, []);
        }

        if (pages > 1)
        {
            _headerStart = Lay(start, lines.Width, 1).Lines;
            _headerEnd = Lay(end, lines.Width, 1).Lines;
        }

        // The last page's number is as wide as any.
        var number = lines.PageNumber(pages, pages);
        var taken = number.IsEmpty ? 0 : Prepare(number).NaturalWidth + lines.Gap;
        (_footer, _isFooterCut) = Lay(lines.Footer, lines.Width - taken, lines.FooterLines);
    }

    /// <summary>Paints the head of a page after the first.</summary>
    public void PaintHeader(IPageCanvas canvas)
    {
        Paint(canvas, ArtifactKind.PaginationHeader, _headerStart, _lines.HeaderBaseline, atEnd: false);
        Paint(canvas, ArtifactKind.PaginationHeader, _headerEnd, _lines.HeaderBaseline, atEnd: true);
        PaintRule(canvas, ArtifactKind.PaginationHeader, _lines.HeaderRule);
    }

    /// <summary>Paints the foot of a page.</summary>
    /// <param name="canvas">Paints it.</param>
    /// <param name="page">The page's number, from 1.</param>
    public void PaintFooter(IPageCanvas canvas, int page)
    {
        PaintRule(canvas, ArtifactKind.PaginationFooter, _lines.FooterRule);
        Paint(canvas, ArtifactKind.PaginationFooter, _footer, _lines.FooterBaseline, atEnd: false, isContent: page == _pages);
        if (page == _pages && _isFooterCut && FirstElement(_lines.Footer) is { } element)
        {
            canvas.Say(element, string.Concat(_lines.Footer.Where(run => run.Tag is InlineMark { Element: not null }).Select(run => run.Text + " ")).TrimEnd());
        }

        Paint(canvas, ArtifactKind.PaginationFooter, Lay(_lines.PageNumber(page, _pages), _lines.Width, 1).Lines, _lines.FooterBaseline, atEnd: true);
    }

    // Where lines are cut, their first element has what is left of all of them.
    private static FlowElement? FirstElement(ImmutableArray<TextRun> runs) =>
        runs.Select(run => (run.Tag as InlineMark)?.Element).FirstOrDefault(element => element is not null);

    private void Paint(IPageCanvas canvas, ArtifactKind kind, ImmutableArray<TextLine> lines, double baseline, bool atEnd, bool isContent = false)
    {
        foreach (var line in lines)
        {
            var edge = atEnd == _context.RightToLeft ? _lines.Left : _lines.Left + _lines.Width - line.Width;
            canvas.ArtifactLine(kind, line, edge - line.X, baseline, isContent);
            baseline += _lines.Leading;
        }
    }

    private void PaintRule(IPageCanvas canvas, ArtifactKind kind, (double Y, Rgb Color)? rule)
    {
        if (rule is { } line)
        {
            canvas.Fill(kind, _lines.Left, line.Y, _lines.Width, 0.5, line.Color);
        }
    }

    private (ImmutableArray<TextLine> Lines, bool IsCut) Lay(ImmutableArray<TextRun> runs, double width, int count)
    {
        if (runs.IsEmpty)
        {
            return ([], false);
        }

        var lines = Break(runs, width);
        var text = string.Concat(runs.Select(run => run.Text));
        var isCut = lines.Length > count;
        while (lines.Length > count)
        {
            // After the last word that may have room, before the spaces and signs that follow it.
            var end = Math.Min(lines[count - 1].TextStart + lines[count - 1].TextLength, text.TrimEnd('…').Length);
            end = text.LastIndexOf(' ', end - 1) is var space and > 0 ? space : end - (char.IsLowSurrogate(text[end - 1]) ? 2 : 1);
            text = text[..end].TrimEnd(' ', Between, ',', ';', ':', '–') + Ellipsis;
            lines = Break([runs[0] with { Text = text, Tag = new InlineMark(FirstElement(runs), null) }], width);
        }

        return ([.. lines.Select((line, i) => i < lines.Length - 1 ? WithoutSign(line) : line)], isCut);

        // The end of the line parts two entries well enough.
        TextLine WithoutSign(TextLine line)
        {
            var shown = text.Substring(line.TextStart, line.TextLength).TrimEnd();
            return shown.EndsWith(Between) ? Break([runs[0] with { Text = shown.TrimEnd(' ', Between) }], width)[0] : line;
        }
    }

    private ImmutableArray<TextLine> Break(ImmutableArray<TextRun> runs, double width) =>
        Prepare(runs).Lay(new LineWidths(Math.Max(1, width)), LineBreakOptions.Body);

    private PreparedParagraph Prepare(ImmutableArray<TextRun> runs) => ParagraphLayout.Prepare(runs, _context.Cache, _context.Missing, _context.Direction);
}
