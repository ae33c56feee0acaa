using System.Collections.Immutable;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Typography.Lines;

/// <summary>A paragraph shaped and measured, to be broken at one width or at many.</summary>
public sealed class PreparedParagraph
{
    private const int LongestShown = 40;

    // Asked for only where a word is wider than its line.
    private bool[]? _clusterStarts;

    internal PreparedParagraph(CollectedText source, List<TextPiece> pieces)
    {
        Source = source;
        Pieces = pieces;
        Positions = Measure(source, pieces);
        Opportunities = BreakOpportunity.Collect(source, Positions);
    }

    /// <summary>The width of the widest part that cannot be broken, in points.</summary>
    public double MinimumWidth
    {
        get
        {
            var widest = 0.0;
            for (var i = 1; i < Opportunities.Length; i++)
            {
                widest = Math.Max(widest, Opportunities[i].EndX - Opportunities[i - 1].StartX);
            }

            return widest;
        }
    }

    /// <summary>The width of the paragraph set without any break but the forced ones, in points.</summary>
    public double NaturalWidth
    {
        get
        {
            var widest = 0.0;
            var start = 0.0;
            foreach (ref readonly var place in Opportunities.AsSpan()[1..])
            {
                if (place.Kind == LineBreak.Mandatory)
                {
                    widest = Math.Max(widest, place.EndX - start);
                    start = place.StartX;
                }
            }

            return widest;
        }
    }

    /// <summary>The paragraph runs from right to left.</summary>
    public bool RunsRightToLeft => Source.ParagraphLevel == 1;

    internal CollectedText Source { get; }

    internal List<TextPiece> Pieces { get; }

    /// <summary>Where each character starts, in points from the start of the paragraph set in one line in reading order; and where the last ends.</summary>
    internal double[] Positions { get; }

    /// <summary>The start, each place where a line may end, and the end.</summary>
    internal BreakOpportunity[] Opportunities { get; }

    /// <summary>Breaks the paragraph into lines.</summary>
    /// <param name="widths">The widths there are.</param>
    /// <param name="options">How to choose the breaks, and where the lines stand.</param>
    /// <returns>At least one line.</returns>
    public ImmutableArray<TextLine> Lay(LineWidths widths, LineBreakOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var opportunities = BreakOpportunity.WithEmergencies(this, Math.Min(widths.First, widths.Others));
        var ends = LineBreaking.Choose(opportunities, widths, options);
        return new LineAssembly(this, widths, options).Assemble(opportunities, ends);
    }

    /// <summary>The word that a line divides where it ends, with a hyphen there that its author did not ask for; null where it divides none so.</summary>
    /// <param name="line">A line of this paragraph.</param>
    public string? Divided(TextLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (text, at) = (Source.Text, line.TextStart + line.TextLength);
        if (line.Hyphen is null || text[at - 1] == '\u00AD')
        {
            return null;
        }

        // A word that runs over several lines is told of once, where it begins.
        var start = line.TextStart;
        if (start > 0 && text[start - 1] is not (' ' or '\n') && !text.AsSpan(start, line.TextLength).ContainsAny(' ', '\n'))
        {
            return null;
        }

        // Of a word without end so much is shown that its author finds it.
        var before = text.AsSpan(Math.Max(0, at - LongestShown), Math.Min(at, LongestShown));
        var after = text.AsSpan(at, Math.Min(text.Length - at, LongestShown));
        after = after.IndexOf(' ') is >= 0 and var space ? after[..space] : after;
        return $"{before[(before.LastIndexOf(' ') + 1)..]}-{after}";
    }

    /// <summary>The width of the hyphen that a line which ends before this character shows; 0 where it shows none.</summary>
    internal double HyphenWidth(int index) =>
        HyphenGlyph(index, out var piece) is { } glyph ? piece.Face.Advance(glyph) * piece.Size / 1000 : 0;

    /// <summary>The hyphen that a line which ends before this character within a word shows; null where it shows none. It stands for a soft hyphen.</summary>
    internal GlyphRun? HyphenAt(int index)
    {
        if (HyphenGlyph(index, out var piece) is not { } glyph)
        {
            return null;
        }

        var run = Source.Runs[piece.Run];
        var advance = piece.Face.Advance(glyph);
        var positioned = new PositionedGlyph(glyph, (float)advance, 0, 0, 0, 1);
        return new GlyphRun(
            piece.Face, piece.Size, run.Style.Color, "\u00AD", [positioned], 0, GlyphPlacement.RiseOf(run.Style), advance * piece.Size / 1000, false, run.Style.Language, run.Tag);
    }

    private int? HyphenGlyph(int index, out TextPiece piece)
    {
        piece = Source.ParagraphLevel == 0 && WordDivision.TakesHyphen(Source.Text, index) ? PieceBefore(index) : default;
        return piece.Face?.GlyphIndex('-') is > 0 and var glyph && !Source.Runs[piece.Run].Style.IsCode ? glyph : null;
    }

    /// <summary>A cluster of glyphs starts at this character, so that a line may be parted before it without parting a ligature.</summary>
    internal bool StartsCluster(int index) => (_clusterStarts ??= ClusterStarts(Source.Text.Length, Pieces))[index];

    // The last piece that starts before a character.
    private TextPiece PieceBefore(int index)
    {
        var (low, high) = (0, Pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Pieces[middle].Start < index ? (middle + 1, high) : (low, middle);
        }

        return low > 0 ? Pieces[low - 1] : default;
    }

    private static bool[] ClusterStarts(int length, List<TextPiece> pieces)
    {
        var starts = new bool[length + 1];
        Array.Fill(starts, true);
        foreach (var piece in pieces)
        {
            starts.AsSpan(piece.Start + 1, Math.Max(0, piece.Length - 1)).Clear();
            foreach (ref readonly var glyph in piece.Shaped.Glyphs.AsSpan())
            {
                starts[piece.Start + glyph.Cluster] = true;
            }
        }

        return starts;
    }

    private static double[] Measure(CollectedText source, List<TextPiece> pieces)
    {
        var positions = new double[source.Text.Length + 1];
        foreach (var piece in pieces)
        {
            var style = source.Runs[piece.Run].Style;
            var scale = piece.Size / piece.Face.UnitsPerEm;
            var tracking = style.Tracking * piece.Size / 1000;
            foreach (ref readonly var glyph in piece.Shaped.Glyphs.AsSpan())
            {
                positions[piece.Start + glyph.Cluster + 1] += (glyph.Advance * scale) + (glyph.Advance == 0 ? 0 : tracking);
            }
        }

        for (var i = 1; i < positions.Length; i++)
        {
            positions[i] += positions[i - 1];
        }

        return positions;
    }
}
