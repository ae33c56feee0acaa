using System.Text;
using HandoutGen.Csl;

namespace HandoutGen.Source.Body;

/// <summary>
/// Pandoc's citation syntax (Pandoc User's Guide, "Citation syntax"): keys, prefixes, suffixes, locators, suppressed authors.
/// </summary>
internal static class CitationSyntax
{
    /// <summary>What a citation says.</summary>
    /// <param name="Cites">The cites in order.</param>
    /// <param name="Mode">Parenthetical in brackets; narrative when the first key stands in the sentence.</param>
    /// <param name="Error">What is wrong with it, or null.</param>
    public sealed record Result(IReadOnlyList<PlacedCite> Cites, CitationMode Mode, string? Error);

    /// <summary>A cite with the place of its id in the text that was read.</summary>
    public sealed record PlacedCite(Cite Cite, int IdStart, int IdLength);

    private readonly record struct Key(int At, int IdStart, int IdLength, int End);

    /// <summary>Reads what stands between brackets; null when it is no citation.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="from">The offset after <c>[</c>.</param>
    /// <param name="to">The offset of <c>]</c>.</param>
    public static Result? ReadGroup(string text, int from, int to)
    {
        var parts = Split(text, from, to);
        var keys = parts.Select(part => FindKey(text, part.From, part.To)).ToList();
        if (keys.TrueForAll(key => key is null))
        {
            return null;
        }

        var cites = new List<PlacedCite>();
        string? error = null;
        for (var i = 0; i < parts.Count; i++)
        {
            if (keys[i] is { } key)
            {
                cites.Add(ReadCite(text, parts[i].From, key, parts[i].To));
                error ??= FindKey(text, key.End, parts[i].To) is { } second ? $"\"@{Id(text, second)}\" in this citation stands among the words of another reference" : null;
            }
            else
            {
                var words = Words(text[parts[i].From..parts[i].To]).Trim();
                error ??= words.Length == 0
                    ? "a semicolon in this citation separates nothing"
                    : $"\"{words}\" in this citation names no reference with \"@\"";
            }
        }

        return new Result(cites, CitationMode.Parenthetical, error);
    }

    /// <summary>Reads a key in running text with the brackets that may follow it; null when there is no key.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="at">The offset of <c>@</c>.</param>
    /// <param name="last">The offset of the paragraph's last character.</param>
    /// <param name="end">The offset after the citation.</param>
    public static Result? ReadNarrative(string text, int at, int last, out int end)
    {
        end = at;
        if (ReadKey(text, at, last + 1) is not { } key)
        {
            return null;
        }

        end = key.End;
        var cites = new List<PlacedCite> { new(new Cite(Id(text, key)), key.IdStart, key.IdLength) };
        var open = end;
        while (open <= last && text[open] is ' ' or '\n')
        {
            open++;
        }

        var close = open <= last && text[open] == '[' ? BracketSyntax.MatchingClose(text, open, last) : -1;
        if (close < 0 || (close < last && text[close + 1] is '(' or '[' or '{'))
        {
            return new Result(cites, CitationMode.Narrative, null);
        }

        string? error = null;
        var parts = Split(text, open + 1, close);
        for (var i = 0; i < parts.Count; i++)
        {
            var (from, to) = parts[i];
            if (FindKey(text, from, to) is { } further)
            {
                // "@a [@b]" is a citation beside another, not a part of it.
                if (i == 0)
                {
                    return new Result(cites, CitationMode.Narrative, null);
                }

                cites.Add(ReadCite(text, from, further, to));
            }
            else if (i == 0)
            {
                cites[0] = cites[0] with { Cite = WithSuffix(cites[0].Cite, text[from..to]) };
            }
            else
            {
                error ??= $"\"{Words(text[from..to]).Trim()}\" in this citation names no reference with \"@\"";
            }
        }

        end = close + 1;
        return new Result(cites, CitationMode.Narrative, error);
    }

    private static PlacedCite ReadCite(string text, int from, Key key, int to)
    {
        var suppress = key.At > from && text[key.At - 1] == '-' && (key.At - 1 == from || char.IsWhiteSpace(text[key.At - 2]));
        var prefix = Words(text[from..(suppress ? key.At - 1 : key.At)]).TrimStart();
        var cite = new Cite(Id(text, key))
        {
            Prefix = prefix.Length == 0 ? null : prefix,
            SuppressAuthor = suppress,
        };
        return new PlacedCite(WithSuffix(cite, text[key.End..to]), key.IdStart, key.IdLength);
    }

    private static Cite WithSuffix(Cite cite, string suffix)
    {
        var (label, locator, rest) = LocatorSyntax.Read(Words(suffix));
        rest = rest.TrimEnd();
        return cite with
        {
            Locator = locator,
            LocatorLabel = label ?? cite.LocatorLabel,
            Suffix = rest.Length == 0 ? null : rest,
        };
    }

    private static string Id(string text, Key key) => text.Substring(key.IdStart, key.IdLength);

    private static List<(int From, int To)> Split(string text, int from, int to)
    {
        var parts = new List<(int, int)>();
        var start = from;
        var braces = 0;
        for (var i = from; i < to; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    braces++;
                    break;
                case '}':
                    braces = Math.Max(0, braces - 1);
                    break;
                case ';' when braces == 0:
                    parts.Add((start, i));
                    start = i + 1;
                    break;
            }
        }

        parts.Add((start, to));
        return parts;
    }

    // The first "@" that begins a key; one inside an e-mail address does not.
    private static Key? FindKey(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '@'
                && (i == from || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '_'))
                && ReadKey(text, i, to) is { } key)
            {
                return key;
            }
        }

        return null;
    }

    // A key begins with a letter, a digit or "_" and holds single punctuation characters inside, or stands in braces.
    private static Key? ReadKey(string text, int at, int to)
    {
        var start = at + 1;
        if (start >= to)
        {
            return null;
        }

        if (text[start] == '{')
        {
            var depth = 0;
            for (var i = start; i < to && text[i] != '\n'; i++)
            {
                depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
                if (depth == 0)
                {
                    return i == start + 1 ? null : new Key(at, start + 1, i - start - 1, i + 1);
                }
            }

            return null;
        }

        if (!IsWord(text[start]))
        {
            return null;
        }

        var end = start + 1;
        while (end < to && (IsWord(text[end]) || (IsInner(text[end]) && end + 1 < to && IsWord(text[end + 1]))))
        {
            end++;
        }

        return new Key(at, start, end - start, end);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);

    private static bool IsInner(char c) => c is ':' or '.' or '#' or '$' or '%' or '&' or '-' or '+' or '?' or '<' or '>' or '~' or '/';

    // The author's words with escapes undone, emphasis as the tags of CSL-JSON, and single spaces.
    private static string Words(string raw)
    {
        var result = new StringBuilder(raw.Length);
        var italic = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '\\' && i + 1 < raw.Length && char.IsAscii(raw[i + 1]) && char.IsPunctuation(raw[i + 1]))
            {
                result.Append(raw[++i]);
            }
            else if (c == '*' && (italic || raw.IndexOf('*', i + 1) > 0))
            {
                result.Append(italic ? "</i>" : "<i>");
                italic = !italic;
            }
            else if (c is ' ' or '\t' or '\n')
            {
                if (result.Length == 0 || result[^1] != ' ')
                {
                    result.Append(' ');
                }
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
