using System.Collections.Concurrent;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace HandoutGen.Typography.Shaping;

/// <summary>Calls HarfBuzz.</summary>
internal static class Shaper
{
    private static readonly Tag Tnum = new('t', 'n', 'u', 'm');
    private static readonly Tag Smcp = new('s', 'm', 'c', 'p');
    private static readonly Tag Liga = new('l', 'i', 'g', 'a');
    private static readonly Tag Clig = new('c', 'l', 'i', 'g');

    // HarfBuzz keeps every language it ever saw; so may this.
    private static readonly ConcurrentDictionary<string, Language> Languages = new(StringComparer.Ordinal);

    // By the value of ShapingFeatures.
    private static readonly Feature[][] FeatureLists = [.. Enumerable.Range(0, 8).Select(value => Features((ShapingFeatures)value))];

    /// <summary>Shapes a text of one face, script and direction.</summary>
    /// <param name="key">How.</param>
    /// <param name="text">The characters.</param>
    /// <param name="buffer">A buffer to work in; its content is lost.</param>
    public static ShapedText Shape(in ShapingKey key, ReadOnlySpan<char> text, Buffer buffer)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text);
        buffer.Direction = key.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = (Script)key.Script;

        // What shows nothing (a joiner, a selector) is text of the sign before it, not a glyph of no width: a reader of the file would
        // take it to be as wide as the font says.
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        buffer.Language = Languages.GetOrAdd(key.Language, static tag => new Language(tag));
        key.Face.HarfBuzzFont.Shape(buffer, FeatureLists[(int)key.Features]);

        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new ShapedGlyph[infos.Length];
        var width = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var position = positions[i];
            var isUnsafe = (infos[i].GlyphFlags & GlyphFlags.UnsafeToBreak) != 0;
            glyphs[i] = new ShapedGlyph(
                (int)infos[i].Codepoint, (int)infos[i].Cluster, position.XAdvance, position.XOffset, position.YOffset, isUnsafe);
            width += position.XAdvance;
        }

        return new ShapedText(glyphs, width);
    }

    private static Feature[] Features(ShapingFeatures features)
    {
        var list = new List<Feature>();
        if (features.HasFlag(ShapingFeatures.TabularFigures))
        {
            list.Add(new Feature(Tnum, 1));
        }

        if (features.HasFlag(ShapingFeatures.SmallCaps))
        {
            list.Add(new Feature(Smcp, 1));
        }

        if (features.HasFlag(ShapingFeatures.NoLigatures))
        {
            list.Add(new Feature(Liga, 0));
            list.Add(new Feature(Clig, 0));
        }

        return [.. list];
    }
}
