using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Fonts;

/// <summary>The CMap that tells what text a font's codes stand for (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    // A block of mappings holds at most so many (Adobe Technical Note 5014).
    private const int BlockSize = 100;

    public static ReadOnlySpan<byte> Build(PdfFont font)
    {
        var ranges = Ranges(font);
        var to = new ByteBuffer(4096);
        to.Write("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"u8)
            .Write("/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n"u8);
        for (var start = 0; start < ranges.Count; start += BlockSize)
        {
            var count = Math.Min(BlockSize, ranges.Count - start);
            to.Integer(count).Write(" beginbfrange\n"u8);
            foreach ((var first, var last, var text) in ranges.Slice(start, count))
            {
                Hex(to, first);
                Hex(to, last);
                to.Write((byte)'<');
                foreach (var c in text)
                {
                    Digits(to, c);
                }

                to.Write(">\n"u8);
            }

            to.Write("endbfrange\n"u8);
        }

        return to.Write("endcmap end end"u8).Written;
    }

    // Codes that follow each other and stand for characters that follow each other, within one high byte of both.
    private static List<(int First, int Last, string Text)> Ranges(PdfFont font)
    {
        var ranges = new List<(int First, int Last, string Text)>();
        foreach ((var code, _, var text) in font.Codes())
        {
            if (ranges.Count > 0 && Continues(ranges[^1], code, text))
            {
                ranges[^1] = (ranges[^1].First, code, ranges[^1].Text);
            }
            else
            {
                ranges.Add((code, code, text));
            }
        }

        return ranges;
    }

    private static bool Continues((int First, int Last, string Text) range, int code, string text) =>
        code == range.Last + 1 && (code & 0xFF) != 0 && text.Length == 1 && range.Text.Length == 1
        && text[0] == range.Text[0] + (code - range.First) && text[0] >> 8 == range.Text[0] >> 8;

    private static void Hex(ByteBuffer to, int code)
    {
        to.Write((byte)'<');
        Digits(to, code);
        to.Write((byte)'>');
    }

    private static void Digits(ByteBuffer to, int value)
    {
        for (var shift = 12; shift >= 0; shift -= 4)
        {
            to.Write("0123456789ABCDEF"u8[(value >> shift) & 15]);
        }
    }
}
