namespace HandoutGen.Source.Body;

/// <summary>What stands beside the colons of a fence: <c>tip Green zone</c>, or <c>{.tip title="Green zone"}</c>.</summary>
/// <param name="Name">The name of the block: "tip".</param>
/// <param name="NameStart">Its offset in the Markdown.</param>
/// <param name="TitleStart">The offset of the title.</param>
/// <param name="TitleLength">0 for no title.</param>
internal readonly record struct DivHead(string Name, int NameStart, int TitleStart, int TitleLength)
{
    private const string Title = "title=";

    /// <summary>Reads it.</summary>
    /// <param name="info">What stands after the colons, trimmed.</param>
    /// <param name="start">Its offset in the Markdown.</param>
    public static DivHead Read(string info, int start)
    {
        var isAttributes = info.StartsWith('{') && info.EndsWith('}');
        var from = isAttributes ? 1 : 0;
        var to = isAttributes ? info.Length - 1 : info.Length;
        while (from < to && info[from] is ' ' or '.')
        {
            from++;
        }

        var space = info.AsSpan(from, to - from).IndexOfAny(' ', '\t');
        var nameEnd = space < 0 ? to : from + space;
        var name = info[from..nameEnd];
        var title = nameEnd;
        while (title < to && info[title] is ' ' or '\t')
        {
            title++;
        }

        var end = title + info.AsSpan(title, to - title).TrimEnd().Length;
        if (isAttributes)
        {
            if (!info.AsSpan(title, end - title).StartsWith(Title))
            {
                return new DivHead(end > title ? info[from..end] : name, start + from, start + title, 0);
            }

            title += Title.Length;
            if (end - title >= 2 && info[title] is '"' or '\'' && info[end - 1] == info[title])
            {
                (title, end) = (title + 1, end - 1);
            }
        }

        return new DivHead(name, start + from, start + title, end - title);
    }
}
