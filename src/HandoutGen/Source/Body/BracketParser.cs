using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandoutGen.Source.Body;

/// <summary>Text with attributes: <c>[text]{lang=fr}</c>.</summary>
internal sealed class AttributedSpan : ContainerInline
{
    /// <summary>What stands between the braces.</summary>
    public required string Attributes { get; init; }

    /// <summary>The offset in the paragraph of the bracket that closes the text.</summary>
    public required int CloseAt { get; init; }

    /// <summary>The offset in the paragraph of the brace that closes the attributes.</summary>
    public required int AttributesEnd { get; init; }
}

/// <summary>A footnote's mark, <c>[^1]</c>: read only to be reported, for handouts have no footnotes.</summary>
internal sealed class FootnoteInline : LeafInline;

/// <summary>Reads what begins with a bracket and is no link: citations and attributed spans.</summary>
internal sealed class BracketParser : InlineParser
{
    public BracketParser() => OpeningCharacters = ['[', ']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == ']')
        {
            return TryClose(processor, ref slice);
        }

        var open = slice.Start;
        var close = BracketSyntax.MatchingClose(slice.Text, open, slice.End);
        if (close < 0)
        {
            return false;
        }

        var next = close < slice.End ? slice.Text[close + 1] : '\0';
        if (next == '{')
        {
            return TryOpenSpan(processor, ref slice, close);
        }

        var content = slice.Text.AsSpan(open + 1, close - open - 1);
        if (content.Length > 1 && content[0] == '^' && !content.ContainsAny(' ', '\n'))
        {
            AddFootnote(processor, ref slice, close);
            return true;
        }

        if (next == '(' || !content.Contains('@') || IsReference(processor, content)
            || (next == '[' && BracketSyntax.MatchingClose(slice.Text, close + 1, slice.End) is > 0 and var second
                && IsReference(processor, slice.Text.AsSpan(close + 2, second - close - 2))))
        {
            return false;
        }

        if (CitationSyntax.ReadGroup(slice.Text, open + 1, close) is not { } citation)
        {
            return false;
        }

        CitationInline.Add(processor, ref slice, citation, open, close + 1);
        return true;
    }

    private static void AddFootnote(InlineProcessor processor, ref StringSlice slice, int close)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FootnoteInline { Span = new SourceSpan(start, processor.GetSourcePosition(close)), Line = line, Column = column };
        slice.Start = close + 1;
    }

    // A label of a link reference definition makes a link of it.
    private static bool IsReference(InlineProcessor processor, ReadOnlySpan<char> label) =>
        label.Length is > 0 and <= 999 && processor.Document.TryGetLinkReferenceDefinition(label.ToString(), out _);

    private static bool TryOpenSpan(InlineProcessor processor, ref StringSlice slice, int close)
    {
        var length = slice.Text.AsSpan(close + 1, slice.End - close).IndexOfAny('}', '\n');
        if (length < 0 || slice.Text[close + 1 + length] != '}')
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new AttributedSpan
        {
            Attributes = slice.Text.Substring(close + 2, length - 1),
            CloseAt = close,
            AttributesEnd = close + 1 + length,
            Span = new SourceSpan(start, processor.GetSourcePosition(close + 1 + length)),
            Line = line,
            Column = column,
            IsClosed = false,
        };
        slice.SkipChar();
        return true;
    }

    private static bool TryClose(InlineProcessor processor, ref StringSlice slice)
    {
        var span = processor.Inline as AttributedSpan ?? processor.Inline?.FirstParentOfType<AttributedSpan>();
        while (span is not null && (span.IsClosed || span.CloseAt != slice.Start))
        {
            span = span.Parent?.FirstParentOfType<AttributedSpan>(); // the search begins with the element itself
        }

        if (span is null)
        {
            return false;
        }

        processor.PostProcessInlines(0, span, null, isFinalProcessing: false);
        span.IsClosed = true;
        processor.Inline = span;
        slice.Start = span.AttributesEnd + 1;
        return true;
    }
}
