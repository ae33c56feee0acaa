namespace HandoutGen.Pdf.Objects;

/// <summary>PDFDocEncoding (ISO 32000-1, annex D.3), as far as it agrees with Latin-1 or holds typographic signs.</summary>
internal static class PdfDocEncoding
{
    // Codes 0x80 to 0x9E and 0xA0.
    private const string High = "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E";

    /// <summary>The code of a character; false when the encoding has none.</summary>
    public static bool TryEncode(char c, out byte value)
    {
        value = (byte)c;
        if (c is (>= ' ' and <= '~') or (>= '\u00A1' and <= '\u00FF' and not '\u00AD') or '\n' or '\t')
        {
            return true;
        }

        if (c == '\u20AC')
        {
            value = 0xA0;
            return true;
        }

        var at = c < '\u0131' ? -1 : High.IndexOf(c);
        value = (byte)(0x80 + at);
        return at >= 0;
    }
}
