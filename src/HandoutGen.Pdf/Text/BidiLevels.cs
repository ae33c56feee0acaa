namespace HandoutGen.Pdf.Text;

/// <summary>Embedding levels of a paragraph. For now every text is taken to run left to right.</summary>
internal static class BidiLevels
{
    /// <summary>The levels of the UTF-16 units, null when all are 0, and that of the paragraph.</summary>
    public static (byte[]? Levels, byte ParagraphLevel) Resolve(string text, TextDirection direction)
    {
        _ = text;
        return (null, direction == TextDirection.RightToLeft ? (byte)1 : (byte)0);
    }
}
