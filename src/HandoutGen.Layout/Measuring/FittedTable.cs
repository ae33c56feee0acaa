using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Layout.Measuring;

/// <summary>
/// A table at the width it is set in. Where its words do not fit side by side, first the paddings give way, down to a half,
/// then the type, in quarters of a point down to <see cref="TableStyle.LeastSize"/>; after that words are broken.
/// </summary>
internal sealed class FittedTable
{
    // In parts of the type's size: about 23 letters.
    private const double LongestWord = 10;

    private const double SizeStep = 0.25;

    private FittedTable(FlowTable table, ImmutableArray<ImmutableArray<PreparedParagraph?>> rows, ColumnWidths columns)
    {
        (Table, Rows, Columns) = (table, rows, columns);
    }

    /// <summary>The table with the paddings and sizes that it is set in.</summary>
    public FlowTable Table { get; }

    /// <summary>The cells of the head row and the body rows; null for an empty one.</summary>
    public ImmutableArray<ImmutableArray<PreparedParagraph?>> Rows { get; }

    /// <summary>What the columns need.</summary>
    public ColumnWidths Columns { get; }

    /// <summary>Fits a table into a measure.</summary>
    public static FittedTable Fit(FlowTable table, double measure, Func<ImmutableArray<TextRun>, PreparedParagraph> prepare)
    {
        var fitted = Of(table, prepare);
        var slack = fitted.Slack(measure);
        if (slack >= 0)
        {
            return fitted;
        }

        var style = table.Style;
        var closer = Math.Min(style.PaddingX / 2, -slack / (2 * table.Alignments.Length));
        table = table with { Style = style with { PaddingX = style.PaddingX - closer } };
        fitted = new FittedTable(table, fitted.Rows, fitted.Columns);
        slack = fitted.Slack(measure);
        var size = Size(table);
        if (slack >= -BreakOpportunity.Tolerance || size <= style.LeastSize)
        {
            return fitted;
        }

        var wanted = Math.Floor(size * (1 + (slack / fitted.Columns.Least)) / SizeStep) * SizeStep;
        return Of(Smaller(table, Math.Max(style.LeastSize, wanted) / size), prepare);
    }

    /// <summary>The room that is left when no word is broken; less than 0 where words are.</summary>
    public double Slack(double measure) => measure - Columns.Least - Paddings;

    /// <summary>No line is broken in so wide a measure.</summary>
    public bool NeedsNoMoreThan(double measure) => Columns.Natural + Paddings < measure - BreakOpportunity.Tolerance;

    private double Paddings => 2 * Table.Style.PaddingX * Table.Alignments.Length;

    private static FittedTable Of(FlowTable table, Func<ImmutableArray<TextRun>, PreparedParagraph> prepare)
    {
        ImmutableArray<PreparedParagraph?> Row(FlowTableRow row) => [.. row.Cells.Select(cell => cell.Runs.IsEmpty ? null : prepare(cell.Runs))];

        ImmutableArray<ImmutableArray<PreparedParagraph?>> rows = [Row(table.Head), .. table.Rows.Select(Row)];
        return new FittedTable(table, rows, new ColumnWidths(rows, table.Alignments.Length, LongestWord * Size(table)));
    }

    /// <summary>The style of the table's first words; null when it has none.</summary>
    public static TextStyle? FirstStyle(FlowTable table) =>
        table.Rows.Prepend(table.Head).SelectMany(row => row.Cells).FirstOrDefault(cell => !cell.Runs.IsEmpty)?.Runs[0].Style;

    private static double Size(FlowTable table) => FirstStyle(table)?.Size ?? 0;

    private static FlowTable Smaller(FlowTable table, double part)
    {
        FlowTableRow Row(FlowTableRow row) => row with { Cells = [.. row.Cells.Select(cell => cell with { Runs = Runs(cell.Runs) })], Continued = Runs(row.Continued) };
        ImmutableArray<TextRun> Runs(ImmutableArray<TextRun> runs) => [.. runs.Select(run => run with { Style = run.Style with { Size = run.Style.Size * part } })];
        return table with
        {
            Head = Row(table.Head),
            Rows = [.. table.Rows.Select(Row)],
            Style = table.Style with { Leading = table.Style.Leading * part, PaddingY = table.Style.PaddingY * part },
        };
    }
}
