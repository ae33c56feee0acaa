using System.Buffers.Binary;

namespace HandoutGen.Typography.Fonts;

/// <summary>Checks that the outlines can be found, before a subsetter or a viewer looks for them.</summary>
internal static class OutlineTables
{
    /// <summary>Each glyph of a TrueType font has its place inside "glyf"; a CFF table has a header that is read here.</summary>
    /// <exception cref="FontFormatException">The outlines are damaged or of a kind that PDF does not take.</exception>
    public static void Check(SfntTables tables, FontMetrics metrics)
    {
        if (metrics.IsCff)
        {
            if (tables.Require("CFF ", 4).Span[0] != 1)
            {
                throw new FontFormatException("the font is damaged: its table \"CFF \" is of no version that is read here");
            }

            return;
        }

        if (!tables.Has("glyf"))
        {
            throw new FontFormatException(tables.Has("CFF2") ? "the font has CFF2 outlines, which PDF does not take" : "the font has no outlines");
        }

        var glyf = tables.Find("glyf").Length;
        var entry = metrics.LongOffsets ? 4 : 2;
        var loca = tables.Require("loca", entry * (metrics.GlyphCount + 1)).Span;
        long previous = 0;
        for (var i = 0; i <= metrics.GlyphCount; i++)
        {
            var offset = metrics.LongOffsets
                ? BinaryPrimitives.ReadUInt32BigEndian(loca[(4 * i)..])
                : 2L * BinaryPrimitives.ReadUInt16BigEndian(loca[(2 * i)..]);
            if (offset < previous || offset > glyf)
            {
                throw new FontFormatException("the font is damaged: its table \"loca\" points outside \"glyf\"");
            }

            previous = offset;
        }
    }
}
