using System.Collections.Immutable;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Measuring;
using HandoutGen.Layout.Painting;
using HandoutGen.Layout.Strips;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Layout.Composition;

/// <summary>Sets a flow: measures it, divides it into pages, and paints these.</summary>
public sealed class FlowComposer
{
    private readonly FlowDocument _document;
    private readonly MeasureContext _context;
    private readonly RunningLinesLayout _running;

    /// <summary>Measures the flow and divides it into pages.</summary>
    /// <param name="document">The flow and its pages.</param>
    /// <param name="cache">The words already shaped.</param>
    /// <param name="missing">Takes each character that no font has, with the <see cref="InlineMark"/> of its run.</param>
    public FlowComposer(FlowDocument document, ShapeCache cache, ICollection<MissingGlyph> missing)
    {
        _document = document;
        _context = new MeasureContext(cache, missing, document.Geometry.Heights.Others, document.Geometry.RightToLeft, document.Geometry.LeastMeasure);
        List = FlowMeasurer.Measure(document.Content, document.Geometry.Measure, _context);
        Pages = PageBreaker.Break(List, document.Geometry.Heights);
        _running = new RunningLinesLayout(document.RunningLines, _context, Pages.Length);
    }

    /// <summary>The number of pages.</summary>
    public int PageCount => Pages.Length;

    /// <summary>The tables that are set with broken words.</summary>
    public IReadOnlyList<TightTable> TightTables => _context.TightTables;

    /// <summary>The words that are divided, though their author did not say where.</summary>
    public IReadOnlyList<DividedWord> DividedWords => _context.DividedWords;

    /// <summary>The height in points of what stands on all pages.</summary>
    public double Height => Pages.Sum(page => page.Height);

    /// <summary>The height in points, in columns of the text, of what has to go so that the rest fits on a number of pages; 0 when all fits.</summary>
    /// <param name="pages">The number of pages, at least 1.</param>
    /// <param name="columns">The columns of the text.</param>
    public double Excess(int pages, int columns) => PageExcess.Of(List, _document.Geometry.Heights, pages, columns);

    internal VerticalList List { get; }

    internal PageHeights Heights => _document.Geometry.Heights;

    internal ImmutableArray<PageSpan> Pages { get; }

    /// <summary>Writes the pages into a PDF.</summary>
    public void Paint(PdfDocumentWriter writer) => Paint(new TaggedCanvas(writer));

    /// <summary>Paints the pages.</summary>
    internal void Paint(IPageCanvas canvas)
    {
        var geometry = _document.Geometry;
        var painter = new PagePainter(canvas);
        for (var i = 0; i < Pages.Length; i++)
        {
            canvas.BeginPage(geometry.Width, geometry.Height);
            if (geometry.Ground is { } ground)
            {
                canvas.Fill(ArtifactKind.Background, 0, 0, geometry.Width, geometry.Height, ground);
            }

            if (i > 0)
            {
                _running.PaintHeader(canvas);
            }

            painter.Page(List, Pages[i], geometry.Left, i == 0 ? geometry.FirstTop : geometry.Top);
            _running.PaintFooter(canvas, i + 1);
            canvas.EndPage();
        }
    }
}
