using System.Collections.Immutable;
using HandoutGen.Pdf.Structure;
using HandoutGen.Pdf.Text;

namespace HandoutGen.Pdf.Layout;

/// <summary>
/// Paints the parts of a flow onto pages and tags them. Lengths run down from the page's upper edge; the page itself
/// counts upwards from its lower one.
/// </summary>
internal sealed class PagePainter(PdfDocumentWriter writer)
{
    // The corners of a ground behind words, in parts of its height.
    private const double GroundRadius = 0.16;

    private readonly Dictionary<FlowElement, StructureElement> _elements = [];
    private readonly List<Rect> _linkBoxes = [];
    private readonly List<(double X, double Y, TextDecoration Line)> _decorations = [];
    private PdfPage _page = null!;
    private double _pageHeight;
    private StructureElement? _open;
    private ArtifactKind? _openArtifact;
    private FlowElement? _link;

    /// <summary>Begins a page; what follows is painted on it.</summary>
    public PdfPage BeginPage(double width, double height)
    {
        _page = writer.AddPage(width, height);
        _pageHeight = height;
        return _page;
    }

    /// <summary>Ends the page: lines under text, links and marked content are complete.</summary>
    public void EndPage()
    {
        EndLink();
        foreach (var (x, y, line) in _decorations)
        {
            Fill(ArtifactKind.Layout, x + line.X, y - line.Y - (line.Thickness / 2), line.Width, line.Thickness, line.Color);
        }

        _decorations.Clear();
        EndMarked();
    }

    /// <summary>Paints the strips of a page.</summary>
    public void Page(VerticalList list, PageSpan span, double left, double top)
    {
        var end = span.End.Inner > 0 ? span.End.Strip + 1 : span.End.Strip;
        List(list, span.From.Strip, end, left, top, span);
    }

