using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Typography;
using HandoutGen.Typography.Lines;

namespace HandoutGen.Layout.Strips;

/// <summary>Lines of one paragraph; each strip is a line.</summary>
/// <param name="Element">Its structure element.</param>
/// <param name="Lines">From top to bottom.</param>
/// <param name="Left">The left edge of the measure in the column.</param>
/// <param name="Shift">The lines after the first stand so far to the right of it.</param>
internal sealed record ParagraphPiece(FlowElement Element, ImmutableArray<TextLine> Lines, double Left, double Shift) : Piece
{
    /// <summary>The left edge of a line's measure in the column.</summary>
    public double LeftOf(int line) => Left + (line > 0 ? Shift : 0);

    /// <inheritdoc/>
    public override void Accept<T>(IPieceVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>White that belongs to a box or to an item without text.</summary>
internal sealed record BlankPiece : Piece
{
    /// <inheritdoc/>
    public override void Accept<T>(IPieceVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>A line across the measure.</summary>
internal sealed record RulePiece(double Left, double Width, double Thickness, Rgb Color) : Piece
{
    /// <inheritdoc/>
    public override void Accept<T>(IPieceVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>A picture.</summary>
/// <param name="Element">Its structure element.</param>
/// <param name="Picture">What is drawn.</param>
/// <param name="Left">Its left edge in the column.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="RightToLeft">Where it is drawn smaller, it stays at its right edge.</param>
internal sealed record FigurePiece(FlowElement Element, FlowPicture Picture, double Left, double Width, double Height, bool RightToLeft) : Piece
{
    /// <summary>Its left edge and its width where it has only so much height.</summary>
    public (double Left, double Width) At(double height)
    {
        var width = height < Height ? Width * height / Height : Width;
        return (RightToLeft ? Left + Width - width : Left, width);
    }

    /// <inheritdoc/>
    public override void Accept<T>(IPieceVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>Cells side by side, each a list of its own.</summary>
internal sealed record RowPiece(ImmutableArray<RowCell> Cells) : Piece
{
    /// <inheritdoc/>
    public override void Accept<T>(IPieceVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>A measured cell of a <see cref="RowPiece"/>.</summary>
internal readonly record struct RowCell(VerticalList List, double Left, double Align);

/// <summary>Columns side by side. How they are divided depends on the page, so their strip has no height of its own.</summary>
/// <param name="List">What flows through the columns.</param>
/// <param name="Count">The number of columns.</param>
/// <param name="Left">The left edge of the first.</param>
/// <param name="Step">From there to the left edge of the next; negative from right to left.</param>
internal sealed record ColumnsPiece(VerticalList List, int Count, double Left, double Step) : Piece
{
    /// <inheritdoc/>
    public override void Accept<T>(IPieceVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>The label of a list item, measured.</summary>
/// <param name="Label">The label.</param>
/// <param name="Line">Its text.</param>
/// <param name="Left">Its left edge in the column.</param>
/// <param name="Drop">From the top of what has no text of its own, such as a picture, to the label's baseline.</param>
/// <param name="Inner">The label of an inner item that begins on the same strip.</param>
internal sealed record ItemLabel(FlowLabel Label, TextLine Line, double Left, double Drop, ItemLabel? Inner);
