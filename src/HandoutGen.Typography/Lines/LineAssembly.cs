using System.Collections.Immutable;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Typography.Lines;

/// <summary>Step 5, finalize: the place and the extent of each line. Its glyphs are placed when it is painted.</summary>
internal sealed class LineAssembly(PreparedParagraph paragraph, LineWidths widths, LineBreakOptions options)
{
    private const double HangingPart = 0.7;

    private readonly CollectedText _source = paragraph.Source;
    private readonly GlyphPlacement _glyphs = new(paragraph.Source, paragraph.Pieces);

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
        var width = Math.Max(0, to.EndX - from.StartX);
        var x = StartOf(width, measure) - HangingAt(from);
        var left = x - (_source.ParagraphLevel == 1 ? TrailingSpace(from, to) : 0);
        double ascent = 0, descent = 0;
        var spans = _glyphs.Spans(from.Index, to.Index);
        foreach (var span in spans)
        {
            (ascent, descent) = Extent(span.Face, span.Size, GlyphPlacement.RiseOf(_source.Runs[span.Run].Style), ascent, descent);
        }

        if (spans.Count == 0)
        {
            var style = StyleAt(from.Index);
            (ascent, descent) = Extent(style.Fonts.Faces[0], style.Size, 0, ascent, descent);
        }

        var forced = to.Kind == LineBreak.Mandatory && to.Index > 0 && IsForcedBreak(_source.Text[to.Index - 1]);
        var hyphen = to.Kind == LineBreak.Emergency ? paragraph.HyphenAt(to.Index) : null;
        return new TextLine(_glyphs, left, hyphen is null ? to.StartX - to.EndX : 0, x, width, ascent, descent, forced, from.Index, to.Index - from.Index)
        {
            Hyphen = hyphen,
            Filling = to.Kind == LineBreak.Mandatory ? Filling(from, to, x, width, measure) : null,
        };
    }

    // From the end of a line to write on to the end of the measure.
    private TextDecoration? Filling(in BreakOpportunity from, in BreakOpportunity to, double x, double width, double measure)
    {
        var last = _source.Text.AsSpan(from.Index, to.Index - from.Index).TrimEnd();
        var start = _source.ParagraphLevel == 1 ? 0 : x + width;
        var end = _source.ParagraphLevel == 1 ? x : measure;
        return !last.IsEmpty && end - start >= 1 && RunAt(from.Index + last.Length - 1) is { Style.FillsLine: true } run ? TextDecorations.WritingLine(run, start, end - start) : null;
    }

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

    // How far an opening quotation mark hangs out to the left, so that the letters after it stand under those of the other lines: not
    // wholly, or a short line of quoted speech would seem to stand too far left.
    private double HangingAt(in BreakOpportunity from)
    {
        var hangs = options.Alignment == TextAlignment.Start && _source.ParagraphLevel == 0 && from.Index + 1 < _source.Text.Length
            && (_source.Text[from.Index] is '"' or '\'' or '“' or '‘' or '„' or '‚' or '«' or '‹') && char.IsLetterOrDigit(_source.Text[from.Index + 1]);
        return hangs ? HangingPart * (paragraph.Positions[from.Index + 1] - from.StartX) : 0;
    }

    // In a paragraph that runs right to left, the spaces at the line's end hang out to the left.
    private static double TrailingSpace(in BreakOpportunity from, in BreakOpportunity to) => Math.Max(0, to.StartX - Math.Max(from.StartX, to.EndX));

    private TextStyle StyleAt(int index) => RunAt(index).Style;

    private TextRun RunAt(int index)
    {
        var run = Array.BinarySearch(_source.RunStarts, index);
        return _source.Runs[Math.Min(run >= 0 ? run : ~run - 1, _source.Runs.Count - 1)];
    }

    private static (double Ascent, double Descent) Extent(Fonts.FontFace face, double size, double rise, double ascent, double descent) =>
        (Math.Max(ascent, (size * face.Ascender / face.UnitsPerEm) + rise), Math.Max(descent, (-size * face.Descender / face.UnitsPerEm) - rise));
}
