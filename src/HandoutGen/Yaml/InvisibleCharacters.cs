using System.Buffers;
using HandoutGen.Diagnostics;

namespace HandoutGen.Yaml;

/// <summary>
/// Characters of a value that nobody sees: what an escape smuggled in, what pasting left behind, and the signs that turn the direction of
/// text (UAX #9 §2), which make a reader see other words than a program finds. Joiners, soft hyphens and direction marks do honest work.
/// </summary>
internal static class InvisibleCharacters
{
    private const char ZeroWidthSpace = '\u200B';
    private const char TagPlane = '\uDB40';
    private const char PopDirection = '\u202C';
    private const char PopIsolate = '\u2069';

    private static readonly char[] ControlCharacters =
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n')), '\u2028', '\u2029', '\uFFFE', '\uFFFF'];

    /// <summary>
    /// C0 without tab and line feed, C1 with U+0085, the line and paragraph separators, noncharacters: word processors leave them behind,
    /// and YAML readers disagree about whether they end a line.
    /// </summary>
    public static readonly SearchValues<char> Controls = SearchValues.Create(ControlCharacters);

    // Beside controls: format characters without a use in running text (invisible operators, deprecated controls, signs of annotation
    // and replacement), then the signs of direction.
    private static readonly SearchValues<char> All = SearchValues.Create(
        [
            .. ControlCharacters, ZeroWidthSpace, '\u180E', '\uFEFF', TagPlane, .. "\u2061\u2062\u2063\u2064\u206A\u206B\u206C\u206D\u206E\u206F\uFFF9\uFFFA\uFFFB\uFFFC",
            .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
        ]);

    /// <summary>Reports each such character once, where it first stands in the value.</summary>
    public static void Report(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        if (!scalar.Value.AsSpan().ContainsAny(All))
        {
            return;
        }

        var map = new ScalarSourceMap(scalar);
        var seen = new HashSet<char>();
        foreach (var (index, message, hint) in Unwanted(scalar.Value))
        {
            var character = scalar.Value[index];
            if (seen.Add(character))
            {
                var rule = Controls.Contains(character) ? YamlRules.NotText : YamlRules.InvisibleCharacter;
                diagnostics.Report(rule, map.Span(index, char.IsHighSurrogate(character) ? 2 : 1), message, hint);
            }
        }
    }

    private static IEnumerable<(int Index, string Message, string Hint)> Unwanted(string text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\n' when i + 1 == text.Length || text[i + 1] == '\n':
                    // A direction ends with its paragraph, whether it is closed or not.
                    foreach (var unclosed in open)
                    {
                        yield return (unclosed, $"a sign that turns the direction of the text ({Code(text[unclosed])}) is never closed", "close it, or delete it");
                    }

                    open.Clear();
                    break;
                case '\u202D' or '\u202E':
                    open.Push(i);
                    yield return (i, $"a sign that makes the text read backwards ({Code(c)}) stands here", "delete it: words from right to left need none");
                    break;
                case '\u202A' or '\u202B' or '\u2066' or '\u2067' or '\u2068':
                    open.Push(i);
                    break;
                case PopDirection or PopIsolate:
                    if (!Close(open, text, isolate: c == PopIsolate))
                    {
                        yield return (i, $"a sign that ends a direction ({Code(c)}) closes nothing here", "delete it");
                    }

                    break;
                case TagPlane:
                    if (IsTag(text, i) && !IsInFlag(text, i))
                    {
                        yield return (i, $"an invisible character (U+{char.ConvertToUtf32(text, i):X4}) stands here", "delete it");
                    }

                    break;
                case ZeroWidthSpace when IsBesideScriptWithoutSpaces(text, i):
                    break;
                default:
                    if (All.Contains(c))
                    {
                        yield return (i, $"an invisible character ({Code(c)}) stands here", "delete it");
                    }

                    break;
            }
        }

        foreach (var unclosed in open)
        {
            yield return (unclosed, $"a sign that turns the direction of the text ({Code(text[unclosed])}) is never closed", "close it, or delete it");
        }
    }

    // An isolate closes what stands open within it (UAX #9, BD9 and BD11).
    private static bool Close(Stack<int> open, string text, bool isolate)
    {
        if (!isolate)
        {
            return open.TryPeek(out var last) && text[last] is < '\u2066' && open.TryPop(out _);
        }

        if (!open.Any(index => text[index] >= '\u2066'))
        {
            return false;
        }

        while (text[open.Pop()] < '\u2066')
        {
        }

        return true;
    }

    // Thai, Lao, Burmese and Khmer are written without spaces: the sign says where a line may end.
    private static bool IsBesideScriptWithoutSpaces(string text, int index) =>
        (index > 0 && IsWithoutSpaces(text[index - 1])) || (index + 1 < text.Length && IsWithoutSpaces(text[index + 1]));

    // U+E0000 to U+E007F: letters that are never seen. In the flags of England and the like they follow a black flag.
    private static bool IsTag(string text, int index) => text[index] == TagPlane && index + 1 < text.Length && text[index + 1] is >= '\uDC00' and <= '\uDC7F';

    private static bool IsInFlag(string text, int index)
    {
        const int Longest = 16;
        for (var start = index; index >= 2 && start - index < Longest && IsTag(text, index - 2);)
        {
            index -= 2;
        }

        return text.AsSpan(0, index).EndsWith("\U0001F3F4");
    }

    private static bool IsWithoutSpaces(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');

    private static string Code(char c) => $"U+{(int)c:X4}";
}
