namespace HandoutGen.Source.Body;

/// <summary>
/// Signs that say something about the number after them, and nothing about the text: "&gt; 38.5 °C", "&gt;= 3 days", "+ 2 tablets".
/// At the begin of a line or of an item Markdown takes some of them for a quotation or a list.
/// </summary>
internal static class ComparisonSign
{
    /// <summary>Such a sign stands at an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The offset.</param>
    /// <param name="end">The offset after the line.</param>
    public static bool IsAt(string text, int position, int end)
    {
        var line = text.AsSpan(position, end - position);
        if (line is not ['>' or '<' or '=' or '+' or '-' or '≥' or '≤' or '±' or '≈', ..])
        {
            return false;
        }

        var rest = line[1..].TrimStart('=').TrimStart(" \t\u00A0\u2009\u202F");
        rest = rest is ['$' or '€' or '£' or '-' or '−' or '+' or '±' or '.' or ',', _, ..] ? rest[1..] : rest;
        return rest is [>= '0' and <= '9', ..];
    }
}
