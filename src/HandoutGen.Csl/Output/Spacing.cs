namespace HandoutGen.Csl.Output;

/// <summary>Spaces that typography narrows: before high punctuation and inside guillemets (French usage, harmless elsewhere).</summary>
internal static class Spacing
{
    private const char NarrowNoBreakSpace = '\u202F';

    public static string Narrow(string text)
    {
        if (!text.Contains(' ', StringComparison.Ordinal))
        {
            return text;
        }

        char[]? changed = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ')
            {
                continue;
            }

            var beforeMark = i + 1 < text.Length && text[i + 1] is ':' or ';' or '?' or '!' or '»';
            var afterMark = i > 0 && text[i - 1] == '«';
            if (!beforeMark && !afterMark)
            {
                continue;
            }

            changed ??= text.ToCharArray();
            changed[i] = NarrowNoBreakSpace;
        }

        return changed is null ? text : new string(changed);
    }
}
