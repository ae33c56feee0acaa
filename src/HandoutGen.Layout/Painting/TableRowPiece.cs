using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Lines;

namespace HandoutGen.Layout.Painting;

/// <summary>A row of a table; each strip is one line of every cell that has so many.</summary>
internal sealed class TableRowPiece(
    FlowTableRow row, ImmutableArray<TableCellLines> cells, double paddingY, double leading, double baseline) : Piece
{
    /// <summary>The number of strips: the lines of the longest cell.</summary>
    public int LineCount { get; } = Math.Max(1, cells.Max(cell => cell.Lines.Length));

    /// <summary>The height of the whole row.</summary>
    public double Height => (LineCount * leading) + (2 * paddingY);

    /// <summary>The height of one strip: the padding belongs to the first and the last.</summary>
    public double StripHeight(int line) => leading + (line == 0 ? paddingY : 0) + (line == LineCount - 1 ? paddingY : 0);

    /// <summary>From a strip's top to its baseline.</summary>
    public double StripBaseline(int line) => baseline + (line == 0 ? paddingY : 0);

    /// <inheritdoc/>
    public override void PaintGrounds(IPageCanvas canvas, ReadOnlySpan<PlacedStrip> strips)
    {
        foreach (var placed in strips)
        {
            foreach (var cell in cells)
            {
                if (placed.Strip.Index < cell.Lines.Length)
                {
                    canvas.Grounds(cell.Lines[placed.Strip.Index], placed.Left + cell.Left, placed.Baseline);
                }
            }
        }
    }

    /// <summary>Cell by cell, so that the content of the page comes in the order of reading.</summary>
    public override void Paint(IPageCanvas canvas, ReadOnlySpan<PlacedStrip> strips)
    {
        canvas.Touch(row.Element, strips[0].Top);
        for (var i = 0; i < cells.Length; i++)
        {
            canvas.Touch(row.Cells[i].Element, strips[0].Top);
            foreach (var placed in strips)
            {
                if (placed.Strip.Index < cells[i].Lines.Length)
                {
                    canvas.Line(
                        cells[i].Lines[placed.Strip.Index], row.Cells[i].Element, placed.Left + cells[i].Left, placed.Baseline, placed.Extent);
                }
            }
        }
    }

    /// <summary>The cells' own grounds, behind one strip of the row.</summary>
    public void PaintGrounds(IPageCanvas canvas, double x, double top, double height)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (row.Cells[i].Ground is { } ground)
            {
                canvas.Fill(ArtifactKind.Background, x + cells[i].Offset, top, cells[i].Width, height, ground);
            }
        }
    }

    /// <summary>The row once more, as an artifact.</summary>
    public void PaintRepeated(IPageCanvas canvas, double left, double top)
    {
        foreach (var cell in cells)
        {
            for (var line = 0; line < cell.Lines.Length; line++)
            {
                canvas.Grounds(cell.Lines[line], left + cell.Left, top + paddingY + (line * leading) + baseline);
                canvas.ArtifactLine(ArtifactKind.Layout, cell.Lines[line], left + cell.Left, top + paddingY + (line * leading) + baseline);
            }
        }
    }
}

/// <summary>The lines of a cell.</summary>
/// <param name="Lines">From top to bottom; none for an empty cell.</param>
/// <param name="Left">The left edge of its measure in the column that holds the table.</param>
/// <param name="Offset">From the table's left edge to the cell's.</param>
/// <param name="Width">The cell's width, paddings included.</param>
internal readonly record struct TableCellLines(ImmutableArray<TextLine> Lines, double Left, double Offset, double Width);
