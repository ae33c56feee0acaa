using System.Globalization;
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

    private static int Digits(int? number) => number?.ToString(CultureInfo.InvariantCulture).Length ?? 0;

    private FlowItem Item(ListBlock list, ListItem item, int? number, double space, FlowElement listElement)
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
}
