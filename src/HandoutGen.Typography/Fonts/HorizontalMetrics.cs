using System.Buffers.Binary;

namespace HandoutGen.Typography.Fonts;

/// <summary>Advance widths (OpenType 1.9, "hhea" and "hmtx").</summary>
internal static class HorizontalMetrics
{
    /// <summary>The advance of each glyph in 1/1000 em; the last one of the table repeats.</summary>
    public static double[] ReadAdvances(SfntTables tables, int glyphCount, int unitsPerEm)
    {
        int count = BinaryPrimitives.ReadUInt16BigEndian(tables.Require("hhea", 36).Span[34..]);
        if (count == 0 || count > glyphCount)
        {
            throw new FontFormatException("the font is damaged: \"hhea\" counts more widths than there are glyphs, or none");
        }

        var widths = tables.Require("hmtx", (4 * count) + (2 * (glyphCount - count))).Span;
        var advances = new double[glyphCount];
        for (var i = 0; i < count; i++)
        {
            advances[i] = BinaryPrimitives.ReadUInt16BigEndian(widths[(4 * i)..]) * 1000.0 / unitsPerEm;
        }

        Array.Fill(advances, advances[count - 1], count, glyphCount - count);
        return advances;
    }
}
