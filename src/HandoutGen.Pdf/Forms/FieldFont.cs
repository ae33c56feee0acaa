using HandoutGen.Hashing;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Pdf.Objects;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Pdf.Forms;

/// <summary>
/// The font of what is typed: a simple TrueType font with all characters of WinAnsiEncoding, by whose codes programs that fill in forms set text
/// (ISO 32000-1, 9.6.3 and 9.6.6.4; PDF/UA-1, 7.21.6).
/// </summary>
internal static class FieldFont
{
    private const int NonSymbolic = 32;

    /// <summary>What appearances call it by.</summary>
    public static ReadOnlySpan<byte> Name => "/FieldText"u8;

    /// <summary>Writes the font's objects and gives the number of the font.</summary>
    public static int Write(PdfFile file, FontFace face)
    {
        var (font, descriptor, data) = (file.Reserve(), file.Reserve(), file.Reserve());
        var program = FontSubset.OfCharacters(face, WinAnsi.Characters.Select(character => (int)character));
        var name = FontProgram.TagOf(Sha256.HashData(program)) + "+" + face.PostScriptName;
        var to = file.Object(font).Write("<</Type/Font/Subtype/TrueType/BaseFont/"u8).Ascii(name)
            .Write("/Encoding/WinAnsiEncoding/FirstChar "u8).Integer(WinAnsi.First).Write("/LastChar 255/Widths["u8);
        foreach (var character in WinAnsi.Characters)
        {
            to.Integer((long)Math.Round(face.Advance(face.GlyphIndex(character)))).Write((byte)' ');
        }

        to.Write("]/FontDescriptor "u8).Reference(descriptor).Write(">>"u8);
        FontObjects.WriteDescriptor(file.Object(descriptor), face, name, data, NonSymbolic);
        file.Stream(data, default, program);
        return font;
    }
}
