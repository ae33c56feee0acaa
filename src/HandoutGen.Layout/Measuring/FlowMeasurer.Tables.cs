using System.Collections.Immutable;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Painting;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Layout.Measuring;

internal sealed partial class FlowMeasurer
{
    // So few rows, of so few lines with the head, are seen at a glance: not so on two pages.
    private const int RowsOfAShortTable = 4;
    private const int LinesOfAShortTable = 12;

    /// <inheritdoc/>
    public void Visit(FlowTable table)
    {
        var fitted = FittedTable.Fit(table, _width, runs => Prepare(runs));
        if (_width - table.OutdentStart - table.OutdentEnd is var text && fitted.NeedsNoMoreThan(text))
        {
            (_start, _width) = (_start + table.OutdentStart, text);
        }

        if (table.Alignments.Length > 1 && fitted.Slack(_width) < -BreakOpportunity.Tolerance)
        {
            _context.TightTables.Add(new TightTable(table.Element.Origin, table.Alignments.Length, fitted.Columns.CountWithin(_width, fitted.Table.Style.PaddingX)));
        }

        table = fitted.Table;
        var prepared = fitted.Rows;
        var widths = fitted.Columns.Share(_width, table.Style.PaddingX);

        var first = _strips.Count;
        var baseline = FittedTable.FirstStyle(table) is { } style ? Baseline(style, table.Style.Leading) : table.Style.Leading;
        var head = LayRow(table, table.Head, prepared[0], widths, baseline);
        var enclosure = new TableEnclosure(_enclosure, table.Style, LeftOf(_start, widths.Sum()), widths.Sum(), head) { First = first };
        _enclosure = enclosure;
        AddRow(head);
        Mark(first + 1, _strips.Count, BreakRules.StrandsEdge);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            _rules |= RowBreak(i, table.Rows.Length);
            AddRow(LayRow(table, table.Rows[i], prepared[i + 1], widths, baseline));
        }

        if (table.Rows.Length <= RowsOfAShortTable && _strips.Count - first <= LinesOfAShortTable)
        {
            Mark(first + 1, _strips.Count, BreakRules.DividesShortList);
        }

        enclosure.End = _strips.Count;
        _enclosure = enclosure.Outer;
    }

    private static BreakRules RowBreak(int row, int count) => row switch
    {
        0 => BreakRules.StrandsEdge,
        _ when row == 1 || row == count - 1 => BreakRules.LoneRow,
        _ => BreakRules.None,
    };

    private TableRowPiece LayRow(FlowTable table, FlowTableRow row, ImmutableArray<PreparedParagraph?> cells, ImmutableArray<double> widths, double baseline)
    {
        var style = table.Style;
        var lines = ImmutableArray.CreateBuilder<TableCellLines>(cells.Length);
        var (start, edge) = (_start, LeftOf(_start, widths.Sum()));
        for (var i = 0; i < cells.Length; i++)
        {
            var measure = Math.Max(1, widths[i] - (2 * style.PaddingX));
            var options = new LineBreakOptions { Alignment = table.Alignments[i] };
            var left = LeftOf(start, widths[i]);
            lines.Add(new TableCellLines(cells[i]?.Lay(new LineWidths(measure), options) ?? [], left + style.PaddingX, left - edge, widths[i]));
            start += widths[i];
        }

        return new TableRowPiece(row, lines.MoveToImmutable(), style.PaddingY, style.Leading, baseline);
    }

    private void AddRow(TableRowPiece row)
    {
        for (var line = 0; line < row.LineCount; line++)
        {
            Add(row, line, row.StripHeight(line), row.StripBaseline(line), line == 0 ? BreakRules.None : BreakRules.DividesRow, lines: 1);
        }
    }
}