    /// <summary>Paints strips under each other as a page or column of their own.</summary>
    public void List(VerticalList list, int from, int end, double left, double top, PageSpan? span = null)
    {
        var placed = Place(list, from, end, left, top, span?.Rows);
        PaintEnclosures(placed, from, end, left, top);
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i].Strip.Piece.PaintGrounds(this, placed.AsSpan(i, 1));
        }

        for (var i = 0; i < placed.Length;)
        {
            var piece = placed[i].Strip.Piece;
            for (var label = placed[i].Strip.Label; label is not null; label = label.Inner)
            {
                Line(label.Line, label.Label.Element, placed[i], placed[i].Left + label.Left, LabelBaseline(label, placed[i]));
            }

            var next = i + 1;
            if (piece is ColumnsPiece columns)
            {
                var inner = i == 0 && span is not null ? span.From.Inner : 0;
                columns.Paint(this, placed[i], inner, span!.Rows[from + i]);
            }
            else
            {
                while (next < placed.Length && placed[next].Strip.Piece == piece && placed[next].Strip.Label is null)
                {
                    next++;
                }

                piece.Paint(this, placed.AsSpan(i, next - i));
            }

            i = next;
        }
    }

    /// <summary>Paints a line of text that belongs to an element.</summary>
    public void Line(TextLine line, FlowElement owner, PlacedStrip strip, double x, double baseline)
    {
        var glyphs = line.Glyphs();
        foreach (var run in glyphs.Runs)
        {
            var element = (run.Tag as InlineMark)?.Element ?? owner;
            var link = LinkOf(element);
            if (link != _link)
            {
                EndLink();
                _link = link;
            }

            BeginTagged(element, strip);
            _page.ShowGlyphs(run, x, FromBottom(baseline));
            if (link is not null)
            {
                AddLinkBox(run, x, strip);
            }
        }

        Decorate(glyphs, x, baseline);
    }

    /// <summary>Paints what lies behind a line of text.</summary>
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

    /// <summary>Paints a line of text that belongs to the page and not to the document.</summary>
    public void ArtifactLine(ArtifactKind kind, TextLine line, double x, double baseline)
    {
        EndLink();
        var glyphs = line.Glyphs();
        foreach (var run in glyphs.Runs)
        {
            BeginArtifact(kind);
            _page.ShowGlyphs(run, x, FromBottom(baseline));
        }

        Decorate(glyphs, x, baseline);
    }

    /// <summary>Fills a rectangle as an artifact.</summary>
    public void Fill(ArtifactKind kind, double x, double top, double width, double height, PdfColor color)
    {
        BeginArtifact(kind);
        _page.FillRectangle(new Rect(x, FromBottom(top + height), x + width, FromBottom(top)), color);
    }

    /// <summary>Paints a picture.</summary>
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

    /// <summary>Makes the element if the reading comes to it for the first time.</summary>
    public void Touch(FlowElement element, PlacedStrip strip) => Element(element, strip.Top);

    // Beside a box the label stands on the first line in it, below the padding that the strip is.
    private static double LabelBaseline(ItemLabel label, PlacedStrip placed) =>
        placed.Strip.Baseline is not null ? placed.Baseline : placed.Top + label.Drop + (placed.Strip.Piece is BlankPiece ? placed.Strip.Height : 0);

    private static PlacedStrip[] Place(
        VerticalList list, int from, int end, double left, double top, ImmutableDictionary<int, ColumnRow>? rows)
    {
        var placed = new PlacedStrip[end - from];
        for (var i = from; i < end; i++)
        {
            var strip = list.Strips[i];
            top += i == from ? list.Opening(i) : strip.Space;
            if (strip.Piece is ColumnsPiece)
            {
                strip = strip with { Height = rows![i].Height };
            }

            placed[i - from] = new PlacedStrip(strip, left, top);
            top += strip.Height;
        }

        return placed;
    }

    // Outer grounds first, so that inner ones lie on them.
    private void PaintEnclosures(PlacedStrip[] placed, int from, int end, double left, double top)
    {
        var openings = new List<(Enclosure Enclosure, double Top)>();
        Enclosure? previous = null;
        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i].Strip.Enclosure is { } enclosure && enclosure != previous)
            {
                PaintNewEnclosures(enclosure, i, placed, from, end, left, top, openings);
            }

            previous = placed[i].Strip.Enclosure;
        }

        foreach (var (enclosure, y) in openings)
        {
            enclosure.PaintOpening(this, left, y);
        }
    }

    // Returns where the inner enclosures begin that were open before this page.
    private double PaintNewEnclosures(
        Enclosure enclosure, int index, PlacedStrip[] placed, int from, int end, double left, double top, List<(Enclosure, double)> openings)
    {
        var partTop = enclosure.Outer is { } outer ? PaintNewEnclosures(outer, index, placed, from, end, left, top, openings) : top;
        var begins = enclosure.First >= from;
        if (index != Math.Max(enclosure.First - from, 0))
        {
            return partTop; // Painted when its first strip came.
        }

        var last = Math.Min(enclosure.End, end) - from;
        var ends = enclosure.End <= end;
        var bottom = placed[last - 1].Bottom;
        for (var inner = placed[last - 1].Strip.Enclosure; !ends && inner is not null; inner = inner.Outer)
        {
            bottom += inner.End > end ? inner.Closing : 0;
            if (inner == enclosure)
            {
                break;
            }
        }

        var y = begins ? placed[index].Top : partTop;
        enclosure.PaintGround(this, new EnclosurePart(left, y, bottom, begins, ends, placed.AsMemory(index, last - index)));
        if (begins)
        {
            return y;
        }

        openings.Add((enclosure, y));
        return partTop + enclosure.OpeningAt(placed[index].Strip);
    }

    private static FlowElement? LinkOf(FlowElement element)
    {
        for (FlowElement? up = element; up is not null; up = up.Parent)
        {
            if (up.Link is not null)
            {
                return up;
            }
        }

        return null;
    }

    // One box for each line: a link's runs on a line are joined, and the space at the line's end is left out.
    private void AddLinkBox(GlyphRun run, double x, PlacedStrip strip)
    {
        var left = x + run.X;
        var box = new Rect(left, FromBottom(strip.Bottom), left + run.Width, FromBottom(strip.Top));
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
            _page.AddLink(_elements[_link], [.. _linkBoxes], link.Target, link.Contents);
        }

        _link = null;
        _linkBoxes.Clear();
    }

    private void Decorate(LineGlyphs glyphs, double x, double baseline)
    {
        foreach (var decoration in glyphs.Decorations)
        {
            _decorations.Add((x, baseline, decoration));
        }
    }

    private StructureElement Element(FlowElement element, double top)
    {
        if (_elements.TryGetValue(element, out var real))
        {
            return real;
        }

        var parent = element.Parent is null ? writer.Root : Element(element.Parent, top);
        real = parent.Add(element.Type, element.Origin);
        real.Language = element.Language;
        real.Alt = element.Alt;
        real.ListNumbering = element.Numbering;
        real.Scope = element.Scope;
        foreach (var id in element.Destinations)
        {
            writer.AddNamedDestination(id, _page, 0, FromBottom(top));
        }

        if (element.Bookmark is { } bookmark)
        {
            writer.AddBookmark(bookmark.Level, bookmark.Title, new Destination(_page, 0, FromBottom(top)));
        }

        _elements.Add(element, real);
        return real;
    }

    private void BeginTagged(FlowElement element, PlacedStrip strip)
    {
        var real = Element(element, strip.Top);
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

    private double FromBottom(double y) => _pageHeight - y;
}
