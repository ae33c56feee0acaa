using System.Collections.Immutable;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Typography.Lines;

/// <summary>Lines under and through text, where the font wants them, and grounds behind it.</summary>
internal static class TextDecorations
{
    // A ground reaches so far below and above the baseline, in parts of the size: under descenders, over ascenders, clear of the next line.
    private const double GroundBelow = 0.26;
    private const double GroundAbove = 0.84;

    // Where it may, it reaches so far beyond its text on a side, likewise: less than a space is wide.
    private const double GroundReach = 0.15;

    /// <summary>Adds the lines of a run; one that continues the line before it makes that longer, so that no seam shows.</summary>
    /// <param name="source">The text run.</param>
    /// <param name="x">The left edge of what to cover, in points.</param>
    /// <param name="width">The width to cover, in points.</param>
    /// <param name="decorations">Takes the lines.</param>
    public static void Add(TextRun source, double x, double width, ImmutableArray<TextDecoration>.Builder decorations)
    {
        var style = source.Style;
        if (width <= 0 || !(style.Underline || style.Strikethrough || style.WritingLine))
        {
            return;
        }

        if (style.WritingLine && WritingLine(source, x, width) is { } writing)
        {
            Append(writing, decorations);
        }

        // Place and weight come from the style's first face, so that a fallback glyph or a superscript does not move the line.
        var face = style.Fonts.Faces[0];
        var em = style.Size / face.UnitsPerEm;
        var thickness = Math.Max(face.UnderlineThickness, face.UnitsPerEm / 25) * em;
        if (style.Underline)
        {
            Append(new TextDecoration(x, (face.UnderlinePosition * em) - (thickness / 2), width, thickness, style.Color, source.Tag), decorations);
        }

        if (style.Strikethrough)
        {
            Append(new TextDecoration(x, face.XHeight * em / 2, width, thickness, style.Color, source.Tag), decorations);
        }
    }

    /// <summary>A line to write on, at the place and with the thickness of the face's own "_"; null where the face has none.</summary>
    public static TextDecoration? WritingLine(TextRun source, double x, double width)
    {
        var style = source.Style;
        var face = style.Fonts.Faces[0];
        var em = style.Size / face.UnitsPerEm;
        return face.Extents(face.GlyphIndex('_')) is var (top, height)
            ? new TextDecoration(x, (top - (height / 2)) * em, width, height * em, style.Color, source.Tag)
            : null;
    }

    /// <summary>Adds the ground of a run, joined to that of the run before it.</summary>
    /// <param name="source">The text run.</param>
    /// <param name="x">The left edge of what to cover, in points.</param>
    /// <param name="width">The width to cover, in points.</param>
    /// <param name="reaches">The ground may reach beyond that on the left and on the right.</param>
    /// <param name="grounds">Takes the ground.</param>
    public static void AddGround(
        TextRun source, double x, double width, (bool Left, bool Right) reaches, ImmutableArray<TextDecoration>.Builder grounds)
    {
        var style = source.Style;
        if (width <= 0 || style.Ground is not { } ground)
        {
            return;
        }

        var (left, right) = (reaches.Left ? GroundReach * style.Size : 0, reaches.Right ? GroundReach * style.Size : 0);
        var (middle, height) = ((GroundAbove - GroundBelow) / 2, GroundAbove + GroundBelow);
        Append(new TextDecoration(x - left, middle * style.Size, left + width + right, height * style.Size, ground, source.Tag), grounds);
    }

    /// <summary>The lines with one more, which makes one that ends where it begins longer.</summary>
    public static ImmutableArray<TextDecoration> Joined(ImmutableArray<TextDecoration> lines, TextDecoration added)
    {
        var builder = lines.ToBuilder();
        Append(added, builder);
        return builder.ToImmutable();
    }

    private static void Append(TextDecoration added, ImmutableArray<TextDecoration>.Builder decorations)
    {
        for (var i = decorations.Count - 1; i >= 0 && i >= decorations.Count - 2; i--)
        {
            var before = decorations[i];
            if (Math.Abs(before.X + before.Width - added.X) < 0.01 && added with { X = before.X, Width = before.Width } == before)
            {
                decorations[i] = before with { Width = before.Width + added.Width };
                return;
            }
        }

        decorations.Add(added);
    }
}
