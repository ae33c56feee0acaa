using System.Collections.Immutable;
using HandoutGen.Pdf.Text;

namespace HandoutGen.Pdf.Layout;

/// <summary>Sets a flow: measures it, divides it into pages, and paints these.</summary>
public sealed class FlowComposer
{
    private readonly FlowDocument _document;
    private readonly MeasureContext _context;
    private readonly VerticalList _list;

    /// <summary>Measures the flow and divides it into pages.</summary>
    /// <param name="document">The flow and its pages.</param>
    /// <param name="cache">The words already shaped.</param>
    /// <param name="missing">Takes each character that no font has, with the <see cref="InlineMark"/> of its run.</param>
    public FlowComposer(FlowDocument document, ShapeCache cache, ICollection<MissingGlyph> missing)
    {
        _document = document;
        _context = new MeasureContext(cache, missing, document.Geometry.Heights.Others, document.Geometry.RightToLeft);
        _list = FlowMeasurer.Measure(document.Content, document.Geometry.Measure, _context);
        Pages = PageBreaker.Break(_list, document.Geometry.Heights);
    }

    /// <summary>The number of pages.</summary>
    public int PageCount => Pages.Length;

    /// <summary>The height in points of what stands on all pages.</summary>
    public double Height => Pages.Sum(page => page.Height);

    /// <summary>The height in points, in columns of the text, of what has to go so that the rest fits on a number of pages; 0 when all fits.</summary>
    /// <param name="pages">The number of pages, at least 1.</param>
    /// <param name="columns">The columns of the text.</param>
    public double Excess(int pages, int columns) => PageExcess.Of(_list, _document.Geometry.Heights, pages, columns);

    internal ImmutableArray<PageSpan> Pages { get; }

    /// <summary>Paints the pages.</summary>
    public void Paint(PdfDocumentWriter writer)
    {
        var painter = new PagePainter(writer);
        var geometry = _document.Geometry;
        for (var i = 0; i < Pages.Length; i++)
        {
            painter.BeginPage(geometry.Width, geometry.Height);
            if (geometry.Ground is { } ground)
            {
                painter.Fill(ArtifactKind.Background, 0, 0, geometry.Width, geometry.Height, ground);
            }

            if (i > 0)
            {
                PaintHeader(painter);
            }

            painter.Page(_list, Pages[i], geometry.Left, i == 0 ? geometry.FirstTop : geometry.Top);
            PaintFooter(painter, i + 1);
            painter.EndPage();
        }
    }

    private void PaintHeader(PagePainter painter)
    {
        var lines = _document.RunningLines;
        PaintAtEdges(painter, ArtifactKind.PaginationHeader, lines.Header.Start, lines.Header.End, lines.HeaderBaseline);
        PaintRule(painter, ArtifactKind.PaginationHeader, lines.HeaderRule);
    }

    private void PaintFooter(PagePainter painter, int page)
    {
        var lines = _document.RunningLines;
        PaintRule(painter, ArtifactKind.PaginationFooter, lines.FooterRule);
        PaintAtEdges(painter, ArtifactKind.PaginationFooter, lines.Footer, lines.PageNumber(page, Pages.Length), lines.FooterBaseline);
    }

    private void PaintRule(PagePainter painter, ArtifactKind kind, (double Y, PdfColor Color)? rule)
    {
        if (rule is { } line)
        {
            painter.Fill(kind, _document.RunningLines.Left, line.Y, _document.RunningLines.Width, 0.5, line.Color);
        }
    }

    // The end is set first and the start takes what it leaves, on its first line.
    private void PaintAtEdges(
        PagePainter painter, ArtifactKind kind, ImmutableArray<TextRun> startRuns, ImmutableArray<TextRun> endRuns, double baseline)
    {
        var lines = _document.RunningLines;
        var end = Lay(endRuns, lines.Width);
        var start = Lay(startRuns, lines.Width - (end?.Width ?? 0) - (2 * _document.Geometry.Leading));
        var (left, right) = _document.Geometry.RightToLeft ? (end, start) : (start, end);
        if (left is not null)
        {
            painter.ArtifactLine(kind, left, lines.Left - left.X, baseline);
        }

        if (right is not null)
        {
            painter.ArtifactLine(kind, right, lines.Left + lines.Width - right.X - right.Width, baseline);
        }
    }

    private TextLine? Lay(ImmutableArray<TextRun> runs, double width) => runs.IsEmpty
        ? null
        : ParagraphLayout.Prepare(runs, _context.Cache, _context.Missing, _context.Direction).Lay(new LineWidths(Math.Max(1, width)), LineBreakOptions.Body)[0];
}
