using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Shaping;

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

    /// <summary>The nodes of blocks in order.</summary>
    public ImmutableArray<FlowNode> All(ImmutableArray<Block> blocks) => InOrder(blocks, underHeading: false);

    /// <summary>The nodes of blocks that a heading stands over.</summary>
    public ImmutableArray<FlowNode> UnderHeading(ImmutableArray<Block> blocks) => InOrder(blocks, underHeading: true);

    /// <summary>A paragraph with the element that it belongs to: its own, or the body of the item that it is all of.</summary>
    public FlowParagraph Text(Paragraph paragraph, FlowElement element) =>
        new(element, InlineFlow.Of(paragraph.Content, element, context.Ink.Text(_scale.Body, _colors.Foreground), context), WritingLines.In(paragraph.Content) ? Math.Max(_scale.Leading, WritingLines.Leading) : _scale.Leading)
        {
            SpaceBefore = _scale.ParagraphSpace,
            SpaceAfter = _scale.ParagraphSpace,
            HasOwnDirection = context.IsTurned,
        };

    /// <inheritdoc/>
    public FlowNode Visit(Paragraph paragraph) => Text(paragraph, new FlowElement(StructureType.P, parent) { Origin = paragraph.Span });

    /// <inheritdoc/>
    public FlowNode Visit(SubHeading heading) =>
        new HeadingFlow(context, parent, atTop).Of(heading.Level, heading.Id, heading.Content, heading.Span);

    /// <inheritdoc/>
    public FlowNode Visit(ListBlock list) => new ListFlow(context, parent, nesting).Of(list);

    /// <inheritdoc/>
    public FlowNode Visit(TableBlock table) => TableFlow.Of(table, parent, context) with
    {
        SpaceBefore = _scale.Space(3),
        SpaceAfter = _scale.Space(4),
        OutdentStart = atTop && table.Columns.Length >= ColumnsOfAFullTable ? _scale.Hanging : 0,
        OutdentEnd = atTop ? _scale.WideRight : 0,
    };

    /// <inheritdoc/>
    public FlowNode Visit(Figure figure) => FigureFlow.Of(figure, parent, context) is var node && nesting > 0
        ? node with { SpaceBefore = _scale.Space(1), SpaceAfter = _scale.Space(1.5) }
        : node;

    /// <inheritdoc/>
    public FlowNode Visit(Callout callout)
    {
        var look = _colors.Callouts[(int)callout.Kind];
        var element = new FlowElement(StructureType.Div, parent) { Origin = callout.Span };
        var label = context.Handout.Labels.Label(callout);
        var content = Inner(element).All(callout.Content);
        if (!label.IsEmpty)
        {
            content = [CalloutLabel(callout, label, element, look), .. content is [FlowParagraph first, .. var others] ? [first with { SpaceBefore = _scale.Space(0.5) }, .. others] : content];
        }

        return new FlowBox(content, new BoxStyle
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
        MinWidth = (columns.Count == 3 ? 9 : 13) * _scale.Body,
        OutdentEnd = atTop && columns.Count == 3 ? _scale.WideRight : 0,
        SpaceBefore = _scale.ParagraphSpace,
        SpaceAfter = _scale.ParagraphSpace,
    };

    /// <inheritdoc/>
    public FlowNode Visit(SideBySide sides) => new FlowRow([.. sides.Columns.Select(Side)], _scale.Gap)
    {
        MinWidth = 9 * _scale.Body,
        SpaceBefore = _scale.ParagraphSpace,
        SpaceAfter = _scale.ParagraphSpace,
    };

    /// <inheritdoc/>
    public FlowNode Visit(ForeignBlocks foreign)
    {
        var element = new FlowElement(StructureType.Div, parent) { Origin = foreign.Span, Language = foreign.Language };
        return new FlowColumns(new BlockFlow(context.In(foreign.Language), element, nesting, atTop: false).All(foreign.Content), 1, 0)
        {
            SpaceBefore = _scale.ParagraphSpace,
            SpaceAfter = _scale.ParagraphSpace,
        };
    }

    /// <inheritdoc/>
    public FlowNode Visit(PageBreak pageBreak) => new FlowPageBreak();

    /// <inheritdoc/>
    public FlowNode Visit(CodeBlock code)
    {
        var paragraph = new FlowElement(StructureType.P, parent) { Origin = code.Span };
        var element = new FlowElement(StructureType.Code, paragraph) { Origin = code.Span };
        var style = context.Ink.Text(_scale.Small, _colors.Code) with { Fonts = context.Ink.Monospace(400, italic: false), IsCode = true };
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

    private FlowCell Side(SideColumn column)
    {
        var element = new FlowElement(StructureType.Div, parent) { Origin = column.Content[0].Span };
        return new FlowCell(Inner(element).All(column.Content), null, 0) { Part = column.Percent / 100.0 };
    }

    private FlowParagraph CalloutLabel(Callout callout, ImmutableArray<Inline> label, FlowElement parent, CalloutColors look)
    {
        var element = new FlowElement(StructureType.P, parent) { Origin = callout.Span };
        var style = context.Ink.Text(_scale.Body, look.Label, 700);
        ImmutableArray<TextRun> sign = callout.Kind.Sign() is { Length: > 0 } shape ? [new TextRun(shape + "\u00A0", style, new InlineMark(null, null))] : [];
        return new FlowParagraph(element, [.. sign, .. InlineFlow.Of(label, element, style, context)], _scale.Leading) { KeepLines = 2, SpaceAfter = 0 };
    }

    // The white under a heading is the heading's, not that of the text which belongs to it.
    private ImmutableArray<FlowNode> InOrder(ImmutableArray<Block> blocks, bool underHeading)
    {
        var nodes = ImmutableArray.CreateBuilder<FlowNode>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            var node = One(block, i + 1 < blocks.Length ? blocks[i + 1] : null);
            if (block is Figure { Side: not PictureSide.None } figure && node is FlowFigure picture)
            {
                ImmutableArray<Block> beside = [.. blocks.Skip(i + 1).TakeWhile(next => next is Paragraph or ListBlock).Take(figure.IsCode ? 1 : blocks.Length)];
                node = Aside(figure, picture, InOrder(beside, underHeading: false));
                i += beside.Length;
            }

            nodes.Add(underHeading && block is Paragraph or ListBlock ? node with { SpaceBefore = 0 } : node);
            underHeading = block is SubHeading;
        }

        return nodes.ToImmutable();
    }

    private FlowAside Aside(Figure figure, FlowFigure picture, ImmutableArray<FlowNode> beside) =>
        new(picture, beside, 4 * _scale.Unit)
        {
            AtEnd = (figure.Side == PictureSide.Right) != WritingDirection.IsRightToLeft(context.Handout.Language),
            SpaceBefore = _scale.ParagraphSpace,
            SpaceAfter = _scale.ParagraphSpace,
        };

    private FlowNode One(Block block, Block? next)
    {
        var node = block.Accept(this);
        return node is FlowParagraph paragraph && block is Paragraph && next is ListBlock or Columns or SideBySide or TableBlock or Figure && EndsWithColon(paragraph)
            ? paragraph with { IsLeadIn = true }
            : node;
    }

    private static bool EndsWithColon(FlowParagraph paragraph) =>
        paragraph.Runs.Length > 0 && paragraph.Runs[^1].Text.TrimEnd().EndsWith(':');

    private BlockFlow Inner(FlowElement element) => new(context, element, nesting, atTop: false);
}
