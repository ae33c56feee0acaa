using System.Collections.Immutable;

namespace HandoutGen.Source.Body;

/// <summary>
/// What stands beside the colons of a fence, as Pandoc has it: <c>tip Green zone</c>, or <c>{.tip title="Green zone"}</c>,
/// <c>{.column width=50%}</c>, <c>{lang=es}</c>.
/// </summary>
/// <param name="Name">The name of the block: "tip"; empty for attributes alone.</param>
/// <param name="Attributes">What is said of it. The title of the first form is one of them.</param>
internal sealed record DivHead(PlacedWord Name, ImmutableArray<BraceAttribute> Attributes)
{
    /// <summary>Reads it.</summary>
    /// <param name="info">What stands after the colons, trimmed.</param>
    /// <param name="start">Its offset in the Markdown.</param>
    public static DivHead Read(string info, int start)
    {
        if (info.StartsWith('{') && info.EndsWith('}'))
        {
            var attributes = BraceAttributes.Read(info, start);
            var named = attributes.FirstOrDefault(attribute => attribute.Value.Text.Length == 0 && attribute.Key[0] != '#');
            return named is null
                ? new DivHead(new PlacedWord("", start + 1), attributes)
                : new DivHead(new PlacedWord(named.Key.TrimStart('.'), named.Value.Start + (named.Key[0] == '.' ? 1 : 0)), attributes.Remove(named));
        }

        var end = info.AsSpan().IndexOfAny(' ', '\t') is >= 0 and var space ? space : info.Length;
        var from = info.StartsWith('.') ? 1 : 0;
        var title = info.Length - info.AsSpan(end).TrimStart().Length;
        var name = new PlacedWord(info[from..end], start + from);
        return new DivHead(name, title < info.Length ? [new BraceAttribute("title", new PlacedWord(info[title..], start + title))] : []);
    }

    /// <summary>The value of an attribute, or null.</summary>
    public PlacedWord? Value(string key) => Attributes.FirstOrDefault(attribute => attribute.Key == key)?.Value;
}
