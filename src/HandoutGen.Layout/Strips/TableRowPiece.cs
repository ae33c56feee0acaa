using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Typography.Lines;

namespace HandoutGen.Layout.Strips;

/// <summary>A row of a table; each strip is one line of every cell that has so many.</summary>
/// <param name="Row">The row of the flow.</param>
/// <param name="Cells">The lines of its cells.</param>
/// <param name="PaddingY">Above the first line and below the last.</param>
/// <param name="Leading">From baseline to baseline.</param>
/// <param name="Baseline">From the top of a line to its baseline.</param>
internal sealed record TableRowPiece(
    FlowTableRow Row, ImmutableArray<TableCellLines> Cells, double PaddingY, double Leading, double Baseline) : Piece
{
    /// <summary>What stands in the first column of each further page that the row crosses; none for a row that fits on one.</summary>
    public ImmutableArray<TextLine> Continued { get; init; } = [];

    /// <summary>The number of strips: the lines of the longest cell.</summary>
    public int LineCount { get; } = Math.Max(1, Cells.Max(cell => cell.FirstLine + Math.Max(cell.Lines.Length, cell.Label.Length)));

    /// <summary>The least height of the whole row.</summary>
    public double LeastHeight { get; init; }

    /// <summary>The height of the whole row.</summary>
    public double Height => Math.Max(LeastHeight, OwnHeight);

    private double OwnHeight => (LineCount * Leading) + (2 * PaddingY);

    /// <summary>The height of one strip: the padding belongs to the first and the last.</summary>
    public double StripHeight(int line) => Leading + (line == 0 ? PaddingY : 0) + (line == LineCount - 1 ? PaddingY + Height - OwnHeight : 0);

    /// <summary>From a strip's top to its baseline.</summary>
    public double StripBaseline(int line) => Baseline + (line == 0 ? PaddingY : 0);

    /// <inheritdoc/>
    public override void Accept<T>(IPieceVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>The lines of a cell.</summary>
/// <param name="Lines">From top to bottom; none for an empty cell.</param>
/// <param name="Left">The left edge of its measure in the column that holds the table.</param>
/// <param name="Offset">From the table's left edge to the cell's.</param>
/// <param name="Width">The cell's width, paddings included.</param>
internal readonly record struct TableCellLines(ImmutableArray<TextLine> Lines, double Left, double Offset, double Width)
{
    /// <summary>From the cell's edges to its measure.</summary>
    public double Padding { get; init; }

    /// <summary>The line of the row that its first one is: more than 0 where the cells of a row stand one under the other.</summary>
    public int FirstLine { get; init; }

    /// <summary>The words of its column's head that stand beside it; none where the cells stand under the head itself.</summary>
    public ImmutableArray<TextLine> Label { get; init; } = [];

    /// <summary>The left edge of these words in the column that holds the table.</summary>
    public double LabelLeft { get; init; }

    /// <summary>What it shows in a line of the row; null for nothing.</summary>
    public TextLine? LineAt(int line) => At(Lines, line - FirstLine);

    /// <summary>The words beside that.</summary>
    public TextLine? LabelAt(int line) => At(Label, line - FirstLine);

    private static TextLine? At(ImmutableArray<TextLine> lines, int line) => line >= 0 && line < lines.Length ? lines[line] : null;
}
