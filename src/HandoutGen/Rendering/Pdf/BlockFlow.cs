using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Branding;
using HandoutGen.Model;
using HandoutGen.Pdf.Layout;
using HandoutGen.Pdf.Structure;
using HandoutGen.Pdf.Text;
using TextStyle = HandoutGen.Pdf.Text.TextStyle;

namespace HandoutGen.Rendering.Pdf;

/// <summary>The blocks of a section's body as flow nodes. One instance serves one place: what surrounds the blocks is fixed.</summary>
/// <param name="context">What things are looked up in.</param>
/// <param name="parent">The element that the blocks belong to.</param>
/// <param name="nesting">How many lists surround the blocks.</param>
/// <param name="atTop">Nothing but sections surrounds them: headings and tables may reach out of the measure.</param>
internal sealed class BlockFlow(FlowContext context, FlowElement? parent, int nesting, bool atTop) : IBlockVisitor<FlowNode>
{
    // A table with so many columns takes the whole width of the masthead.
    private const int ColumnsOfAFullTable = 5;

    private readonly DesignScale _scale = context.Scale;
    private readonly BrandColors _colors = context.Ink.Colors;

    private TextStyle Body => context.Ink.Text(_scale.Body, _colors.Foreground);

    /// <summary>The nodes of blocks in order.</summary>
    public ImmutableArray<FlowNode> All(ImmutableArray<Block> blocks) => InOrder(blocks, underHeading: false);

    /// <summary>The nodes of blocks that a heading stands over.</summary>
    public ImmutableArray<FlowNode> UnderHeading(ImmutableArray<Block> blocks) => InOrder(blocks, underHeading: true);

    /// <summary>A heading with its bookmark and destination.</summary>
    /// <param name="level">2 for a section.</param>
    /// <param name="id">What links to it name.</param>
    /// <param name="content">Its words.</param>
    /// <param name="origin">Where the handout says it.</param>
    /// <param name="below">The text under it and its leading; null for body text.</param>
    public FlowParagraph Heading(int level, string id, ImmutableArray<Inline> content, object origin, (TextStyle Style, double Leading)? below = null)
    {
        var style = context.Ink.Heading(_scale.Heading(level), _colors.Heading);
        var leading = _scale.LeadingOf(style.Size);
        var type = (StructureType)((int)StructureType.H1 + Math.Clamp(level, 1, 6) - 1);
        var element = new FlowElement(type, parent)
        {
            Origin = origin,
            Destinations = [id],
            Bookmark = new FlowBookmark(level - 1, InlineText.Of(content, context.Handout).Replace('\n', ' ')),
        };
        var gap = _scale.Columns > 1
            ? Math.Min(_scale.HeadingGap(level), WhiteWhereBoxesMeet((style, leading), below ?? (Body, _scale.Leading)))
            : _scale.HeadingGap(level);
        return new FlowParagraph(element, InlineFlow.Of(content, element, style, context), leading)
        {
            Lines = LineBreakOptions.Heading,
            KeepLines = 2,
            SpaceBefore = _scale.HeadingSpace(level) + _scale.ToGrid(gap),
            SpaceAfter = gap,
            OutdentStart = atTop && level <= 2 ? _scale.Hanging : 0,
            OutdentEnd = atTop && level <= 2 ? _scale.WideRight : 0,
        };
    }

    /// <inheritdoc/>
    public FlowNode Visit(Paragraph paragraph) => Text(paragraph, new FlowElement(StructureType.P, parent) { Origin = paragraph.Span });

    /// <inheritdoc/>
    public FlowNode Visit(SubHeading heading) => Heading(heading.Level, heading.Id, heading.Content, heading.Span);

    /// <inheritdoc/>
    public FlowNode Visit(ListBlock list)
    {
        var element = new FlowElement(StructureType.L, parent)
        {
            Origin = list.Items[0].Span,
            Numbering = list.FirstNumber is not null ? ListNumbering.Decimal
                : list.Items.Any(item => item.Box is not null) ? ListNumbering.None
                : nesting % 2 == 0 ? ListNumbering.Disc : ListNumbering.Circle,
        };
        var last = list.FirstNumber + list.Items.Length - 1;
        var indent = list.FirstNumber is null ? _scale.ListIndent : Math.Max(_scale.ListIndent, (Digits(last) + 1.6) * _scale.Body * 0.5);
        var space = _scale.Space(IsAiry(list) ? 1.5 : 0.5);
        return new FlowList([.. list.Items.Select((item, i) => Item(list, item, list.FirstNumber + i, space, element))], indent)
        {
            SpaceBefore = nesting == 0 ? _scale.ParagraphSpace : _scale.Space(1),
            SpaceAfter = nesting == 0 ? _scale.ParagraphSpace : _scale.Space(1),
        };
    }

