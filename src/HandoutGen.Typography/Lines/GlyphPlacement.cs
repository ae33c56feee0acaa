using System.Collections.Immutable;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Typography.Lines;

/// <summary>
/// The glyphs of a paragraph's lines, in their places. They are placed when a line is painted: a flow is set in several ways before
/// one is chosen, and its pages are chosen over the whole document.
/// </summary>
internal sealed class GlyphPlacement(CollectedText source, List<TextPiece> pieces)
{
    // The rise of superscripts and the fall of subscripts, in parts of the style's size.
    private const double Raise = 1.0 / 3;
    private const double Lower = -1.0 / 7;

    private readonly List<LineSpan> _spans = [];

    /// <summary>Something lies behind some of the text.</summary>
    public bool HasGrounds { get; } = source.Runs.Any(run => run.Style.Ground is not null);

    /// <summary>Neighbouring pieces of one run, face, size and level, within a line; until the next call.</summary>
    public IReadOnlyList<LineSpan> Spans(int start, int end)
    {
        _spans.Clear();
        var trailing = TrailingStart(start, end);
        for (var i = FirstPiece(start); i < pieces.Count && pieces[i].Start < end; i++)
        {
            var piece = pieces[i];
            var from = Math.Max(piece.Start, start);
            var to = Math.Min(piece.Start + piece.Length, end);
            var level = from >= trailing ? source.ParagraphLevel : piece.Level; // UAX #9, L1
            if (_spans.Count > 0 && _spans[^1].Joins(piece, from, level))
            {
                _spans[^1] = _spans[^1] with { Length = to - _spans[^1].Start, LastPiece = i };
            }
            else
            {
                _spans.Add(new LineSpan(from, to - from, piece.Run, level, piece.Face, piece.Size, i, i));
            }
        }

        return _spans;
    }

    /// <summary>The glyphs of a line.</summary>
    /// <param name="start">Its first character.</param>
    /// <param name="end">The character after its last.</param>
    /// <param name="left">Where its first run stands, in points from the left edge of the measure.</param>
    /// <param name="trailing">The width of the spaces at its end.</param>
    public LineGlyphs Place(int start, int end, double left, double trailing)
    {
        Spans(start, end);
        BidiReordering.Reorder(_spans);
        var runs = ImmutableArray.CreateBuilder<GlyphRun>(_spans.Count);
        var decorations = ImmutableArray.CreateBuilder<TextDecoration>();
        var grounds = ImmutableArray.CreateBuilder<TextDecoration>();
        var visibleEnd = TrailingStart(start, end);
        foreach (var span in _spans)
        {
            var run = Run(span, left);
            var (x, width) = Visible(span, run, visibleEnd, trailing);
            var (before, after) = (ReachesInto(span.Start - 1, span.Run, start, visibleEnd), ReachesInto(span.Start + span.Length, span.Run, start, visibleEnd));
            TextDecorations.Add(source.Runs[span.Run], x, width, decorations);
            TextDecorations.AddGround(source.Runs[span.Run], x, width, run.RightToLeft ? (after, before) : (before, after), grounds);
            runs.Add(run);
            left += run.Width;
        }

        return new LineGlyphs(InReadingOrder(runs), decorations.DrainToImmutable(), grounds.DrainToImmutable());
    }

    /// <summary>How far a style's glyphs stand above the baseline, in points.</summary>
    public static double RiseOf(TextStyle style) => style.Position switch
    {
        VerticalPosition.Superscript => style.Size * Raise,
        VerticalPosition.Subscript => style.Size * Lower,
        _ => 0,
    };

    // The runs were placed from left to right; a reader follows the text.
    private ImmutableArray<GlyphRun> InReadingOrder(ImmutableArray<GlyphRun>.Builder runs) => source.Levels is null
        ? runs.DrainToImmutable()
        : [.. Enumerable.Range(0, runs.Count).OrderBy(i => _spans[i].Start).Select(i => runs[i])];

    // The part of a run that a line under it covers: not the spaces at the line's end.
    private static (double X, double Width) Visible(in LineSpan span, GlyphRun run, int visibleEnd, double trailing)
    {
        if (span.Start + span.Length <= visibleEnd)
        {
            return (run.X, run.Width);
        }

        var width = span.Start >= visibleEnd ? 0 : Math.Max(0, run.Width - trailing);
        return (run.RightToLeft ? run.X + run.Width - width : run.X, width);
    }

    // A ground may reach beyond its run into a space between words and out of the line, but not under other letters.
    private bool ReachesInto(int neighbour, int run, int start, int visibleEnd) =>
        neighbour < start || neighbour >= visibleEnd || (CollectedText.IsTrimmed(source.Text[neighbour]) && (neighbour < source.RunStarts[run] || neighbour >= source.RunStarts[run + 1]));

    // The first piece that reaches beyond a character.
    private int FirstPiece(int start)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pieces[middle].Start + pieces[middle].Length <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Where the spaces at the line's end begin.
    private int TrailingStart(int start, int end)
    {
        while (end > start && CollectedText.IsTrimmed(source.Text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private GlyphRun Run(in LineSpan span, double x)
    {
        var run = source.Runs[span.Run];
        var style = run.Style;
        var backwards = (span.Level & 1) == 1;
        var glyphs = ImmutableArray.CreateBuilder<PositionedGlyph>(span.Length);
        var perMille = 1000.0 / span.Face.UnitsPerEm;
        for (var i = 0; i <= span.LastPiece - span.FirstPiece; i++)
        {
            var piece = pieces[backwards ? span.LastPiece - i : span.FirstPiece + i];
            AddGlyphs(span, piece, perMille, style.Tracking, glyphs);
        }

        var advance = 0.0;
        foreach (var glyph in glyphs)
        {
            advance += glyph.Advance;
        }

        var at = span.Start - source.RunStarts[span.Run];
        var text = at == 0 && span.Length == run.Text.Length ? run.Meaning ?? run.Text
            : run.Meaning is { } meaning ? meaning.Substring(at, span.Length)
            : source.Text.Substring(span.Start, span.Length);
        return new GlyphRun(
            span.Face, span.Size, style.Color, text, glyphs.DrainToImmutable(), x, RiseOf(style), advance * span.Size / 1000, backwards, style.Language, run.Tag,
            IsShown: !style.WritingLine || TextDecorations.WritingLine(run, x, advance) is null);
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
