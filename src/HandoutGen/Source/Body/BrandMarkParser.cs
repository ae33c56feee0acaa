using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandoutGen.Source.Body;

/// <summary>What stands between two braces and two braces: <c>{{brand.name}}</c>.</summary>
internal sealed class MarkInline : LeafInline
{
    /// <summary>The characters between the braces, trimmed.</summary>
    public required string Name { get; init; }
}

/// <summary>Reads <c>{{…}}</c> on one line. Any of it is a mark, so that a misspelt one is reported and not printed.</summary>
internal sealed class BrandMarkParser : InlineParser
{
    private const int LongestName = 100;

    public BrandMarkParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) != '{')
        {
            return false;
        }

        var rest = slice.Text.AsSpan(slice.Start + 2, Math.Min(LongestName, slice.End - slice.Start - 1));
        var length = rest.IndexOf("}}", StringComparison.Ordinal);
        if (length < 0 || rest[..length].Contains('\n'))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var end = slice.Start + length + 3;
        processor.Inline = new MarkInline
        {
            Name = rest[..length].Trim().ToString(),
            Span = new SourceSpan(start, processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }
}
