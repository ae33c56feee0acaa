using System.Collections.Immutable;

namespace HandoutGen.Pdf.Text;

/// <summary>One set line: where its glyphs stand, measured from the left edge of the measure and from the baseline.</summary>
/// <param name="Glyphs">Makes what the line shows: once, when it is first asked for.</param>
/// <param name="X">The left edge of the text: more than 0 where it is centred or at the far edge, less where a quotation mark hangs out.</param>
/// <param name="Width">The width of the text in points, without the spaces at its end.</param>
/// <param name="Ascent">How far the line's fonts reach above the baseline, in points.</param>
/// <param name="Descent">How far they reach below it, in points, positive.</param>
/// <param name="EndsWithForcedBreak">A line feed ends the line.</param>
/// <param name="TextStart">The first character of the line, in UTF-16 units from the paragraph's start.</param>
/// <param name="TextLength">Its characters, spaces and line feed at its end included.</param>
public sealed record TextLine(
    Func<LineGlyphs> Glyphs,
    double X,
    double Width,
    double Ascent,
    double Descent,
    bool EndsWithForcedBreak,
    int TextStart,
    int TextLength)
{
    private LineGlyphs? _set;

    /// <summary>In reading order; each says where it stands. A line that ends at a space shows that space, so that extracted text keeps its words apart.</summary>
    public ImmutableArray<GlyphRun> Runs => (_set ??= Glyphs()).Runs;

    /// <summary>Lines under and through the text.</summary>
    public ImmutableArray<TextDecoration> Decorations => (_set ??= Glyphs()).Decorations;
}

/// <summary>What a line shows.</summary>
/// <param name="Runs">In reading order.</param>
/// <param name="Decorations">Lines under and through the text.</param>
public sealed record LineGlyphs(ImmutableArray<GlyphRun> Runs, ImmutableArray<TextDecoration> Decorations);

/// <summary>A line under or through text.</summary>
/// <param name="X">The left end, in points from the left edge of the measure.</param>
/// <param name="Y">The middle of its thickness, in points above the baseline: negative under it.</param>
/// <param name="Width">Its length in points.</param>
/// <param name="Thickness">Its thickness in points.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Tag">The text run's tag.</param>
public readonly record struct TextDecoration(double X, double Y, double Width, double Thickness, PdfColor Color, object? Tag);
