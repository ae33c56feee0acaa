using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Model;
using HandoutGen.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = HandoutGen.Model.Block;
using CodeBlock = HandoutGen.Model.CodeBlock;
using ListBlock = HandoutGen.Model.ListBlock;
using SourceSpan = HandoutGen.Diagnostics.SourceSpan;

namespace HandoutGen.Source.Body;

/// <summary>From Markdig's blocks to the model's.</summary>
internal sealed class BlockReader(PreparedBody body, Census census, BodyContext context, HeadingLevels levels)
{
    private readonly ScalarSourceMap _map = body.Map;

    private readonly InlineReader _inlines = new(body.Map, census, context);

    private DivReader? _divs;
    private int _depth;

    /// <summary>Reads all blocks of a container.</summary>
    public ImmutableArray<Block> Read(ContainerBlock container)
    {
        _depth++;
        var result = ImmutableArray.CreateBuilder<Block>(container.Count);
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is ParagraphBlock pictures && PictureLines.Of(pictures, _map.Value, leads: container is ListItemBlock) is { IsEmpty: false } lines)
            {
                result.AddRange(lines.SelectMany(line => line.Image is not null ? new FigureReader(_map, _inlines, census, context).Read(line) : ReadText(line.Text)));
                continue;
            }

            if (Read(container[i]) is not { } read)
            {
                continue;
            }

            if (read is TableBlock table && i + 1 < container.Count && container[i + 1] is ParagraphBlock caption && TableCaption.Is(caption, _map.Value))
            {
                read = TableCaption.Read(table, caption, _map, census, context);
                i++;
            }

            if (read is TableBlock { HasHeader: true, RowHeaders: false, Header: [{ Content.IsEmpty: true }, ..] })
            {
                context.Diagnostics.Report(
                    MarkdownRules.UnnamedColumn, read.Span.FirstCharacter, "the first column of this table has no name", "name it; or, if its cells name their rows, write \": {.row-headers}\" under the table, with a blank line between");
            }

            if (i > 0 && container[i - 1] is Markdig.Syntax.ListBlock above && container[i] is Markdig.Syntax.ListBlock list)
            {
                ListIndent.Report(_map, above, list, context.Diagnostics);
            }

