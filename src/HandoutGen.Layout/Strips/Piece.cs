namespace HandoutGen.Layout.Strips;

/// <summary>Something measured, which one strip or several under each other show. The hierarchy is closed: <see cref="IPieceVisitor{T}"/> names every kind.</summary>
internal abstract record Piece
{
    private protected Piece()
    {
    }

    /// <summary>Calls the method of the piece's kind.</summary>
    public abstract void Accept<T>(IPieceVisitor<T> visitor, T place);
}

/// <summary>One method for each kind of <see cref="Piece"/>.</summary>
/// <typeparam name="T">What is said of the place where it stands.</typeparam>
internal interface IPieceVisitor<in T>
{
    void Visit(ParagraphPiece paragraph, T place);

    void Visit(BlankPiece blank, T place);

    void Visit(RulePiece rule, T place);

    void Visit(FigurePiece figure, T place);

    void Visit(RowPiece row, T place);

    void Visit(ColumnsPiece columns, T place);

    void Visit(TableRowPiece row, T place);
}
