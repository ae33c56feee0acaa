namespace HandoutGen.Pdf.Text;

/// <summary>Step 3, break opportunities: what typography asks for beyond UAX #14.</summary>
internal static class TypographicBreaks
{
    /// <summary>Takes away and adds break opportunities.</summary>
    public static void Apply(ReadOnlySpan<char> text, Span<LineBreak> breaks)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (breaks[i] == LineBreak.Allowed && text[i - 1] == '\u00AD')
            {
                breaks[i] = LineBreak.Prohibited;
            }
        }
    }
}
