using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Tables: a tinted head, lines between the rows, figures of equal width.</summary>
internal static class TableFlow
{
    // What a hand needs to write a line, in millimetres.
    private const double WritingHeight = 9;
    private const double LargeWritingHeight = 12;
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>A table as a flow node.</summary>
    public static FlowTable Of(TableBlock table, FlowElement? parent, FlowContext context)
    {
        var (scale, colors) = (context.Scale, context.Ink.Colors);
        var element = new FlowElement(StructureType.Table, parent) { Origin = table.Span };
        var head = new FlowElement(StructureType.THead, element) { Origin = table.Span };
        var body = new FlowElement(StructureType.TBody, element) { Origin = table.Span };
        var headStyle = context.Ink.Text(scale.Small, colors.Foreground, 600) with { TabularFigures = true };
        var bodyStyle = context.Ink.Text(scale.Small, colors.Foreground) with { TabularFigures = true };
        var style = new TableStyle(
            scale.TableLeading, 2 * scale.Unit, 1.25 * scale.Unit, FlowInk.Of(colors.Tint), FlowInk.Of(colors.Rule), FlowInk.Of(colors.Primary))
        {
            LeastSize = scale.SmallestTable,
            MayStack = scale.LargePrint && table.HasHeader && !table.Grid,
            Grid = table.Grid,
            WritingHeight = (scale.LargePrint ? LargeWritingHeight : WritingHeight) * PointsPerMillimetre,
        };

        FlowTableRow Row(IEnumerable<TableCell> cells, FlowElement group, bool isHead)
        {
            var row = new FlowElement(StructureType.TR, group);
            ImmutableArray<FlowTableCell> flow = [.. cells.Select((cell, i) => Cell(cell, row, isHead, table.RowHeaders && i == 0 && !isHead))];
            return new FlowTableRow(row, flow)
            {
                Continued = isHead || flow[0].Runs.IsEmpty ? [] : [.. flow[0].Runs, new TextRun(" " + context.Handout.Labels.Continued, bodyStyle)],
            };
        }

        FlowTableCell Cell(TableCell cell, FlowElement row, bool isHead, bool namesRow)
        {
            var cellElement = new FlowElement(isHead || namesRow ? StructureType.TH : StructureType.TD, row)
            {
                Origin = cell.Span,
                Scope = isHead ? TableScope.Column : namesRow ? TableScope.Row : null,
            };
            return new FlowTableCell(cellElement, InlineFlow.Of(cell.Content, cellElement, isHead || namesRow ? headStyle : bodyStyle, context), namesRow ? FlowInk.Of(colors.Tint) : null)
            {
                Field = context.Handout.Fields.Of(cell) is { } field ? FieldFlow.Text(field, cellElement, cell.Span, scale.Small, context) : null,
            };
        }

        return new FlowTable(
            element,
            [.. table.Columns.Select(Alignment)],
            Row(table.Header, head, isHead: true),
            [.. table.Rows.Select(row => Row(row, body, isHead: false))],
            style)
        {
            HasHead = table.HasHeader,
            Widths = [.. table.Widths.Select(width => width / 100)],
            Caption = table.Caption.IsEmpty ? null : Caption(table, element, context),
        };
    }

    private static FlowParagraph Caption(TableBlock table, FlowElement parent, FlowContext context)
    {
        var element = new FlowElement(StructureType.Caption, parent) { Origin = table.Span };
        var style = context.Ink.Text(context.Scale.Small, context.Ink.Colors.Foreground, 600);
        return new FlowParagraph(element, InlineFlow.Of(table.Caption, element, style, context), context.Scale.SmallLeading) { KeepLines = 2, SpaceAfter = context.Scale.Space(1) };
    }

    private static TextAlignment Alignment(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Center => TextAlignment.Center,
        ColumnAlignment.End => TextAlignment.End,
        _ => TextAlignment.Start,
    };
}
