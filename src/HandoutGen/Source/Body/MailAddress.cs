namespace HandoutGen.Source.Body;

/// <summary>E-mail addresses in running text, as people type them: <c>info@example.org</c>.</summary>
internal static class MailAddress
{
    /// <summary>The first address in a text: its place, or null.</summary>
    public static (int Start, int Length)? Find(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf('@') is >= 0 and var next;)
        {
            var at = from + next;
            var start = at;
            while (start > from && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+'))
            {
                start--;
            }

            start += text[start..at].Length - text[start..at].TrimStart(".-").Length;
            var end = at + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            {
                end++;
            }

            var host = text[(at + 1)..end].TrimEnd(".-");
            var isWhole = start == 0 || !char.IsLetterOrDigit(text[start - 1]);
            if (start < at && isWhole && IsHost(host) && !(at + 1 + host.Length < text.Length && char.IsLetterOrDigit(text[at + 1 + host.Length])))
            {
                return (start, at + 1 + host.Length - start);
            }

            from = at + 1;
        }

        return null;
    }

    // Two names at least, and the last one of letters: "example.org".
    private static bool IsHost(ReadOnlySpan<char> host)
    {
        var dot = host.LastIndexOf('.');
        var last = host[(dot + 1)..];
        return dot > 0 && last.Length >= 2 && last.IndexOfAnyExceptInRange('A', 'z') < 0 && !host.StartsWith('-') && !host.Contains("..", StringComparison.Ordinal);
    }
}
