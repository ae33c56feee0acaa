using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HandoutGen.Hashing;
using HandoutGen.Pdf.Objects;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Pdf.Fonts;

/// <summary>The embedded form of a face for one set of glyphs: subset, compressed and tagged.</summary>
/// <param name="Packed">The font file's data, Flate.</param>
/// <param name="Numbers">The number in the program of each glyph of the set, in its order.</param>
/// <param name="GlyphCount">Glyphs in the program.</param>
/// <param name="Tag">Six capitals that name the set (ISO 32000-1, 9.6.4): a hash of the glyphs.</param>
internal sealed record FontProgram(byte[] Packed, ImmutableArray<int> Numbers, int GlyphCount, string Tag)
{
    private static readonly ConditionalWeakTable<FontFace, FontProgramCache> Caches = [];

    /// <summary>The program for the used glyphs, ascending; the last few of a face are kept, for the next document often uses the same.</summary>
    public static FontProgram For(FontFace face, ReadOnlySpan<int> glyphs)
    {
        // The font's own checksum (head checkSumAdjustment) tells the faces of a family apart that use the same glyphs.
        int[] identity = [BinaryPrimitives.ReadInt32BigEndian(face.Tables.Find("head").Span[8..]), .. glyphs];
        var key = BinaryPrimitives.ReadUInt128BigEndian(Sha256.HashData(MemoryMarshal.AsBytes<int>(identity)));
        return Caches.GetOrCreateValue(face).GetOrAdd(key, glyphs, (set, hash) => Create(face, set, hash));
    }

    private static FontProgram Create(FontFace face, ReadOnlySpan<int> glyphs, UInt128 hash)
    {
        if (face.Metrics.MayNotBeSubset)
        {
            return new FontProgram(Deflate.Compress(Outlines(face.Tables, face.Data)), [.. glyphs], face.GlyphCount, TagOf(hash));
        }

        var subset = FontSubset.Create(face, glyphs);
        return new FontProgram(Deflate.Compress(Outlines(SfntTables.Read(subset.Data), subset.Data)), subset.NewGlyphs, subset.GlyphCount, TagOf(hash));
    }

    // What FontFile2 and FontFile3 hold (ISO 32000-1, table 126): the whole TrueType file, or the CFF table alone.
    private static ReadOnlySpan<byte> Outlines(SfntTables tables, ReadOnlyMemory<byte> file)
    {
        if (!tables.Has("CFF "))
        {
            return file.Span;
        }

        var cff = tables.Find("CFF ").ToArray();
        CffCharset.MakeIdentity(cff);
        return cff;
    }

    /// <summary>Six capitals of a hash (ISO 32000-1, 9.6.4).</summary>
    public static string TagOf(ReadOnlySpan<byte> hash) => TagOf(BinaryPrimitives.ReadUInt128BigEndian(hash));

    private static string TagOf(UInt128 hash) => string.Create(6, hash, (tag, value) =>
    {
        for (var i = 0; i < tag.Length; i++)
        {
            tag[i] = (char)('A' + (int)(value % 26));
            value /= 26;
        }
    });
}
