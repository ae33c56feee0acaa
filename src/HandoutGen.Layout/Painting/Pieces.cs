using System.Collections.Immutable;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Flow;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;
using HandoutGen.Typography.Lines;

namespace HandoutGen.Layout.Painting;

/// <summary>Lines of one paragraph; each strip is a line. Those after the first stand so far to the right of it.</summary>
internal sealed class ParagraphPiece(FlowElement element, ImmutableArray<TextLine> lines, double left, double shift) : Piece
{
    /// <inheritdoc/>
    public override void PaintGrounds(IPageCanvas canvas, ReadOnlySpan<PlacedStrip> strips)
    {
        foreach (var placed in strips)
        {
            canvas.Grounds(lines[placed.Strip.Index], LeftOf(placed), placed.Baseline);
        }
    }

    /// <inheritdoc/>
    public override void Paint(IPageCanvas canvas, ReadOnlySpan<PlacedStrip> strips)
    {
        canvas.Touch(element, strips[0].Top);
        foreach (var placed in strips)
        {
            canvas.Line(lines[placed.Strip.Index], element, LeftOf(placed), placed.Baseline, placed.Extent);
        }
    }

    private double LeftOf(in PlacedStrip placed) => placed.Left + left + (placed.Strip.Index > 0 ? shift : 0);
}

/// <summary>White that belongs to a box or to an item without text; nothing is painted.</summary>
internal sealed class BlankPiece : Piece
{
    /// <inheritdoc/>
    public override void Paint(IPageCanvas canvas, ReadOnlySpan<PlacedStrip> strips)
    {
    }
}

/// <summary>A line across the measure.</summary>
internal sealed class RulePiece(double left, double width, double thickness, Rgb color) : Piece
{
    /// <inheritdoc/>
    public override void Paint(IPageCanvas canvas, ReadOnlySpan<PlacedStrip> strips)
    {
        foreach (var placed in strips)
        {
            canvas.Fill(ArtifactKind.Layout, placed.Left + left, placed.Top, width, thickness, color);
        }
    }
}

/// <summary>A picture.</summary>
internal sealed class FigurePiece(FlowElement element, FlowPicture picture, double left, double width, double height) : Piece
{
    /// <inheritdoc/>
    public override void Paint(IPageCanvas canvas, ReadOnlySpan<PlacedStrip> strips)
    {
        foreach (var placed in strips)
        {
            canvas.Touch(element, placed.Top);
            canvas.Picture(element, picture, placed.Left + left, placed.Top, width, height);
        }
    }
}

/// <summary>Cells side by side, each a list of its own.</summary>
internal sealed class RowPiece(ImmutableArray<RowCell> cells) : Piece
{
    /// <inheritdoc/>
    public override void Paint(IPageCanvas canvas, ReadOnlySpan<PlacedStrip> strips)
    {
        foreach (var placed in strips)
        {
            foreach (var cell in cells)
            {
                var slack = placed.Strip.Height - cell.List.Height(0, cell.List.Count);
                PagePainter.List(canvas, cell.List, 0, cell.List.Count, placed.Left + cell.Left, placed.Top + (slack * cell.Align));
            }
        }
    }
}

/// <summary>A measured cell of a <see cref="RowPiece"/>.</summary>
internal readonly record struct RowCell(VerticalList List, double Left, double Align);

/// <summary>Columns side by side, from the left edge of the first by steps to the next. How they are divided depends on the page, so the page says it.</summary>
internal sealed class ColumnsPiece(ColumnSet set, double left, double step) : Piece
{
    /// <summary>What flows through the columns.</summary>
    public ColumnSet Set { get; } = set;

    /// <summary>The same columns with only so many strips.</summary>
    public ColumnsPiece Beginning(int strips) =>
        new(new ColumnSet(new VerticalList(Set.List.Strips[..strips]), Set.Count), left, step);

    /// <inheritdoc/>
    public override void Paint(IPageCanvas canvas, ReadOnlySpan<PlacedStrip> strips) =>
        throw new InvalidOperationException("columns are painted with their row");

    /// <summary>Paints one row of columns.</summary>
    public void Paint(IPageCanvas canvas, PlacedStrip placed, int from, ColumnRow row)
    {
        var x = placed.Left + left;
        foreach (var end in row.Ends)
        {
            PagePainter.List(canvas, Set.List, from, end, x, placed.Top);
            from = end;
            x += step;
        }
    }
}

/// <summary>The label of a list item, measured.</summary>
/// <param name="Label">The label.</param>
/// <param name="Line">Its text.</param>
/// <param name="Left">Its left edge in the column.</param>
/// <param name="Drop">From the top of what has no text of its own, such as a picture, to the label's baseline.</param>
/// <param name="Inner">The label of an inner item that begins on the same strip.</param>
internal sealed record ItemLabel(FlowLabel Label, TextLine Line, double Left, double Drop, ItemLabel? Inner);
