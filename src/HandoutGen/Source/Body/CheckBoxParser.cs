using HandoutGen.Model;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandoutGen.Source.Body;

/// <summary>A box at the head of a list item, <c>- [ ] to do</c>, <c>- [x] done</c>, or before a word: <c>[ ] Yes [ ] No</c>.</summary>
internal sealed class CheckBoxInline : LeafInline
{
    /// <summary>Empty or ticked.</summary>
    public required CheckBox Box { get; init; }

    /// <summary>It stands at the head of an item of a list.</summary>
    public required bool IsOfItem { get; init; }
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
        var isBox = slice.PeekChar() is ' ' or 'x' or 'X' && slice.PeekChar(2) == ']';
        var beforeWord = after is ' ' && char.IsLetterOrDigit(slice.PeekChar(Length + 1)) && !char.IsLetterOrDigit(slice.PeekCharExtra(-1));
        if (!isBox || !(isFirst ? after == '\0' || after.IsWhitespace() : beforeWord))
        {
            return false;
        }

        processor.Inline = new CheckBoxInline { Box = slice.PeekChar() == ' ' ? CheckBox.Empty : CheckBox.Ticked, IsOfItem = isFirst, Span = new SourceSpan(start, start + Length - 1) };
        slice.Start += Length;
        if (isFirst)
        {
            slice.TrimStart();
        }

        return true;
    }
}
