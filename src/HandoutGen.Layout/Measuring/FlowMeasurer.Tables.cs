using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Strips;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Layout.Measuring;

internal sealed partial class FlowMeasurer
{
    // So few rows, of so few lines with the head, are seen at a glance: not so on two pages.
    private const int RowsOfAShortTable = 4;
    private const int LinesOfAShortTable = 12;

    /// <inheritdoc/>
    public void Visit(FlowTable table, Frame frame)
    {
        var fitted = FittedTable.Fit(table, frame.Width, runs => Prepare(runs));
        if (frame.Within(table.OutdentStart, table.OutdentEnd) is var text && fitted.NeedsNoMoreThan(text.Width))
        {
            frame = text;
        }

        var isTight = table.Alignments.Length > 1 && fitted.Slack(frame.Width) < -BreakOpportunity.Tolerance;
        if (isTight)
        {
            _context.TightTables.Add(new TightTable(table.Element.Origin, table.Alignments.Length, fitted.Columns.CountWithin(frame.Width, fitted.Table.Style.PaddingX)));
        }

        table = fitted.Table;
        var prepared = fitted.Rows;
        var widths = fitted.Columns.Share(frame.Width, table.Style.PaddingX);

        var dividedBefore = _context.DividedWords.Count;
        var first = _strips.Count;
        var baseline = FittedTable.FirstStyle(table) is { } style ? Baseline(style, table.Style.Leading) : table.Style.Leading;
        var head = LayRow(table, table.Head, prepared[0], widths, baseline, frame);
        var enclosure = new TableEnclosure(frame.Enclosure, first, table.Style, LeftOf(frame.Start, widths.Sum()), widths.Sum(), head);
        frame = frame with { Enclosure = enclosure };
        AddRow(head, frame);
        _strips.Mark(first + 1, _strips.Count, BreakRules.StrandsEdge);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            _strips.Rule(RowBreak(i, table.Rows.Length));
            var row = LayRow(table, table.Rows[i], prepared[i + 1], widths, baseline, frame);
            AddRow(WithContinuation(row, head, table, widths[0]), frame);
        }

        if (table.Rows.Length <= RowsOfAShortTable && _strips.Count - first <= LinesOfAShortTable)
        {
            _strips.Mark(first + 1, _strips.Count, BreakRules.DividesShortList);
        }

        enclosure.Close(_strips.Count);
        if (isTight)
        {
            _context.DividedWords.RemoveRange(dividedBefore, _context.DividedWords.Count - dividedBefore); // Said of the table as a whole.
        }
    }

    private static BreakRules RowBreak(int row, int count) => row switch
    {
        0 => BreakRules.StrandsEdge,
        _ when row == 1 || row == count - 1 => BreakRules.LoneRow,
        _ => BreakRules.None,
    };

    private TableRowPiece LayRow(
        FlowTable table, FlowTableRow row, ImmutableArray<PreparedParagraph?> cells, ImmutableArray<double> widths, double baseline, Frame frame)
    {
        var style = table.Style;
        var lines = ImmutableArray.CreateBuilder<TableCellLines>(cells.Length);
        var (start, edge) = (frame.Start, LeftOf(frame.Start, widths.Sum()));
        for (var i = 0; i < cells.Length; i++)
        {
            var measure = Math.Max(1, widths[i] - (2 * style.PaddingX));
            var options = new LineBreakOptions { Alignment = table.Alignments[i] };
            var left = LeftOf(start, widths[i]);
            lines.Add(new TableCellLines(cells[i] is { } cell ? Lay(cell, new LineWidths(measure), options) : [], left + style.PaddingX, left - edge, widths[i]));
            start += widths[i];
        }

        return new TableRowPiece(row, lines.MoveToImmutable(), style.PaddingY, style.Leading, baseline);
    }

    // A row that no page can hold says on each further page whose it is.
    private TableRowPiece WithContinuation(TableRowPiece row, TableRowPiece head, FlowTable table, double width)
    {
        if (row.Row.Continued.IsEmpty || head.Height + row.Height <= _context.PageHeight)
        {
            return row;
        }

        var measure = new LineWidths(Math.Max(1, width - (2 * table.Style.PaddingX)));
        return row with { Continued = Prepare(row.Row.Continued).Lay(measure, new LineBreakOptions { Alignment = table.Alignments[0] }) };
    }

    private void AddRow(TableRowPiece row, Frame frame)
    {
        for (var line = 0; line < row.LineCount; line++)
        {
            Add(row, line, row.StripHeight(line), row.StripBaseline(line), line == 0 ? BreakRules.None : BreakRules.DividesRow, lines: 1, frame);
        }
    }
}
