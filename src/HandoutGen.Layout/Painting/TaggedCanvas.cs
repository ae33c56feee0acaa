using HandoutGen.Layout.Flow;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Layout.Painting;

/// <summary>
/// The pages of a PDF: all that is shown is tagged with its element or marked as an artifact. Such a page counts upwards from
/// its lower edge.
/// </summary>
internal sealed class TaggedCanvas : IPageCanvas
{
    // The corners of a ground behind words, in parts of its height.
    private const double GroundRadius = 0.16;

    private readonly PdfDocumentWriter _writer;
    private readonly FlowStructure _structure;
    private readonly FieldPainter _fields;
    private readonly List<Rect> _linkBoxes = [];
    private readonly List<(double X, double Y, TextDecoration Line)> _decorations = [];
    private PdfPage _page = null!;
    private double _pageHeight;
    private StructureElement? _open;
    private ArtifactKind? _openArtifact;
    private FlowElement? _link;

    public TaggedCanvas(PdfDocumentWriter writer)
    {
        _writer = writer;
        _structure = new FlowStructure(writer);
        _fields = new FieldPainter(_structure);
    }

    /// <inheritdoc/>
    public void BeginPage(double width, double height)
    {
        _page = _writer.AddPage(width, height);
        _pageHeight = height;
    }

    /// <summary>Lines under text, links and marked content are complete.</summary>
    public void EndPage()
    {
        EndLink();
        EndField();
        foreach (var (box, color) in _fields.TakeFrames())
        {
            BeginArtifact(ArtifactKind.Layout);
            _page.FillRectangle(box, color);
        }

        foreach (var (x, y, line) in _decorations)
        {
            Fill(ArtifactKind.Layout, x + line.X, y - line.Y - (line.Thickness / 2), line.Width, line.Thickness, line.Color);
        }

        _decorations.Clear();
        EndMarked();
    }

    /// <inheritdoc/>
    public void Line(TextLine line, FlowElement owner, double x, double baseline, (double Top, double Bottom) extent)
    {
        var glyphs = line.Glyphs();
        foreach (var run in glyphs.Runs)
        {
            if (FieldPainter.Of(run.Tag) is { } field)
            {
                EndLink();
                EndMarked();
                _fields.Add(field, run, LineOf(field, glyphs), x, FromBottom(baseline), _page);
                continue;
            }

            EndField();
            var element = (run.Tag as InlineMark)?.Element ?? owner;
            var link = LinkOf(element);
            if (link != _link)
            {
                EndLink();
                _link = link;
            }

            BeginTagged(element, extent.Top);
            _page.ShowGlyphs(run, x, FromBottom(baseline));
            if (link is not null)
            {
                AddLinkBox(run, x, extent);
            }
        }

        Decorate(glyphs, x, baseline);
    }

    /// <inheritdoc/>
    public void Grounds(TextLine line, double x, double baseline)
    {
        foreach (var ground in line.HasGrounds ? line.Glyphs().Grounds : [])
        {
            var middle = FromBottom(baseline) + ground.Y;
            BeginArtifact(ArtifactKind.Background);
            _page.FillRoundedRectangle(
                new Rect(x + ground.X, middle - (ground.Thickness / 2), x + ground.X + ground.Width, middle + (ground.Thickness / 2)),
                GroundRadius * ground.Thickness,
                ground.Color);
        }
    }

    /// <inheritdoc/>
    public void ArtifactLine(ArtifactKind kind, TextLine line, double x, double baseline, bool isContent = false)
    {
        EndLink();
        EndField();
        var glyphs = line.Glyphs();
        foreach (var run in glyphs.Runs)
        {
            if (isContent && run.Tag is InlineMark { Element: { } element })
            {
                BeginTagged(element, baseline - run.Size);
            }
            else
            {
                BeginArtifact(kind);
            }

            _page.ShowGlyphs(run, x, FromBottom(baseline));
        }

        Decorate(glyphs, x, baseline);
    }

    /// <inheritdoc/>
    public void Say(FlowElement element, string words) => _structure[element].ActualText = words;

    /// <inheritdoc/>
    public void Fill(ArtifactKind kind, double x, double top, double width, double height, Rgb color)
    {
        BeginArtifact(kind);
        _page.FillRectangle(new Rect(x, FromBottom(top + height), x + width, FromBottom(top)), color);
    }

    /// <inheritdoc/>
    public void Field(FlowElement element, double x, double top, double width, double height)
    {
        EndLink();
        EndMarked();
        _fields.Add(element, new Rect(x, FromBottom(top + height), x + width, FromBottom(top)), _page);
    }

    /// <inheritdoc/>
    public void Picture(FlowElement element, FlowPicture picture, double x, double top, double width, double height)
    {
        EndLink();
        EndMarked();
        var box = new Rect(x, FromBottom(top + height), x + width, FromBottom(top));
        var real = Element(element, top);
        real.BBox = box;
        _page.BeginTagged(real);
        _open = real;
        picture.Draw(_page, box);
        EndMarked();
    }

    /// <inheritdoc/>
    public void Touch(FlowElement element, double top)
    {
        EndField();
        Element(element, top);
    }

    private static FlowElement? LinkOf(FlowElement element)
    {
        for (var up = element; up is not null; up = up.Parent)
        {
            if (up.Link is not null)
            {
                return up;
            }
        }

        return null;
    }

    // One box for each line: a link's runs on a line are joined, and the space at the line's end is left out.
    private void AddLinkBox(GlyphRun run, double x, (double Top, double Bottom) extent)
    {
        var left = x + run.X;
        var box = new Rect(left, FromBottom(extent.Bottom), left + run.Width, FromBottom(extent.Top));
        if (_linkBoxes.Count > 0 && Math.Abs(_linkBoxes[^1].Bottom - box.Bottom) < 0.01)
        {
            _linkBoxes[^1] = _linkBoxes[^1].Union(box);
        }
        else
        {
            _linkBoxes.Add(box);
        }
    }

    private void EndLink()
    {
        if (_link?.Link is { } link)
        {
            _page.AddLink(_structure[_link], [.. _linkBoxes], link.Target, link.Contents);
        }

        _link = null;
        _linkBoxes.Clear();
    }

    private static TextDecoration? LineOf(FlowElement field, LineGlyphs glyphs) =>
        glyphs.Decorations.Where(line => FieldPainter.Of(line.Tag) == field).Select(line => (TextDecoration?)line).FirstOrDefault();

    private void EndField() => _fields.End(_page);

    private void Decorate(LineGlyphs glyphs, double x, double baseline)
    {
        foreach (var decoration in glyphs.Decorations.Where(line => FieldPainter.Of(line.Tag)?.Field is not { HasFrame: true }))
        {
            _decorations.Add((x, baseline, decoration));
        }
    }

    private void BeginTagged(FlowElement element, double top)
    {
        var real = Element(element, top);
        if (_open != real)
        {
            EndMarked();
            _page.BeginTagged(real);
            _open = real;
        }
    }

    private void BeginArtifact(ArtifactKind kind)
    {
        if (_openArtifact != kind)
        {
            EndMarked();
            _page.BeginArtifact(kind);
            _openArtifact = kind;
        }
    }

    private void EndMarked()
    {
        if (_open is not null || _openArtifact is not null)
        {
            _page.EndMarked();
        }

        _open = null;
        _openArtifact = null;
    }

    private StructureElement Element(FlowElement element, double top) => _structure.At(element, _page, FromBottom(top));

    private double FromBottom(double y) => _pageHeight - y;
}
