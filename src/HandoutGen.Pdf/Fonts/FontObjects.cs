using HandoutGen.Pdf.Objects;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Pdf.Fonts;

/// <summary>Writes a composite font (ISO 32000-1, 9.7): Type 0, CIDFont, descriptor, program and ToUnicode map.</summary>
internal static class FontObjects
{
    // Flag of table 123: no standard encoding is used.
    private const int Symbolic = 4;

    /// <summary>Subsets the face and writes its objects; afterwards the font knows its glyphs' codes.</summary>
    public static void Write(PdfFile file, PdfFont font)
    {
        var glyphs = font.UsedGlyphs();
        var program = FontProgram.For(font.Face, glyphs);
        font.Number(glyphs, program.Numbers, program.GlyphCount);
        font.ObjectNumber = file.Reserve();
        var descendant = file.Reserve();
        var descriptor = file.Reserve();
        var data = file.Reserve();
        var toUnicode = file.Reserve();
        var name = program.Tag + "+" + font.Face.PostScriptName;
        var cff = font.Face.IsCff;

        file.Object(font.ObjectNumber).Write("<</Type/Font/Subtype/Type0/BaseFont/"u8).Ascii(name)
            .Write("/Encoding/Identity-H/DescendantFonts["u8).Reference(descendant).Write("]/ToUnicode "u8).Reference(toUnicode).Write(">>"u8);
        var to = file.Object(descendant);
        to.Write("<</Type/Font/Subtype/"u8).Write(cff ? "CIDFontType0"u8 : "CIDFontType2"u8).Write("/BaseFont/"u8).Ascii(name)
            .Write("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8).Reference(descriptor);
        var map = font.HasSeveralCodes ? file.Reserve() : 0;
        if (map > 0)
        {
            to.Write("/CIDToGIDMap "u8).Reference(map);
        }
        else if (!cff)
        {
            to.Write("/CIDToGIDMap/Identity"u8);
        }

        WriteWidths(to, font);
        to.Write(">>"u8);
        if (map > 0)
        {
            file.Stream(map, default, font.GlyphsOfCodes());
        }

        WriteDescriptor(file.Object(descriptor), font.Face, name, data, Symbolic);
        file.PackedStream(data, cff ? "/Subtype/CIDFontType0C"u8 : default, "/FlateDecode"u8, program.Packed);
        file.Stream(toUnicode, default, ToUnicodeMap.Build(font));
    }

    // The codes of the used glyphs and their widths: runs of consecutive codes as "first [w w w]" (9.7.4.3).
    private static void WriteWidths(ByteBuffer to, PdfFont font)
    {
        to.Write("/DW 0/W["u8);
        var next = -1;
        foreach ((var code, var glyph, _) in font.Codes())
        {
            if (code != next)
            {
                if (next >= 0)
                {
                    to.Write((byte)']');
                }

                to.Integer(code).Write((byte)'[');
            }
            else
            {
                to.Write((byte)' ');
            }

            to.Integer(font.Width(glyph));
            next = code + 1;
        }

        to.Write(next >= 0 ? "]]"u8 : "]"u8);
    }

    /// <summary>Writes the descriptor of a face.</summary>
    /// <param name="to">Takes the dictionary.</param>
    /// <param name="face">The face.</param>
    /// <param name="name">The name that the file gives it.</param>
    /// <param name="data">The object of its program.</param>
    /// <param name="encoding">The flag that says whether its codes are those of a standard encoding (ISO 32000-1, table 123).</param>
    public static void WriteDescriptor(ByteBuffer to, FontFace face, string name, int data, int encoding)
    {
        var metrics = face.Metrics;
        var scale = 1000.0 / face.UnitsPerEm;
        // Flags (table 123): fixed pitch; italic.
        var flags = encoding | (metrics.FixedPitch ? 1 : 0) | (face.Italic ? 64 : 0);
        to.Write("<</Type/FontDescriptor/FontName/"u8).Ascii(name).Write("/Flags "u8).Integer(flags)
            .Write("/FontBBox"u8).Array(
                Math.Floor(metrics.Bounds.Left * scale),
                Math.Floor(metrics.Bounds.Bottom * scale),
                Math.Ceiling(metrics.Bounds.Right * scale),
                Math.Ceiling(metrics.Bounds.Top * scale))
            .Write("/ItalicAngle "u8).Number(metrics.ItalicAngle)
            .Write("/Ascent "u8).Integer((long)Math.Round(face.Ascender * scale))
            .Write("/Descent "u8).Integer((long)Math.Round(face.Descender * scale))
            .Write("/CapHeight "u8).Integer((long)Math.Round(face.CapHeight * scale))
            .Write("/StemV "u8).Integer(StemWidth(face.Weight))
            .Write(face.IsCff ? "/FontFile3 "u8 : "/FontFile2 "u8).Reference(data).Write(">>"u8);
    }

    // No table states the stems' width: a line through the usual values of a text face (80 at 400, 140 at 700).
    private static int StemWidth(int weight) => Math.Max(20, weight / 5);
}
