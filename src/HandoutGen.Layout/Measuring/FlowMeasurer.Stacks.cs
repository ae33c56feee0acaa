using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Strips;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Layout.Measuring;

/// <content>
/// Tables row by row: the cells of a row stand one under the other, the first in the face of the head as the row's name, the others each
/// beside the words of its column's head in the face of the text.
/// </content>
internal sealed partial class FlowMeasurer
{
    // The heads beside the cells take no more of the width than this.
    private const double LargestLabels = 0.4;

    private ImmutableArray<TableRowPiece> StackedRows(FlowTable table, Frame frame)
    {
        var (style, gap) = (table.Style, 2 * table.Style.PaddingX);
        var baseline = TableBaseline(table);
        var inner = frame.Within(style.PaddingX, style.PaddingX);
        var (headFonts, bodyFonts) = (table.Head.Cells[0].Runs[0].Style.Fonts, table.Rows[0].Cells[0].Runs[0].Style.Fonts);
        ImmutableArray<PreparedParagraph> labels = [.. table.Head.Cells.Select(cell => Prepare(In(bodyFonts, cell.Runs)))];
        var labelWidth = Math.Min(LargestLabels * inner.Width, labels.Skip(1).Max(label => label.NaturalWidth) + 0.01);
        var values = inner.Within(labelWidth + gap, 0);
        return [Head(), .. table.Rows.Select(Row)];

        // On one line where that has room.
        TableRowPiece Head()
        {
            ImmutableArray<PreparedParagraph> heads = [.. table.Head.Cells.Select(cell => Prepare(cell.Runs))];
            var isOneLine = heads.Sum(head => head.NaturalWidth + 0.01) + ((heads.Length - 1) * gap) <= inner.Width;
            var cells = ImmutableArray.CreateBuilder<TableCellLines>();
            var (start, line) = (inner.Start, 0);
            foreach (var head in heads)
            {
                var width = isOneLine ? head.NaturalWidth + 0.01 : inner.Width;
                var lines = Lay(head, new LineWidths(width), LineBreakOptions.Body);
                cells.Add(new TableCellLines(lines, LeftOf(start, width), 0, frame.Width) { FirstLine = line });
                (start, line) = isOneLine ? (start + width + gap, 0) : (start, line + lines.Length);
            }

            return Piece(table.Head, cells.DrainToImmutable());
        }

        TableRowPiece Row(FlowTableRow row)
        {
            var name = Lay(Prepare(In(headFonts, row.Cells[0].Runs)), new LineWidths(inner.Width), LineBreakOptions.Body);
            var cells = ImmutableArray.Create(new TableCellLines(name, LeftOf(inner.Start, inner.Width), 0, frame.Width)).ToBuilder();
            var line = name.Length;
            foreach (var (cell, label) in row.Cells.Zip(labels).Skip(1))
            {
                var beside = Lay(label, new LineWidths(labelWidth), LineBreakOptions.Body);
                var lines = Lay(Prepare(cell.Runs), new LineWidths(values.Width), LineBreakOptions.Body);
                cells.Add(new TableCellLines(lines, LeftOf(values.Start, values.Width), 0, frame.Width)
                {
                    FirstLine = line,
                    Label = beside,
                    LabelLeft = LeftOf(inner.Start, labelWidth),
                });
                line += Math.Max(lines.Length, beside.Length);
            }

            return Piece(row, cells.DrainToImmutable());
        }

        TableRowPiece Piece(FlowTableRow row, ImmutableArray<TableCellLines> cells) =>
            new(row, cells, style.PaddingY, style.Leading, baseline);

        static ImmutableArray<TextRun> In(FontStack fonts, ImmutableArray<TextRun> runs) =>
            [.. runs.Select(run => run with { Style = run.Style with { Fonts = fonts } })];
    }
}
