using System.Text;
using System.Text.RegularExpressions;

namespace HandoutGen.Pictures.Svg;

/// <summary>
/// Takes off the document types that drawing programs write: one that names SVG's own DTD, and one that declares short words for namespaces,
/// which are put in their places. One that declares anything else stays, and is refused by the reader.
/// </summary>
internal static partial class SvgDocumentType
{
    /// <summary>The text without its document type, every line where it was; the same text when the type cannot be taken off.</summary>
    /// <param name="text">The file.</param>
    /// <param name="limit">The most characters that it may come to.</param>
    public static string TakeOff(string text, int limit)
    {
        var start = text.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        if (start < 0 || text.AsSpan(0, start).Contains("<svg", StringComparison.Ordinal) || Pattern().Match(text, start) is not { Success: true } type || type.Index != start)
        {
            return text;
        }

        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Capture entity in type.Groups["entity"].Captures)
        {
            var parts = entity.Value.Split(['"', '\''], 3);
            words.TryAdd(parts[0].Trim(), parts[1]);
        }

        var blank = new string([.. type.Value.Select(c => c is '\n' or '\r' ? c : ' ')]);
        return Put(words, string.Concat(text.AsSpan(0, start), blank), text.AsSpan(start + type.Length), limit) ?? text;
    }

    private static string? Put(Dictionary<string, string> words, string head, ReadOnlySpan<char> rest, int limit)
    {
        var result = new StringBuilder(head, head.Length + rest.Length);
        while (words.Count > 0 && rest.IndexOf('&') is >= 0 and var at)
        {
            var end = rest[at..].IndexOf(';');
            if (end < 0)
            {
                break;
            }

            var isKnown = words.TryGetValue(rest[(at + 1)..(at + end)].ToString(), out var word);
            result.Append(rest[..at]).Append(isKnown ? word : rest.Slice(at, end + 1));
            rest = rest[(at + end + 1)..];
            if (result.Length > limit)
            {
                return null;
            }
        }

        return result.Append(rest).ToString();
    }

    // Values that hold no markup and no further entity: they cannot grow.
    [GeneratedRegex("""<!DOCTYPE\s+[\w:]+(\s+(PUBLIC|SYSTEM)(\s+("[^"<>]*"|'[^'<>]*')){1,2})?\s*(\[(\s|<!ENTITY\s+(?<entity>[\w.-]{1,64}\s+("[^"'&%<>]{0,256}"|'[^"'&%<>]{0,256}'))\s*>)*\]\s*)?>""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
