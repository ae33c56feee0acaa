using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Rendering.PlainText;

/// <summary>
/// Lays a table out in columns when every cell fits on one line. Otherwise each row becomes a list of "heading: cell": cells that
/// wrapped side by side would be read aloud, and copied, with their lines mixed.
/// </summary>
internal static class TextTable
{
    private const string Gap = "  ";

    public static void Write(TextLines lines, TableBlock table, ResolvedHandout handout)
    {
        var header = Cells(table.Header, handout);
        var rows = table.Rows.Select(row => Cells(row, handout)).ToArray();
        var widths = header.Select((cell, i) => rows.Select(row => row[i]).Append(cell).Max(text => DisplayWidth.Of(text))).ToArray();
        if (!table.Caption.IsEmpty)
        {
            lines.Paragraph(InlineText.WithTargets(table.Caption, handout));
            lines.Blank();
        }

        var total = widths.Sum() + (Gap.Length * (widths.Length - 1));
        if (total <= lines.AvailableToTables && !rows.Append(header).Any(row => row.Any(cell => cell.Contains('\n'))))
        {
            InColumns(lines, table.Columns, table.HasHeader ? header : null, rows, widths);
        }
        else
        {
            InRows(lines, header, rows);
        }
    }

    private static void InColumns(
        TextLines lines, ImmutableArray<ColumnAlignment> alignments, string[]? header, string[][] rows, int[] widths)
    {
        if (header is not null)
        {
            lines.Line(Row(header));
            lines.Line(string.Join(Gap, widths.Select(width => new string('-', width))));
        }

        foreach (var row in rows)
        {
            lines.Line(Row(row));
        }

        string Row(string[] cells) => string.Join(Gap, cells.Select((cell, i) => Align(cell, widths[i], alignments[i])));
    }

    private static void InRows(TextLines lines, string[] header, string[][] rows)
    {
        if (rows.Length == 0)
        {
            lines.Paragraph(string.Join(Gap, header));
        }

        foreach (var row in rows)
        {
            lines.Blank();
            for (var i = 0; i < row.Length; i++)
            {
                var text = header[i].Length == 0 ? row[i] : $"{header[i]}: {row[i]}";
                lines.Inside("", Gap, () => lines.Paragraph(text));
            }
        }
    }

    private static string[] Cells(ImmutableArray<TableCell> cells, ResolvedHandout handout) =>
        [.. cells.Select(cell => InlineText.WithTargets(cell.Content, handout))];

    private static string Align(string text, int width, ColumnAlignment alignment)
    {
        var free = width - DisplayWidth.Of(text);
        var before = alignment switch
        {
            ColumnAlignment.End => free,
            ColumnAlignment.Center => free / 2,
            _ => 0,
        };
        return new string(' ', before) + text + new string(' ', free - before);
    }
}
