using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace HandoutGen.Csl.Differential;

/// <summary>A text as a reader sees it: characters, each with its looks, whatever markup they came from. Parts of an entry that stand apart are parted by "¶".</summary>
internal sealed class Characters : IEquatable<Characters>
{
    private const char NoBreak = '\u00A0';

    private static readonly (RunFormat Look, string Name)[] Looks =
    [
        (RunFormat.Italic, "i"), (RunFormat.Bold, "b"), (RunFormat.SmallCaps, "sc"), (RunFormat.Underline, "u"), (RunFormat.Superscript, "sup"), (RunFormat.Subscript, "sub"),
    ];

    private Characters(ImmutableArray<(char Sign, RunFormat Format)> signs)
    {
        Signs = signs;
    }

    public static Characters Nothing { get; } = new([]);

    public ImmutableArray<(char Sign, RunFormat Format)> Signs { get; }

    /// <summary>Ours.</summary>
    public static Characters Of(IEnumerable<Run> runs) => Tidy(runs.SelectMany(static run => run.Text.Select(sign => (sign, run.Format))));

    /// <summary>Ours, an entry with its blocks.</summary>
    public static Characters Of(FormattedEntry entry) =>
        Tidy(entry.Blocks.SelectMany(static (block, index) =>
            (index > 0 ? [('¶', RunFormat.Plain)] : Enumerable.Empty<(char, RunFormat)>())
                .Concat(block.Runs.SelectMany(static run => run.Text.Select(sign => (sign, run.Format))))));

    /// <summary>Those of citeproc-js, from its HTML.</summary>
    public static Characters OfHtml(string html)
    {
        var signs = new List<(char, RunFormat)>();
        var formats = new Stack<RunFormat>([RunFormat.Plain]);
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] == '<' && html.IndexOf('>', i) is var end and > 0)
            {
                Tag(html[(i + 1)..end], formats, signs);
                i = end;
            }
            else if (html[i] == '&' && html.IndexOf(';', i) is var stop and > 0 && stop - i < 8)
            {
                signs.AddRange(WebUtility.HtmlDecode(html[i..(stop + 1)]).Select(sign => (sign, formats.Peek())));
                i = stop;
            }
            else
            {
                signs.Add((html[i], formats.Peek()));
            }
        }

        return Tidy(signs);
    }

    public bool Equals(Characters? other) => other is not null && Signs.SequenceEqual(other.Signs);

    public override bool Equals(object? obj) => Equals(obj as Characters);

    public override int GetHashCode() => Signs.Length;

    /// <summary>The text with its looks as tags.</summary>
    public override string ToString() => Write(Signs);

    /// <summary>A stretch of characters with their looks as tags.</summary>
    public static string Write(IEnumerable<(char Sign, RunFormat Format)> signs)
    {
        var text = new StringBuilder();
        var open = RunFormat.Plain;
        foreach ((var sign, var format) in signs.Append(('\0', RunFormat.Plain)))
        {
            foreach (var (look, name) in Looks)
            {
                if ((open & look) != 0 && (format & look) == 0)
                {
                    text.Append("</").Append(name).Append('>');
                }
            }

            foreach (var (look, name) in Looks)
            {
                if ((open & look) == 0 && (format & look) != 0)
                {
                    text.Append('<').Append(name).Append('>');
                }
            }

            open = format;
            text.Append(sign);
        }

        return text.ToString(0, text.Length - 1);
    }

    private static void Tag(string tag, Stack<RunFormat> formats, List<(char, RunFormat)> signs)
    {
        if (tag.StartsWith('/'))
        {
            if (formats.Count > 1)
            {
                formats.Pop();
            }

            if (tag == "/div")
            {
                signs.Add(('¶', RunFormat.Plain));
            }

            return;
        }

        if (tag.StartsWith("div", StringComparison.Ordinal) && signs.Count > 0)
        {
            signs.Add(('¶', RunFormat.Plain));
        }

        formats.Push(Format(tag, formats.Peek()));
    }

    private static RunFormat Format(string tag, RunFormat format)
    {
        bool Has(string part) => tag.Contains(part, StringComparison.Ordinal);
        return tag switch
        {
            "i" => format | RunFormat.Italic,
            "b" => format | RunFormat.Bold,
            "sup" => format | RunFormat.Superscript,
            "sub" => format | RunFormat.Subscript,
            _ when Has("font-style:normal") => format & ~RunFormat.Italic,
            _ when Has("font-weight:normal") => format & ~RunFormat.Bold,
            _ when Has("font-variant:small-caps") || Has("font-variant: small-caps") => format | RunFormat.SmallCaps,
            _ when Has("font-variant:normal") => format & ~RunFormat.SmallCaps,
            _ when Has("text-decoration:underline") => format | RunFormat.Underline,
            _ when Has("text-decoration:none") => format & ~RunFormat.Underline,
            _ => format,
        };
    }

    /// <summary>
    /// White space is one space in a row, as a web page shows it, and none at the ends of a part; its looks do not show, save a line under it.
    /// A no-break space beside a plain one is part of the row: citeproc-js writes every other space of a row so.
    /// </summary>
    private static Characters Tidy(IEnumerable<(char Sign, RunFormat Format)> signs)
    {
        var tidy = new List<(char Sign, RunFormat Format)>();
        foreach ((var sign, var format) in signs)
        {
            if (sign == '¶')
            {
                Trim(tidy);
                if (tidy.Count > 0)
                {
                    tidy.Add((sign, format));
                }
            }
            else if (sign is ' ' or '\n' or '\r' or '\t')
            {
                while (tidy.Count > 0 && (tidy[^1].Sign is ' ' or NoBreak))
                {
                    tidy.RemoveAt(tidy.Count - 1);
                }

                if (tidy.Count > 0 && tidy[^1].Sign != '¶')
                {
                    tidy.Add((' ', format & RunFormat.Underline));
                }
            }
            else if (sign != NoBreak || (tidy.Count > 0 && tidy[^1].Sign is not (' ' or '¶')))
            {
                tidy.Add((sign, format));
            }
        }

        Trim(tidy);
        return new Characters([.. tidy]);
    }

    private static void Trim(List<(char Sign, RunFormat Format)> signs)
    {
        while (signs.Count > 0 && signs[^1].Sign is ' ' or NoBreak or '¶')
        {
            signs.RemoveAt(signs.Count - 1);
        }
    }
}
