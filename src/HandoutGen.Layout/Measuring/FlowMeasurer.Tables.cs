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

    // With fewer columns what stands one under the other is no shorter.
    private const int ColumnsOfAStack = 3;

    // A row of more lines is no longer seen at a glance: one under the other its cells are shorter, and easier to read.
    private const int LinesOfARow = 4;

    /// <inheritdoc/>
    public void Visit(FlowTable table, Frame frame)
    {
        if (table.Caption is { } caption)
        {
            AddAll([caption], frame);
        }

        var fitted = FittedTable.Fit(table, frame.Width, runs => Prepare(runs));
        if (table.Widths.IsEmpty && !table.Style.Grid && frame.Within(table.OutdentStart, table.OutdentEnd) is var text && fitted.NeedsNoMoreThan(text.Width))
        {
            frame = text;
        }

        var dividedBefore = _context.DividedWords.Count;
        var isTight = table.Alignments.Length > 1 && fitted.Slack(frame.Width) < -BreakOpportunity.Tolerance;
        var widths = table.Widths.IsEmpty
            ? fitted.Columns.Share(frame.Width, fitted.Table.Style.PaddingX)
            : [.. table.Widths.Select(part => part * frame.Width)];
        var rows = Rows(fitted.Table, fitted.Rows, widths, frame);
        var mayStack = table.Style.MayStack && table.Alignments.Length >= ColumnsOfAStack && !fitted.Columns.HasBlanks;
        if (mayStack && (isTight || rows.Max(row => row.LineCount) > LinesOfARow))
        {
            _context.DividedWords.RemoveRange(dividedBefore, _context.DividedWords.Count - dividedBefore);
            AddTable(table, StackedRows(table, frame), frame.Width, repeatsHead: false, frame);
            return;
        }

        if (isTight)
        {
            // Said of the table as a whole, and not of each word.
            _context.DividedWords.RemoveRange(dividedBefore, _context.DividedWords.Count - dividedBefore);
            _context.TightTables.Add(new TightTable(table.Element.Origin, table.Alignments.Length, fitted.Columns.CountWithin(frame.Width, fitted.Table.Style.PaddingX)));
        }

        AddTable(fitted.Table, rows, widths.Sum(), repeatsHead: table.HasHead, frame);
    }

    private void AddTable(FlowTable table, ImmutableArray<TableRowPiece> rows, double width, bool repeatsHead, Frame frame)
    {
        var first = _strips.Count;
        var enclosure = new TableEnclosure(frame.Enclosure, first, table.Style, LeftOf(frame.Start, width), width, rows[0], repeatsHead);
        frame = frame with { Enclosure = enclosure };
        if (table.HasHead)
        {
            AddRow(rows[0], frame);
            _strips.Mark(first + 1, _strips.Count, BreakRules.StrandsEdge);
        }

        for (var i = 1; i < rows.Length; i++)
        {
            _strips.Rule(table.HasHead || i > 1 ? RowBreak(i - 1, rows.Length - 1) : BreakRules.None);
            AddRow(rows[i], frame);
        }

        if (table.Rows.Length <= RowsOfAShortTable && _strips.Count - first <= LinesOfAShortTable)
        {
            _strips.Mark(first + 1, _strips.Count, BreakRules.DividesShortList);
        }

        enclosure.Close(_strips.Count);
    }

    private static BreakRules RowBreak(int row, int count) => row switch
    {
        0 => BreakRules.StrandsEdge,
        _ when row == 1 || row == count - 1 => BreakRules.LoneRow,
        _ => BreakRules.None,
    };

    // The head row and the body rows, their cells side by side.
    private ImmutableArray<TableRowPiece> Rows(FlowTable table, ImmutableArray<ImmutableArray<PreparedParagraph?>> prepared, ImmutableArray<double> widths, Frame frame)
    {
        var baseline = TableBaseline(table);
        var head = LayRow(table, table.Head, prepared[0], widths, baseline, frame);
        return [head, .. table.Rows.Select((row, i) => WithContinuation(LayRow(table, row, prepared[i + 1], widths, baseline, frame), head, table, widths[0]))];
    }

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
            lines.Add(new TableCellLines(cells[i] is { } cell ? Lay(cell, new LineWidths(measure), options) : [], left + style.PaddingX, left - edge, widths[i]) { Padding = style.PaddingX });
            start += widths[i];
        }

        var isWritten = cells.All(cell => cell is null) || (style.Grid && cells.Contains(null));
        return new TableRowPiece(row, lines.MoveToImmutable(), style.PaddingY, style.Leading, baseline) { LeastHeight = isWritten ? style.WritingHeight : 0 };
    }

    private static double TableBaseline(FlowTable table) =>
        FittedTable.FirstStyle(table) is { } style ? Baseline(style, table.Style.Leading) : table.Style.Leading;

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
