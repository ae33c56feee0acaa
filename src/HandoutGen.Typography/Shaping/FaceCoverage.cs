using System.Globalization;
using System.Text;
using HandoutGen.Typography.Fonts;
using HarfBuzzSharp;

namespace HandoutGen.Typography.Shaping;

/// <summary>Which face of a stack can show a grapheme cluster.</summary>
internal static class FaceCoverage
{
    /// <summary>The index of the first face that has the whole cluster, -1 when none has.</summary>
    /// <param name="fonts">The faces.</param>
    /// <param name="cluster">The cluster; empty to ask for the code point alone.</param>
    /// <param name="first">Its first code point.</param>
    public static int Find(FontStack fonts, ReadOnlySpan<char> cluster, int first)
    {
        if (cluster.Length <= (first > 0xFFFF ? 2 : 1))
        {
            var face = fonts.FaceOf(first);
            return face >= 0 ? face : fonts.FaceOf(Substitute(first));
        }

        if (fonts.IsSign(first) && fonts.FaceOf(first) is var signs && Covers(fonts.Faces[signs], cluster))
        {
            return signs;
        }

        for (var i = 0; i < fonts.Faces.Length; i++)
        {
            if (Covers(fonts.Faces[i], cluster))
            {
                return i;
            }
        }

        return -1;
    }

    // Each character has a glyph, or composes with the one before to a character that has, as HarfBuzz will compose them.
    private static bool Covers(FontFace face, ReadOnlySpan<char> cluster)
    {
        uint composed = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (composed != 0 && UnicodeFunctions.Default.TryCompose(composed, (uint)rune.Value, out var next) && Has(face, (int)next))
            {
                composed = next;
            }
            else if (IsIgnorable(rune) || Has(face, rune.Value))
            {
                composed = (uint)rune.Value;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(FontFace face, int codePoint) => face.GlyphIndex(codePoint) != 0 || face.GlyphIndex(Substitute(codePoint)) != 0;

    // Joiners, tags and variation selectors show nothing themselves.
    private static bool IsIgnorable(Rune rune) => rune.Value is 0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0020 and <= 0xE007F) or (>= 0xE0100 and <= 0xE01EF);

    // HarfBuzz makes the Unicode spaces from the space, and the non-breaking hyphen from the hyphen, where a font lacks them.
    private static int Substitute(int codePoint) => codePoint switch
    {
        0x2011 => 0x2010,
        _ when Rune.IsValid(codePoint) && Rune.GetUnicodeCategory(new Rune(codePoint)) == UnicodeCategory.SpaceSeparator => ' ',
        _ => codePoint,
    };
}
