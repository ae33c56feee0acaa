using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Model;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;
using TableCell = HandoutGen.Model.TableCell;

namespace HandoutGen.Source.Body;

/// <summary>From Markdig's tables to regular grids.</summary>
internal static class TableReader
{
    /// <summary>The table; short rows are filled up, a row with more cells than the header is reported.</summary>
    public static TableBlock? Read(Table table, InlineReader inlines, BodyContext context)
    {
        var span = inlines.Span(table.Span);
        var header = (TableRow)table[0];
        var count = Written(header).Count is > 0 and var named ? named : table.ColumnDefinitions.Count; // without names the dashes say how many
        if (!header.IsHeader || count == 0)
        {
            context.Diagnostics.Report(
                MarkdownRules.TableShape, span with { Length = 1 }, "this table has no header row", "begin with a row of column names and a row of dashes");
            return null;
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<TableCell>>();
        foreach (var row in table.Cast<TableRow>())
        {
            var cells = Written(row);
            var rowSpan = inlines.Span(row.Span);
            if (cells.Count > count)
            {
                context.Diagnostics.Report(
                    MarkdownRules.TableShape,
                    inlines.Span(cells[count].Span),
                    string.Create(CultureInfo.InvariantCulture, $"this row has {cells.Count} cells, but the header has {count}"),
                    "write \\| for the character itself");
            }

            rows.Add([.. Enumerable.Range(0, count).Select(i => i < cells.Count ? ReadCell(cells[i], inlines) : new TableCell([], rowSpan))]);
        }

        var columns = Enumerable.Range(0, count).Select(i => Alignment(table, i)).ToImmutableArray();
        return new TableBlock(columns, rows[0], [.. rows.Skip(1)]) { Span = span };
    }

    /// <summary>
    /// The row of dashes of a table, within the characters of a paragraph: Markdig shows such a table as text, or takes the line before it apart.
    /// </summary>
    public static SourceSpan? DelimiterRow(string text, SourceSpan paragraph)
    {
        var start = paragraph.Start;
        foreach (var line in text.AsSpan(start, Math.Max(0, Math.Min(paragraph.End + 1, text.Length) - start)).EnumerateLines())
        {
            var row = line.Trim(" \t>");
            if (row.Contains('|') && row.Contains('-') && !row.ContainsAnyExcept("|:- \t"))
            {
                return new SourceSpan(start, start + line.Length - 1);
            }

            start += line.Length + 1;
        }

        return null;
    }

    /// <summary>Counts what draws a table: the bars of its rows, and its row of dashes.</summary>
    public static void CountSigns(Table table, string text, Census census)
    {
        var end = Math.Min(table.Span.End + 1, text.Length);
        for (var start = Math.Max(0, table.Span.Start); start < end;)
        {
            var length = text.AsSpan(start, end - start).IndexOf('\n') is >= 0 and var feed ? feed : end - start;
            var line = text.AsSpan(start, length);
            if (!line.ContainsAnyExcept("|:-> \t"))
            {
                census.Count(start, start + length);
            }

            for (var bar = line.IndexOf('|'); bar >= 0 && bar < length; bar = line[(bar + 1)..].IndexOf('|') is >= 0 and var next ? bar + 1 + next : -1)
            {
                census.Count(start + bar, start + bar + 1);
            }

            start += length + 1;
        }
    }

    // Markdig fills short rows up at their end; an empty cell between others is the author's.
    private static List<Markdig.Extensions.Tables.TableCell> Written(TableRow row)
    {
        var cells = row.Cast<Markdig.Extensions.Tables.TableCell>().ToList();
        return cells[..(cells.FindLastIndex(IsWritten) + 1)];
    }

    private static bool IsWritten(Block cell) => cell.Span.End >= cell.Span.Start && cell.Span.End > 0;

    /// <summary>An inline stands in a cell.</summary>
    public static bool IsInCell(Markdig.Syntax.Inlines.Inline inline)
    {
        var outer = inline.Parent;
        while (outer is { Parent: { } further })
        {
            outer = further;
        }

        return outer?.ParentBlock?.Parent is Markdig.Extensions.Tables.TableCell;
    }

    private static TableCell ReadCell(Markdig.Extensions.Tables.TableCell cell, InlineReader inlines)
    {
        var content = cell.OfType<ParagraphBlock>().SelectMany(paragraph => inlines.Read(paragraph.Inline)).ToImmutableArray();
        return new TableCell(content, IsWritten(cell) ? inlines.Span(cell.Span) : default);
    }

    private static ColumnAlignment Alignment(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => ColumnAlignment.Center,
            TableColumnAlign.Right => ColumnAlignment.End,
            _ => ColumnAlignment.Start,
        };
}
