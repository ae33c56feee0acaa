using System.Collections.Immutable;

namespace HandoutGen.Pdf.Text;

/// <summary>
/// Step 5, finalize: each line in its place, and its glyphs when they are asked for. A flow is set in several ways before one is chosen,
/// and only that one is painted.
/// </summary>
internal sealed class LineAssembly(PreparedParagraph paragraph, LineWidths widths, LineBreakOptions options)
{
    // The rise of superscripts and the fall of subscripts, in parts of the style's size.
    private const double Raise = 1.0 / 3;
    private const double Lower = -1.0 / 7;

    private const double HangingPart = 0.7;

    private readonly CollectedText _source = paragraph.Source;
    private readonly List<TextPiece> _pieces = paragraph.Pieces;
    private readonly List<LineSpan> _spans = [];

    /// <summary>The lines.</summary>
    /// <param name="places">The break opportunities.</param>
    /// <param name="ends">Those at which lines end.</param>
    public ImmutableArray<TextLine> Assemble(ReadOnlySpan<BreakOpportunity> places, int[] ends)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>(ends.Length);
        var start = 0;
        for (var line = 0; line < ends.Length; line++)
        {
            lines.Add(Line(places[start], places[ends[line]], widths.Of(line)));
            start = ends[line];
        }

        return lines.MoveToImmutable();
    }

    private TextLine Line(in BreakOpportunity from, in BreakOpportunity to, double measure)
    {
        CollectSpans(from.Index, to.Index);
        var width = Math.Max(0, to.EndX - from.StartX);
        var x = StartOf(width, measure) - HangingAt(from);
        var left = x - (_source.ParagraphLevel == 1 ? TrailingSpace(from, to) : 0);
        double ascent = 0, descent = 0;
        foreach (var span in _spans)
        {
            (ascent, descent) = Extent(span.Face, span.Size, RiseOf(_source.Runs[span.Run].Style), ascent, descent);
        }

        if (_spans.Count == 0)
        {
            var style = StyleAt(from.Index);
            (ascent, descent) = Extent(style.Fonts.Faces[0], style.Size, 0, ascent, descent);
        }

        var (first, last) = (from, to);
        var forced = to.Kind == LineBreak.Mandatory && to.Index > 0 && IsForcedBreak(_source.Text[to.Index - 1]);
        return new TextLine(() => Glyphs(first, last, left), x, width, ascent, descent, forced, from.Index, to.Index - from.Index);
    }

    private LineGlyphs Glyphs(in BreakOpportunity from, in BreakOpportunity to, double left)
    {
        CollectSpans(from.Index, to.Index);
        BidiReordering.Reorder(_spans);
        var runs = ImmutableArray.CreateBuilder<GlyphRun>(_spans.Count);
        var decorations = ImmutableArray.CreateBuilder<TextDecoration>();
        foreach (var span in _spans)
        {
            var run = Run(span, left);
            TextDecorations.Add(_source.Runs[span.Run], run, VisibleWidth(span, to, run), decorations);
            runs.Add(run);
            left += run.Width;
        }

        return new LineGlyphs(InReadingOrder(runs), decorations.DrainToImmutable());
    }

    // The runs were placed from left to right; a reader follows the text.
    private ImmutableArray<GlyphRun> InReadingOrder(ImmutableArray<GlyphRun>.Builder runs) => _source.Levels is null
        ? runs.DrainToImmutable()
        : [.. Enumerable.Range(0, runs.Count).OrderBy(i => _spans[i].Start).Select(i => runs[i])];

    private static bool IsForcedBreak(char value) => value is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private double StartOf(double width, double measure)
    {
        var slack = measure - width;
        return (options.Alignment, _source.ParagraphLevel) switch
        {
            (TextAlignment.Center, _) => slack / 2,
            (TextAlignment.Start, 1) or (TextAlignment.End, 0) => slack,
            _ => 0,
        };
    }

    // How far an opening quotation mark hangs out: not wholly, or a short line of quoted speech would seem to stand too far left.
    private double HangingAt(in BreakOpportunity from)
    {
        var hangs = options.HangOpeningQuotes && options.Alignment == TextAlignment.Start && _source.ParagraphLevel == 0 && from.Index + 1 < _source.Text.Length
            && (_source.Text[from.Index] is '"' or '\'' or '“' or '‘' or '„' or '‚' or '«' or '‹') && char.IsLetterOrDigit(_source.Text[from.Index + 1]);
        return hangs ? HangingPart * (paragraph.Positions[from.Index + 1] - from.StartX) : 0;
    }

    // In a paragraph that runs right to left, the spaces at the line's end hang out to the left.
    private static double TrailingSpace(in BreakOpportunity from, in BreakOpportunity to) => Math.Max(0, to.StartX - Math.Max(from.StartX, to.EndX));

    private TextStyle StyleAt(int index)
    {
        var run = Array.BinarySearch(_source.RunStarts, index);
        return _source.Runs[Math.Min(run >= 0 ? run : ~run - 1, _source.Runs.Count - 1)].Style;
    }

    private static (double Ascent, double Descent) Extent(Fonts.FontFace face, double size, double rise, double ascent, double descent) =>
        (Math.Max(ascent, (size * face.Ascender / face.UnitsPerEm) + rise), Math.Max(descent, (-size * face.Descender / face.UnitsPerEm) - rise));

    // The part of a run's width that a line under it covers: not the spaces at the line's end.
    private double VisibleWidth(in LineSpan span, in BreakOpportunity to, GlyphRun run) =>
        span.Start + span.Length >= to.Index && _source.LevelOf(span.Start) == 0
            ? Math.Max(0, run.Width - (to.StartX - to.EndX))
            : run.Width;

    // Neighbouring pieces of one run, face, size and level, within the line.
    private void CollectSpans(int start, int end)
    {
        _spans.Clear();
        var trailing = TrailingStart(start, end);
        for (var i = FirstPiece(start); i < _pieces.Count && _pieces[i].Start < end; i++)
        {
            var piece = _pieces[i];
            var from = Math.Max(piece.Start, start);
            var to = Math.Min(piece.Start + piece.Length, end);
            var level = from >= trailing ? _source.ParagraphLevel : piece.Level; // UAX #9, L1
            if (_spans.Count > 0 && _spans[^1].Joins(piece, from, level))
            {
                _spans[^1] = _spans[^1] with { Length = to - _spans[^1].Start, LastPiece = i };
            }
            else
            {
                _spans.Add(new LineSpan(from, to - from, piece.Run, level, piece.Face, piece.Size, i, i));
            }
        }
    }

    // The first piece that reaches beyond a character.
    private int FirstPiece(int start)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pieces[middle].Start + _pieces[middle].Length <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Where the spaces at the line's end begin.
    private int TrailingStart(int start, int end)
    {
        while (end > start && CollectedText.IsTrimmed(_source.Text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static double RiseOf(TextStyle style) => style.Position switch
    {
        VerticalPosition.Superscript => style.Size * Raise,
        VerticalPosition.Subscript => style.Size * Lower,
        _ => 0,
    };

    private GlyphRun Run(in LineSpan span, double x)
    {
        var source = _source.Runs[span.Run];
        var style = source.Style;
        var backwards = (span.Level & 1) == 1;
        var glyphs = ImmutableArray.CreateBuilder<PositionedGlyph>(span.Length);
        var perMille = 1000.0 / span.Face.UnitsPerEm;
        for (var i = 0; i <= span.LastPiece - span.FirstPiece; i++)
        {
            var piece = _pieces[backwards ? span.LastPiece - i : span.FirstPiece + i];
            AddGlyphs(span, piece, perMille, style.Tracking, glyphs);
        }

        var advance = 0.0;
        foreach (var glyph in glyphs)
        {
            advance += glyph.Advance;
        }

        var text = span.Start == _source.RunStarts[span.Run] && span.Length == source.Text.Length ? source.Text : _source.Text.Substring(span.Start, span.Length);
        return new GlyphRun(
            span.Face, span.Size, style.Color, text, glyphs.DrainToImmutable(), x, RiseOf(style), advance * span.Size / 1000, backwards, style.Language, source.Tag);
    }

    // The glyphs of a piece whose characters are in the span. Each cluster's characters go to its first glyph in their order.
    private static void AddGlyphs(
        in LineSpan span, in TextPiece piece, double perMille, double tracking, ImmutableArray<PositionedGlyph>.Builder glyphs)
    {
        var shaped = piece.Shaped.Glyphs;
        var backwards = (piece.Level & 1) == 1;
        for (var i = 0; i < shaped.Length; i++)
        {
            ref readonly var glyph = ref shaped[i];
            var start = piece.Start + glyph.Cluster;
            if (start < span.Start || start >= span.Start + span.Length)
            {
                continue;
            }

            // A cluster ends where the next one in reading order starts; only the first glyph of a cluster stands for its text.
            var length = 0;
            if (i == 0 || shaped[i - 1].Cluster != glyph.Cluster)
            {
                length = Math.Min(ClusterEnd(shaped, i, backwards, piece), span.Start + span.Length) - start;
            }

            var advance = (glyph.Advance * perMille) + (glyph.Advance == 0 ? 0 : tracking);
            glyphs.Add(new PositionedGlyph(
                glyph.Id, (float)advance, (float)(glyph.OffsetX * perMille), (float)(glyph.OffsetY * perMille), start - span.Start, length));
        }
    }

    private static int ClusterEnd(ShapedGlyph[] shaped, int index, bool backwards, in TextPiece piece)
    {
        var step = backwards ? -1 : 1;
        for (var i = index; i >= 0 && i < shaped.Length; i += step)
        {
            if (shaped[i].Cluster != shaped[index].Cluster)
            {
                return piece.Start + shaped[i].Cluster;
            }
        }

        return piece.Start + piece.Length;
    }
}
