using System.Collections.Immutable;

namespace HandoutGen.Source.Body;

/// <summary>
/// What stands beside the colons of a fence, as Pandoc has it: <c>tip Green zone</c>, or <c>{.tip title="Green zone"}</c>,
/// <c>{.column width=50%}</c>, <c>{lang=es}</c>.
/// </summary>
/// <param name="Name">The name of the block: "tip"; empty for attributes alone.</param>
/// <param name="Attributes">What is said of it. The title of the first form is one of them.</param>
internal sealed record DivHead(DivWord Name, ImmutableArray<DivAttribute> Attributes)
{
    /// <summary>Reads it.</summary>
    /// <param name="info">What stands after the colons, trimmed.</param>
    /// <param name="start">Its offset in the Markdown.</param>
    public static DivHead Read(string info, int start)
    {
        if (info.StartsWith('{') && info.EndsWith('}'))
        {
            return ReadBraces(info, start);
        }

        var end = info.AsSpan().IndexOfAny(' ', '\t') is >= 0 and var space ? space : info.Length;
        var from = info.StartsWith('.') ? 1 : 0;
        var title = info.Length - info.AsSpan(end).TrimStart().Length;
        var name = new DivWord(info[from..end], start + from);
        return new DivHead(name, title < info.Length ? [new DivAttribute("title", new DivWord(info[title..], start + title))] : []);
    }

    /// <summary>The value of an attribute, or null.</summary>
    public DivWord? Value(string key) => Attributes.FirstOrDefault(attribute => attribute.Key == key)?.Value;

    private static DivHead ReadBraces(string info, int start)
    {
        var name = new DivWord("", start + 1);
        var attributes = ImmutableArray.CreateBuilder<DivAttribute>();
        for (var i = 1; i < info.Length - 1;)
        {
            if (info[i] is ' ' or '\t')
            {
                i++;
                continue;
            }

            var end = i;
            while (end < info.Length - 1 && info[end] is not (' ' or '\t' or '='))
            {
                end++;
            }

            if (info[end] != '=')
            {
                if (info[i] != '#' && name.Text.Length == 0)
                {
                    name = new DivWord(info[i..end].TrimStart('.'), start + i + (info[i] == '.' ? 1 : 0));
                }
                else
                {
                    attributes.Add(new DivAttribute(info[i..end], new DivWord("", start + i)));
                }

                i = end;
                continue;
            }

            var (value, next) = ReadValue(info, end + 1);
            attributes.Add(new DivAttribute(info[i..end], value with { Start = start + value.Start }));
            i = next;
        }

        return new DivHead(name, attributes.DrainToImmutable());
    }

    // With or without quotation marks.
    private static (DivWord Value, int Next) ReadValue(string info, int from)
    {
        var last = info.Length - 1;
        if (from < last && info[from] is '"' or '\'' && info.IndexOf(info[from], from + 1) is >= 0 and var close)
        {
            return (new DivWord(info[(from + 1)..close], from + 1), close + 1);
        }

        var end = info.AsSpan(from, last - from).IndexOfAny(' ', '\t') is >= 0 and var space ? from + space : last;
        return (new DivWord(info[from..end], from), end);
    }
}

/// <summary>A word with its place.</summary>
/// <param name="Text">The word.</param>
/// <param name="Start">Its offset in the Markdown.</param>
internal sealed record DivWord(string Text, int Start);

/// <summary>What is said of a block: <c>width=50%</c>; a key without a value has an empty one.</summary>
internal sealed record DivAttribute(string Key, DivWord Value);
