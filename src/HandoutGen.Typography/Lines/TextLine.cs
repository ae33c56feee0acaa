using System.Collections.Immutable;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Typography.Lines;

/// <summary>One set line, measured from the left edge of the measure and from the baseline.</summary>
public sealed class TextLine
{
    private readonly GlyphPlacement _glyphs;
    private readonly double _left;
    private readonly double _trailing;

    internal TextLine(
        GlyphPlacement glyphs, double left, double trailing, double x, double width, double ascent, double descent, bool endsWithForcedBreak, int textStart, int textLength)
    {
        _glyphs = glyphs;
        _left = left;
        _trailing = trailing;
        (X, Width, Ascent, Descent) = (x, width, ascent, descent);
        (EndsWithForcedBreak, TextStart, TextLength) = (endsWithForcedBreak, textStart, textLength);
    }

    /// <summary>The left edge of the text: more than 0 where it is centred or at the far edge, less where a quotation mark hangs out.</summary>
    public double X { get; }

    /// <summary>The width of the text in points, without the spaces at its end.</summary>
    public double Width { get; }

    /// <summary>How far the line's fonts reach above the baseline, in points.</summary>
    public double Ascent { get; }

    /// <summary>How far they reach below it, in points, positive.</summary>
    public double Descent { get; }

    /// <summary>A line feed ends the line.</summary>
    public bool EndsWithForcedBreak { get; }

    /// <summary>The first character of the line, in UTF-16 units from the paragraph's start.</summary>
    public int TextStart { get; }

    /// <summary>Its characters, spaces and line feed at its end included.</summary>
    public int TextLength { get; }

    /// <summary>Something lies behind some of the paragraph's text.</summary>
    public bool HasGrounds => _glyphs.HasGrounds;

    /// <summary>The hyphen at the line's end, where a word that no line can hold is divided; or null.</summary>
    public GlyphRun? Hyphen { get; internal init; }

    /// <summary>What goes on from the line's end to the end of the measure, where it ends with a line to write on; or null.</summary>
    internal TextDecoration? Filling { get; init; }

    /// <summary>What the line shows: made anew at each call.</summary>
    public LineGlyphs Glyphs()
    {
        var glyphs = _glyphs.Place(TextStart, TextStart + TextLength, _left, _trailing);
        glyphs = Filling is { } filling ? glyphs with { Decorations = TextDecorations.Joined(glyphs.Decorations, filling) } : glyphs;
        return Hyphen is { } hyphen ? glyphs with { Runs = [.. glyphs.Runs, hyphen with { X = X + Width - hyphen.Width }] } : glyphs;
    }
}

/// <summary>What a line shows.</summary>
/// <param name="Runs">In reading order; each says where it stands. A line that ends at a space shows that space, so that extracted text keeps its words apart.</param>
/// <param name="Decorations">Lines under and through the text.</param>
/// <param name="Grounds">What lies behind parts of the text.</param>
public sealed record LineGlyphs(ImmutableArray<GlyphRun> Runs, ImmutableArray<TextDecoration> Decorations, ImmutableArray<TextDecoration> Grounds);

/// <summary>A line under or through text, or a ground behind it.</summary>
/// <param name="X">The left end, in points from the left edge of the measure.</param>
/// <param name="Y">The middle of its thickness, in points above the baseline: negative under it.</param>
/// <param name="Width">Its length in points.</param>
/// <param name="Thickness">Its thickness in points.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Tag">The text run's tag.</param>
public readonly record struct TextDecoration(double X, double Y, double Width, double Thickness, Rgb Color, object? Tag);
