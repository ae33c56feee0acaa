using HandoutGen.Layout.Strips;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Layout.Painting;

/// <summary>Paints what surrounds the words of a table: the head's ground, the lines between rows, and the head again on every further page.</summary>
internal sealed class TablePainter(IPageCanvas canvas)
{
    private const double Hairline = 0.5;
    private const double Strong = 1;

    /// <summary>Paints the grounds and lines of the part of a table that is on one page or in one column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="x">Its left edge.</param>
    /// <param name="again">Where its head stands again; null where the table begins.</param>
    /// <param name="strips">The strips of the part.</param>
    public void Ground(TableEnclosure table, double x, double? again, ArraySegment<PlacedStrip> strips)
    {
        if (again is { } top)
        {
            Head(table, x, top);
        }

        // Lines are drawn over all grounds: at the edge of one they would be dimmed by it.
        foreach (var placed in strips)
        {
            CellGrounds(placed, x);
        }

        for (var i = 0; i < strips.Count; i++)
        {
            var piece = strips[i].Strip.Piece;
            if (ReferenceEquals(piece, table.Head))
            {
                if (strips[i].Strip.Index == 0)
                {
                    Head(table, x, strips[i].Top);
                }

                continue;
            }

            var isEnd = i + 1 == strips.Count;
            if (isEnd || !ReferenceEquals(strips[i + 1].Strip.Piece, piece))
            {
                canvas.Fill(
                    ArtifactKind.Layout, x, strips[i].Bottom - Hairline, table.Width, isEnd ? Strong : Hairline, isEnd ? table.Style.StrongRule : table.Style.Rule);
            }
        }

        Grid(table, x, strips);
    }

    // Down the sides of every cell, and over the first row where no head's rule stands.
    private void Grid(TableEnclosure table, double x, ArraySegment<PlacedStrip> strips)
    {
        var rows = strips.Where(placed => placed.Strip.Piece is TableRowPiece).ToArray();
        if (!table.Style.Grid || rows.Length == 0)
        {
            return;
        }

        var (top, bottom) = (rows[0].Top, rows[^1].Bottom);
        var cells = ((TableRowPiece)rows[0].Strip.Piece).Cells;
        foreach (var edge in cells.Select(cell => cell.Offset).Append(table.Width))
        {
            canvas.Fill(ArtifactKind.Layout, x + edge - (Hairline / 2), top, Hairline, bottom - top, table.Style.Rule);
        }

        canvas.Fill(ArtifactKind.Layout, x, top - (Hairline / 2), table.Width, Hairline, table.Style.Rule);
    }

    /// <summary>Paints a row once more, as an artifact.</summary>
    public void Again(TableRowPiece row, double left, double top)
    {
        foreach (var cell in row.Cells)
        {
            for (var line = 0; line < cell.Lines.Length; line++)
            {
                var baseline = top + row.PaddingY + (line * row.Leading) + row.Baseline;
                canvas.Grounds(cell.Lines[line], left + cell.Left, baseline);
                canvas.ArtifactLine(ArtifactKind.Layout, cell.Lines[line], left + cell.Left, baseline);
            }
        }
    }

    /// <summary>Paints, where a row goes on, whose it is: in the first column, where that has no text of its own left.</summary>
    /// <param name="first">The first strip of the page or column.</param>
    /// <param name="end">The lower edge of the row's part.</param>
    public void Continued(in PlacedStrip first, double end)
    {
        if (first.Strip is not { Index: > 0, Piece: TableRowPiece row } || row.Cells[0].Lines.Length > first.Strip.Index)
        {
            return;
        }

        var baseline = first.Baseline;
        foreach (var line in row.Continued.TakeWhile(_ => baseline < end))
        {
            canvas.ArtifactLine(ArtifactKind.Layout, line, first.Left + row.Cells[0].Left, baseline);
            baseline += row.Leading;
        }
    }

    private void Head(TableEnclosure table, double x, double top)
    {
        canvas.Fill(ArtifactKind.Background, x, top, table.Width, table.Head.Height, table.Style.HeadGround);
        canvas.Fill(ArtifactKind.Layout, x, top + table.Head.Height - Strong, table.Width, Strong, table.Style.StrongRule);
    }

    // The cells' own grounds, behind one strip of their row.
    private void CellGrounds(in PlacedStrip placed, double x)
    {
        if (placed.Strip.Piece is not TableRowPiece row)
        {
            return;
        }

        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Row.Cells[i].Ground is { } ground)
            {
                canvas.Fill(ArtifactKind.Background, x + row.Cells[i].Offset, placed.Top, row.Cells[i].Width, placed.Bottom - placed.Top, ground);
            }
        }
    }
}
