using Markdig.Syntax;

namespace HandoutGen.Source.Body;

/// <summary>Lists as word processors paste them: a bullet and a tab or space begin each line, and Markdown joins the lines to a paragraph.</summary>
internal static class PastedBullets
{
    // Also the bullets of Word's Symbol and Wingdings fonts, which stand in the private use area.
    private const string Bullets = "•◦▪▫‣⁃●○■□➢➤\uF0A7\uF0B7\uF0D8\uF0FC";

    /// <summary>The offset of the first bullet that begins a line of a paragraph; null for none.</summary>
    public static int? Find(string text, SourceSpan paragraph)
    {
        var start = Math.Max(0, paragraph.Start);
        var end = Math.Min(paragraph.End + 1, text.Length);
        while (start < end)
        {
            var line = text.AsSpan(start, end - start);
            var length = line.IndexOf('\n') is var feed and >= 0 ? feed : line.Length;
            var content = line[..length].TrimStart(" >\t");
            if (content.Length > 1 && Bullets.Contains(content[0]) && char.IsWhiteSpace(content[1]))
            {
                return start + length - content.Length;
            }

            start += length + 1;
        }

        return null;
    }
}
