using System.Collections.Immutable;

namespace HandoutGen.Pdf.Text;

/// <summary>Lines under and through text, where the font wants them.</summary>
internal static class TextDecorations
{
    /// <summary>Adds the lines of a run; one that continues the line before it makes that longer, so that no seam shows.</summary>
    /// <param name="source">The text run.</param>
    /// <param name="glyphs">Its glyphs.</param>
    /// <param name="width">The width to cover, in points.</param>
    /// <param name="decorations">Takes the lines.</param>
    public static void Add(TextRun source, GlyphRun glyphs, double width, ImmutableArray<TextDecoration>.Builder decorations)
    {
        var style = source.Style;
        if (width <= 0 || !(style.Underline || style.Strikethrough))
        {
            return;
        }

        // Place and weight come from the style's first face, so that a fallback glyph or a superscript does not move the line.
        var face = style.Fonts.Faces[0];
        var em = style.Size / face.UnitsPerEm;
        var thickness = Math.Max(face.UnderlineThickness, face.UnitsPerEm / 25) * em;
        if (style.Underline)
        {
            Append(new TextDecoration(glyphs.X, (face.UnderlinePosition * em) - (thickness / 2), width, thickness, style.Color, source.Tag), decorations);
        }

        if (style.Strikethrough)
        {
            Append(new TextDecoration(glyphs.X, face.XHeight * em / 2, width, thickness, style.Color, source.Tag), decorations);
        }
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
