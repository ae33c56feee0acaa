using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Fonts;

/// <summary>The embedded form of a face for one set of glyphs: subset, compressed and tagged.</summary>
/// <param name="Packed">The font file's data, Flate.</param>
/// <param name="Codes">The code (CID) of each glyph of the set, in its order.</param>
/// <param name="Tag">Six capitals that name the set (ISO 32000-1, 9.6.4): a hash of the glyphs.</param>
internal sealed record FontProgram(byte[] Packed, ImmutableArray<int> Codes, string Tag)
{
    /// <summary>The program for the used glyphs, ascending; the last few of a face are kept, for the next document often uses the same.</summary>
    public static FontProgram For(FontFace face, ReadOnlySpan<int> glyphs)
    {
        UInt128 key = BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(MemoryMarshal.AsBytes(glyphs)));
        return face.Programs.GetOrAdd(key, glyphs, (set, hash) => Create(face, set, hash));
    }

    private static FontProgram Create(FontFace face, ReadOnlySpan<int> glyphs, UInt128 hash)
    {
        if (face.Metrics.MayNotBeSubset)
            return new FontProgram(Deflate.Compress(FontData(face.Tables, face.IsCff, face.Data.ToArray())), [.. glyphs], TagOf(hash));
        FontSubset subset = FontSubset.Create(face, glyphs);
        byte[] data = face.IsCff ? SfntTables.Read(subset.Data).Require("CFF ", 4).ToArray() : subset.Data;
        return new FontProgram(Deflate.Compress(data), subset.NewGlyphs, TagOf(hash));
    }

    private static byte[] FontData(SfntTables tables, bool cff, byte[] whole) => cff ? tables.Require("CFF ", 4).ToArray() : whole;

    private static string TagOf(UInt128 hash) => string.Create(6, hash, (tag, value) =>
    {
        for (int i = 0; i < tag.Length; i++)
        {
            tag[i] = (char)('A' + (int)(value % 26));
            value /= 26;
        }
    });
}