    /// <inheritdoc/>
    public FlowNode Visit(TableBlock table) => TableFlow.Of(table, parent, context) with
    {
        SpaceBefore = _scale.Space(3),
        SpaceAfter = _scale.Space(4),
        OutdentStart = atTop && table.Columns.Length >= ColumnsOfAFullTable ? _scale.Hanging : 0,
        OutdentEnd = atTop ? _scale.WideRight : 0,
    };

    /// <inheritdoc/>
    public FlowNode Visit(Figure figure) => FigureFlow.Of(figure, parent, context);

    /// <inheritdoc/>
    public FlowNode Visit(Callout callout)
    {
        var look = _colors.Callouts[(int)callout.Kind];
        var element = new FlowElement(StructureType.Div, parent) { Origin = callout.Span };
        var labelElement = new FlowElement(StructureType.P, element) { Origin = callout.Span };
        var word = new TextRun(context.Handout.Labels.Callout(callout.Kind), context.Ink.Text(_scale.Body, look.Label, 700), new InlineMark(null, null));
        var label = new FlowParagraph(labelElement, [word], _scale.Leading) { KeepLines = 2, SpaceAfter = 0 };
        var content = Inner(element).All(callout.Content);
        if (content is [FlowParagraph first, .. var others])
        {
            content = [first with { SpaceBefore = _scale.Space(0.5) }, .. others];
        }

        return new FlowBox([label, .. content], new BoxStyle
        {
            Ground = FlowInk.Of(look.Ground),
            Bar = FlowInk.Of(look.Bar),
            BarWidth = _scale.Unit,
            PaddingStart = 4 * _scale.Unit,
            PaddingEnd = 3 * _scale.Unit,
            PaddingTop = 2 * _scale.Unit,
            PaddingBottom = 2.5 * _scale.Unit,
        })
        {
            SpaceBefore = _scale.Space(3),
            SpaceAfter = _scale.Space(4),
        };
    }

    /// <inheritdoc/>
    public FlowNode Visit(Quote quote)
    {
        var element = new FlowElement(StructureType.BlockQuote, parent) { Origin = quote.Span };
        return new FlowBox(Inner(element).All(quote.Content), new BoxStyle
        {
            Bar = FlowInk.Of(_colors.Rule),
            BarWidth = _scale.Unit / 2,
            PaddingStart = 4 * _scale.Unit,
            PaddingEnd = 2 * _scale.Unit,
        })
        {
            SpaceBefore = _scale.Space(3),
            SpaceAfter = _scale.Space(3),
        };
    }

    /// <inheritdoc/>
    public FlowNode Visit(Columns columns) => new FlowColumns(
        new BlockFlow(context, parent, nesting, atTop: false).All(columns.Content), _scale.LargePrint ? 1 : columns.Count, _scale.Gap)
    {
        MinWidth = 13 * _scale.Body,
        SpaceBefore = _scale.ParagraphSpace,
        SpaceAfter = _scale.ParagraphSpace,
    };

    /// <inheritdoc/>
    public FlowNode Visit(CodeBlock code)
    {
        var paragraph = new FlowElement(StructureType.P, parent) { Origin = code.Span };
        var element = new FlowElement(StructureType.Code, paragraph) { Origin = code.Span };
        var style = context.Ink.Text(_scale.Small, _colors.Code) with { Fonts = context.Ink.Monospace(400, italic: false) };
        var text = code.Value.TrimEnd('\n').Replace("\n", InlineFlow.LineEnd, StringComparison.Ordinal);
        var lines = new FlowParagraph(paragraph, [new TextRun(text.Length == 0 ? " " : text, style, new InlineMark(element, code.Span))], _scale.SmallLeading)
        {
            HasOwnDirection = true,
        };
        return new FlowBox([lines], new BoxStyle
        {
            Ground = FlowInk.Of(_colors.CodeBackground),
            PaddingStart = 3 * _scale.Unit,
            PaddingEnd = 3 * _scale.Unit,
            PaddingTop = 2 * _scale.Unit,
            PaddingBottom = 2 * _scale.Unit,
        })
        {
            SpaceBefore = _scale.Space(3),
            SpaceAfter = _scale.Space(3),
        };
    }

    /// <inheritdoc/>
    public FlowNode Visit(ThematicBreak rule) => new FlowRule(0.75, FlowInk.Of(_colors.Rule), null)
    {
        SpaceBefore = _scale.Space(5),
        SpaceAfter = _scale.Space(5),
    };

    private static int Digits(int? number) => number?.ToString(CultureInfo.InvariantCulture).Length ?? 0;

