using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Lists: bullets, numbers and boxes to tick.</summary>
/// <param name="context">What things are looked up in.</param>
/// <param name="parent">The element that the list belongs to.</param>
/// <param name="nesting">How many lists surround it.</param>
internal sealed class ListFlow(FlowContext context, FlowElement? parent, int nesting)
{
    private readonly DesignScale _scale = context.Scale;
    private readonly BrandColors _colors = context.Ink.Colors;

    /// <summary>A list as a flow node.</summary>
    public FlowList Of(ListBlock list)
    {
        var element = new FlowElement(StructureType.L, parent)
        {
            Origin = list.Items[0].Span,
            Numbering = list.IsLabelled ? Numbering(list.Items[0].Label)
                : list.Items.Any(item => item.Box is not null) ? ListNumbering.None
                : nesting % 2 == 0 ? ListNumbering.Disc : ListNumbering.Circle,
        };
        var longest = list.Items.Max(item => item.Label?.Length ?? 0);
        var indent = Math.Max(_scale.ListIndent, (longest + 0.6) * _scale.Body * 0.5);
        var space = _scale.Space(IsAiry(list) ? 1.5 : 0.5);
        return new FlowList([.. list.Items.Select(item => Item(list, item, space, element))], indent)
        {
            SpaceBefore = nesting == 0 ? _scale.ParagraphSpace : _scale.Space(1),
            SpaceAfter = nesting == 0 ? _scale.ParagraphSpace : _scale.Space(1),
        };
    }

    // ISO 32000-1, table 347. A sign that the author typed is a label without an order.
    private static ListNumbering Numbering(string? label)
    {
        var mark = label.AsSpan().Trim("().-");
        return mark switch
        {
            [>= '0' and <= '9', ..] => ListNumbering.Decimal,
            "i" or ['i' or 'v' or 'x', _, ..] => ListNumbering.LowerRoman,
            "I" or ['I' or 'V' or 'X', _, ..] => ListNumbering.UpperRoman,
            [>= 'a' and <= 'z'] => ListNumbering.LowerAlpha,
            [>= 'A' and <= 'Z'] => ListNumbering.UpperAlpha,
            _ => ListNumbering.None,
        };
    }

    private FlowItem Item(ListBlock list, ListItem item, double space, FlowElement listElement)
    {
        var element = new FlowElement(StructureType.LI, listElement) { Origin = item.Span };
        var labelElement = new FlowElement(StructureType.Lbl, element) { Origin = item.Span };
        var body = new FlowElement(StructureType.LBody, element) { Origin = item.Span };
        var inner = new BlockFlow(context, body, nesting + 1, atTop: false);

        // A single paragraph is the body itself; several blocks have elements of their own.
        var content = item.Content is [Paragraph only]
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

        return new FlowItem(Label(labelElement, item), content);
    }

    private FlowLabel Label(FlowElement element, ListItem item)
    {
        var mark = new InlineMark(null, item.Span);
        if (item.Label is { } label)
        {
            var style = context.Ink.Text(_scale.Body, _colors.Heading, 600) with { TabularFigures = true };
            return new FlowLabel(element, new TextRun(label, style, mark), 1.5 * _scale.Unit);
        }

        if (item.Box is { } box)
        {
            var look = context.Ink.Text(InlineFlow.BoxSize * _scale.Body, _colors.Heading);
            return new FlowLabel(element, new TextRun(box == CheckBox.Empty ? "☐" : "☑", look, new InlineMark(InlineFlow.BoxElement(box, context.Handout.Fields.Of(item), element, item.Span, look.Color, context), item.Span)), 1.5 * _scale.Unit);
        }

        var bullet = nesting % 2 == 0 ? "•" : "–";
        return new FlowLabel(element, new TextRun(bullet, context.Ink.Text(_scale.Body, _colors.Primary, 700), mark), 1.75 * _scale.Unit);
    }

    // Long items stand apart as paragraphs do; short ones close together, as their author wrote them.
    private bool IsAiry(ListBlock list) =>
        !list.Tight || list.Items.Average(item => item.Content.Sum(block => block is Paragraph p ? InlineText.Of(p.Content, context.Handout).Length : 80)) > 110;
}
