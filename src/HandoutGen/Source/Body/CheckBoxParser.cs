using HandoutGen.Model;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandoutGen.Source.Body;

/// <summary>A box at the head of a list item: <c>- [ ] to do</c>, <c>- [x] done</c>.</summary>
internal sealed class CheckBoxInline : LeafInline
{
    /// <summary>Empty or ticked.</summary>
    public required CheckBox Box { get; init; }
}

/// <summary>Boxes as GitHub's task lists have them, also in an item that says nothing yet: the reader may write beside it.</summary>
internal sealed class CheckBoxParser : InlineParser
{
    private const int Length = 3;

    public CheckBoxParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = processor.GetSourcePosition(slice.Start);
        var isFirst = processor.Block is ParagraphBlock { Parent: ListItemBlock item } paragraph && item[0] == paragraph && start == paragraph.Span.Start;
        var after = slice.PeekChar(Length);
        if (!isFirst || slice.PeekChar() is not (' ' or 'x' or 'X') || slice.PeekChar(2) != ']' || !(after == '\0' || after.IsWhitespace()))
        {
            return false;
        }

        processor.Inline = new CheckBoxInline { Box = slice.PeekChar() == ' ' ? CheckBox.Empty : CheckBox.Ticked, Span = new SourceSpan(start, start + Length - 1) };
        slice.Start += Length;
        slice.TrimStart();
        return true;
    }
}
