namespace HandoutGen.Source.Body;

/// <summary>Where a bracket that opens is closed.</summary>
internal static class BracketSyntax
{
    /// <summary>How far a closing bracket is looked for; keeps a line of brackets from taking quadratic time.</summary>
    public const int MaximumLength = 2000;

    /// <summary>
    /// The offset of the bracket that closes the one at an offset, or -1. Escaped brackets and those in code do not count.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The offset of <c>[</c>.</param>
    /// <param name="last">The offset of the last character that may be looked at.</param>
    public static int MatchingClose(string text, int open, int last)
    {
        last = Math.Min(last, open + MaximumLength);
        var depth = 0;
        for (var i = open; i <= last; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '`':
                    i = EndOfCode(text, i, last);
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return i;
            }
        }

        return -1;
    }

    // The last backtick of a code span that begins here, or the last of the run when it never ends.
    private static int EndOfCode(string text, int start, int last)
    {
        var length = RunLength(text, start, last);
        for (var i = start + length; i <= last;)
        {
            if (text[i] != '`')
            {
                i++;
                continue;
            }

            var run = RunLength(text, i, last);
            i += run;
            if (run == length)
            {
                return i - 1;
            }
        }

        return start + length - 1;
    }

    private static int RunLength(string text, int start, int last)
    {
        var i = start;
        while (i <= last && text[i] == '`')
        {
            i++;
        }

        return i - start;
    }
}