    // The white under a heading is the heading's, not that of the text which belongs to it.
    private ImmutableArray<FlowNode> InOrder(ImmutableArray<Block> blocks, bool underHeading)
    {
        var nodes = ImmutableArray.CreateBuilder<FlowNode>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            var node = One(blocks[i], i + 1 < blocks.Length ? blocks[i + 1] : null);
            nodes.Add(underHeading && blocks[i] is Paragraph or ListBlock ? node with { SpaceBefore = 0 } : node);
            underHeading = blocks[i] is SubHeading;
        }

        return nodes.MoveToImmutable();
    }

    // The white with which the box of a heading's last line (ascender to descender) overlaps that of the text below by a hair.
    // Programs that guess the order of reading from places alone take two headings side by side, each parted from its text,
    // for the head of a table, and read across the columns.
    private static double WhiteWhereBoxesMeet((TextStyle Style, double Leading) upper, (TextStyle Style, double Leading) lower)
    {
        const double Hair = 0.1;
        return Math.Max(0, ((Excess(upper) + Excess(lower)) / 2) - Hair);

        static double Excess((TextStyle Style, double Leading) line)
        {
            var face = line.Style.Fonts.Faces[0];
            return (line.Style.Size * (face.Ascender - face.Descender) / face.UnitsPerEm) - line.Leading;
        }
    }

    private FlowNode One(Block block, Block? next)
    {
        var node = block.Accept(this);
        return node is FlowParagraph paragraph && block is Paragraph && next is ListBlock or Columns or TableBlock && EndsWithColon(paragraph)
            ? paragraph with { IsLeadIn = true }
            : node;
    }

    private static bool EndsWithColon(FlowParagraph paragraph) =>
        paragraph.Runs.Length > 0 && paragraph.Runs[^1].Text.TrimEnd().EndsWith(':');

    private BlockFlow Inner(FlowElement element) => new(context, element, nesting, atTop: false);

    private FlowItem Item(ListBlock list, ListItem item, int? number, double space, FlowElement listElement)
    {
        var element = new FlowElement(StructureType.LI, listElement) { Origin = item.Span };
        var labelElement = new FlowElement(StructureType.Lbl, element) { Origin = item.Span };
        var body = new FlowElement(StructureType.LBody, element) { Origin = item.Span };
        var inner = new BlockFlow(context, body, nesting + 1, atTop: false);

        // A single paragraph is the body itself; several blocks have elements of their own.
        ImmutableArray<FlowNode> content = item.Content is [Paragraph only]
            ? [inner.Text(only, body)]
            : inner.All(item.Content);
        if (content.Length > 0)
        {
            if (list.Tight)
            {
                content = [.. content.Select(node => node is FlowParagraph ? node with { SpaceBefore = space, SpaceAfter = space } : node)];
            }

            content = [content[0] with { SpaceBefore = space }, .. content[1..]];
            content = [.. content[..^1], content[^1] with { SpaceAfter = space }];
        }

        return new FlowItem(Label(number, labelElement, item), content);
    }

    private FlowLabel Label(int? number, FlowElement element, ListItem item)
    {
        var mark = new InlineMark(null, item.Span);
        if (number is { } value)
        {
            var style = context.Ink.Text(_scale.Body, _colors.Heading, 600) with { TabularFigures = true };
            return new FlowLabel(element, new TextRun(value.ToString(CultureInfo.InvariantCulture) + ".", style, mark), 1.5 * _scale.Unit);
        }

        if (item.Box is { } box)
        {
            // A little larger than the text: it is there to be ticked with a pen.
            var look = context.Ink.Text(1.15 * _scale.Body, _colors.Heading);
            return new FlowLabel(element, new TextRun(box == CheckBox.Empty ? "☐" : "☑", look, mark), 1.5 * _scale.Unit);
        }

        var bullet = nesting % 2 == 0 ? "•" : "–";
        return new FlowLabel(element, new TextRun(bullet, context.Ink.Text(_scale.Body, _colors.Primary, 700), mark), 1.75 * _scale.Unit);
    }

    // Long items stand apart as paragraphs do; short ones close together, as their author wrote them.
    private bool IsAiry(ListBlock list) =>
        !list.Tight || list.Items.Average(item => item.Content.Sum(block => block is Paragraph p ? InlineText.Of(p.Content, context.Handout).Length : 80)) > 110;

    private FlowParagraph Text(Paragraph paragraph, FlowElement element) =>
        new(element, InlineFlow.Of(paragraph.Content, element, Body, context), _scale.Leading)
        {
            SpaceBefore = _scale.ParagraphSpace,
            SpaceAfter = _scale.ParagraphSpace,
        };
}