            result.Add(read);
        }

        _depth--;
        return result.DrainToImmutable();
    }

    private Block? Read(Markdig.Syntax.Block block)
    {
        var span = _inlines.Span(block.Span);
        switch (block)
        {
            case ParagraphBlock paragraph:
                return ReadParagraph(paragraph, span);
            case HeadingBlock heading:
                return ReadHeading(heading, span);
            case Markdig.Syntax.ListBlock list:
                return ReadList(list, span);
            case QuoteBlock quote:
                CountQuoteMarks(quote);
                LiteralSigns.ReportCallout(_map, quote.Span, context.Diagnostics);
                return NotEmpty(Read(quote), span, "this quotation") is { } quoted ? new Quote(quoted) { Span = span } : null;
            case FencedDiv div:
                return (_divs ??= new DivReader(_map, census, Read, context)).Read(div, span);
            case Markdig.Extensions.Tables.Table grid:
                TableReader.CountSigns(grid, _map.Value, census);
                return TableReader.Read(grid, _inlines, context);
            case HtmlBlock html:
                census.Count(html.Span);
                RawHtml.Report(html.Lines.ToString().TrimStart(), span.FirstLine, context.Diagnostics);
                return null;
            case Markdig.Syntax.CodeBlock code:
                ReadFence(code);
                return new CodeBlock(code.Lines.ToString().TrimEnd('\n')) { Span = span };
            case ThematicBreakBlock:
                census.Count(block.Span);
                return new ThematicBreak { Span = span };
            default:
                return null; // link reference definitions: their links hold what they say
        }
    }

    private Block? ReadParagraph(ParagraphBlock paragraph, SourceSpan span)
    {
        if (_map.Value.AsSpan(paragraph.Span.Start, paragraph.Span.Length).Trim() is @"\newpage")
        {
            return ReadPageBreak(paragraph, span);
        }

        if (TableReader.DelimiterRow(_map.Value, paragraph.Span) is { } row)
        {
            context.Diagnostics.Report(
                MarkdownRules.TableShape, _inlines.Span(row), "a table and a paragraph run into each other here", "leave a blank line before and after the table");
        }

        LiteralSigns.Report(_map, paragraph.Span, context.Diagnostics);
        LineEnds.Report(_map, paragraph.Span, context.Diagnostics);
        var content = _inlines.Read(paragraph.Inline);
        ForeignSyntax.Report(_map, paragraph.Span, _inlines.IsVerbatim, context.Diagnostics);
        if (content is [Styled { Style: TextStyle.Strong } or Styled { Style: TextStyle.Emphasis, Content: [Styled { Style: TextStyle.Strong }] }] && paragraph.Parent is not ListItemBlock && PlainText.Of(content).TrimEnd() is [.., not ('.' or '!')] words)
        {
            context.Diagnostics.Report(
                MarkdownRules.BoldHeading, span, "a bold line stands alone as a heading does, and is none to a screen reader", $"write ## {words.TrimEnd(':')}");
        }

        return content.IsEmpty ? null : new Paragraph(content) { Span = span };
    }

    // Lines of text between lines that are pictures.
    private IEnumerable<Block> ReadText(ContainerInline text)
    {
        var span = new Markdig.Syntax.SourceSpan(text.FirstChild!.Span.Start, text.LastChild!.Span.End);
        LiteralSigns.Report(_map, span, context.Diagnostics);
        LineEnds.Report(_map, span, context.Diagnostics);
        var content = _inlines.Read(text);
        ForeignSyntax.Report(_map, span, _inlines.IsVerbatim, context.Diagnostics);
        return content.IsEmpty ? [] : [new Paragraph(content) { Span = _inlines.Span(span) }];
    }

    // As LaTeX and Pandoc have it, alone in a paragraph.
    private PageBreak? ReadPageBreak(ParagraphBlock paragraph, SourceSpan span)
    {
        census.Count(paragraph.Span);
        if (_depth > 1)
        {
            context.Diagnostics.Report(MarkdownRules.UnknownDiv, span, "a page cannot begin within a list, a box or columns", "write \\newpage above or below");
            return null;
        }

        return new PageBreak { Span = span };
    }

    private void ReadFence(Markdig.Syntax.CodeBlock code)
    {
        census.Count(code.Span);
        if (code is FencedCodeBlock { ClosingFencedCharCount: 0 } open)
        {
            census.Count(open.Span.Start, open.Lines.Count == 0 ? open.Span.End + 1 : open.Lines.Lines[open.Lines.Count - 1].Slice.End + 1);
            context.Diagnostics.Report(
                MarkdownRules.UnclosedFence,
                _map.Span(open.Span.Start, Math.Max(1, open.OpeningFencedCharCount)),
                "a block of text that stays as it is opens here and is never closed",
                $"close it with a line {new string(open.FencedChar, Math.Max(3, open.OpeningFencedCharCount))}, or write \\{open.FencedChar} for the character itself");
        }
        else if (code is FencedCodeBlock { Info: { Length: > 0 } word } fence)
        {
            context.Diagnostics.Report(
                MarkdownRules.NotShown,
                _map.Span(fence.Span.Start + fence.OpeningFencedCharCount, word.Length),
                $"\"{word}\" beside the fence is shown nowhere",
                "begin the text on the line below the fence");
        }
    }

    private void CountQuoteMarks(QuoteBlock quote)
    {
        var end = Math.Min(quote.Span.End + 1, _map.Value.Length);
        for (var start = quote.Span.Start; start < end && start >= 0;)
        {
            census.CountSigns(start, end, ">");
            var feed = _map.Value.IndexOf('\n', start);
            start = feed < 0 ? end : feed + 1;
        }
    }

    private SubHeading? ReadHeading(HeadingBlock heading, SourceSpan span)
    {
        var level = levels.Next(heading.Level, span);
        var content = _inlines.Read(heading.Inline);
        var end = Math.Min(heading.Span.End + 1, _map.Value.Length);
        census.CountSigns(heading.Span.Start, end, "#");
        census.Count(heading.Span.Start + _map.Value.AsSpan(heading.Span.Start, end - heading.Span.Start).TrimEnd().TrimEnd('#').Length, end);
        census.CountSigns(end, _map.Value.IndexOf('\n', end) is >= 0 and var feed ? feed : _map.Value.Length, "#"); // "## So ##"
        ForeignSyntax.Report(_map, heading.Span, _inlines.IsVerbatim, context.Diagnostics);
        if (LiteralSigns.SelfNote(PlainText.Of(content)) is { } word)
        {
            context.Diagnostics.Report(
                MarkdownRules.NoteToSelf, span, $"\"{word}\" in a heading looks like a note to yourself, and a reader would see it", $"write <!-- {PlainText.Of(content)} --> to keep it to yourself");
        }

        if (content.IsEmpty)
        {
            context.Diagnostics.Report(MarkdownRules.EmptyElement, span, "this heading has no text");
            return null;
        }

        return new SubHeading(level, context.Anchors.Add(PlainText.Of(content)), content) { Span = span };
    }

    private ListBlock ReadList(Markdig.Syntax.ListBlock list, SourceSpan span)
    {
        var labels = list.Select(item => Label(item.Span.Start)).ToArray();
        if (labels.Length > 1 && labels.All(label => label == "1."))
        {
            labels = [.. labels.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}."))];
        }

        if (list is { Count: 1, BulletType: '*' } && LiteralSigns.IsNoteMark(_map.Value, list.Span.Start))
        {
            context.Diagnostics.Report(
                MarkdownRules.ReadOtherwise, span.FirstLine, "this line is read as an item of a list, and a word above it has a \"*\" as before a note", "write \\* if it is the note");
        }

        var items = list.Cast<ListItemBlock>().Select((item, i) =>
        {
            var itemSpan = _inlines.Span(item.Span);
            var box = (item.FirstOrDefault() as ParagraphBlock)?.Inline?.FirstChild as CheckBoxInline;
            var content = Read(item);
            if (item.Count == 0)
            {
                context.Diagnostics.Report(MarkdownRules.EmptyElement, itemSpan, "this list item is empty", "give it text beside its mark, or delete it");
            }

            return new ListItem(content, itemSpan, labels[i] is null ? box?.Box : null, labels[i]);
        });
        return new ListBlock(!list.IsLoose, [.. items]) { Span = span };
    }

    // What stands before an item, as it was typed; null for a bullet.
    private string? Label(int start)
    {
        var text = _map.Value;
        var length = BodyLine.MarkLength(text, start, text.Length);
        census.Count(start, start + Math.Max(1, length));
        return body.Labels.TryGetValue(start, out var label) ? label
            : char.IsAsciiDigit(text[start]) ? text.Substring(start, length).TrimEnd()
            : null;
    }

    private ImmutableArray<Block>? NotEmpty(ImmutableArray<Block> content, SourceSpan span, string what)
    {
        if (!content.IsEmpty)
        {
            return content;
        }

        context.Diagnostics.Report(MarkdownRules.EmptyElement, span, $"{what} is empty", "give it text, or delete it");
        return null;
    }
}
