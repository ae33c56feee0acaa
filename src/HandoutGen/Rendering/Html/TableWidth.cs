using HandoutGen.Model;
using HandoutGen.Typography.Fonts;
using HandoutGen.Typography.Lines;

namespace HandoutGen.Rendering.Html;

/// <summary>
/// The width below which a table has to scroll, told before any browser lays it out, so that the box that scrolls is a stop of the
/// tabulator key only there (the page has no script to find out). It is reckoned rather too wide than too narrow.
/// </summary>
internal sealed class TableWidth(ResolvedHandout handout)
{
    // What the style sheet states, in ems of the table's text: the least width of a cell, the white beside its words, and the table's own size.
    private const double LeastCell = 4;
    private const double Padding = 1.6;
    private const double TextSize = 0.95;

    // A short citation is not broken, nor is what a browser sets in another font as narrow as here.
    private const double UnbrokenCitation = 11;
    private const double Doubt = 1.04;

    private readonly FontFace _regular = handout.Brand.Typography.Base.Match(Typeface.Regular, italic: false);
    private readonly FontFace _bold = handout.Brand.Typography.Base.Match(Typeface.Bold, italic: false);

    /// <summary>In whole ems of the text around the table.</summary>
    public int InEms(TableBlock table)
    {
        var sum = 0.0;
        for (var column = 0; column < table.Columns.Length; column++)
        {
            var widest = table.Rows.Select(row => LongestWord(row[column], _regular)).Append(LongestWord(table.Header[column], _bold)).Max();
            sum += Math.Max(LeastCell, widest + Padding);
        }

        return (int)Math.Ceiling(sum * TextSize * Doubt);
    }

    private double LongestWord(TableCell cell, FontFace face)
    {
        var longest = cell.Content.Any(inline => inline is CitationMark) ? UnbrokenCitation : 0;
        var text = InlineText.Of(cell.Content, handout);
        var breaks = BreakOpportunities.Find(text);
        for (int start = 0, end = 1; end <= text.Length; end++)
        {
            if (end == text.Length || breaks[end])
            {
                longest = Math.Max(longest, Width(text[start..end].TrimEnd(), face));
                start = end;
            }
        }

        return longest;
    }

    // A character of another font is taken for a square.
    private static double Width(string word, FontFace face) =>
        word.EnumerateRunes().Sum(rune => face.GlyphIndex(rune.Value) is var glyph and not 0 ? face.Advance(glyph) / 1000 : 1);
}
