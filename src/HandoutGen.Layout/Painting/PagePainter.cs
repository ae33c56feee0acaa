using System.Collections.Immutable;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Strips;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Layout.Painting;

/// <summary>
/// Puts the strips of a page in their places and paints them: what surrounds them first, then what lies behind words,
/// then the words in the order of reading.
/// </summary>
internal sealed class PagePainter(IPageCanvas canvas) : IPieceVisitor<ArraySegment<PlacedStrip>>
{
    // Between a cell's lines and its field.
    private const double FieldInset = 1;

    /// <summary>Paints the strips of a page.</summary>
    public void Page(VerticalList list, PageSpan span, double left, double top)
    {
        var end = span.End.Inner > 0 ? span.End.Strip + 1 : span.End.Strip;
        Paint(Place(list, span, end, left, top), span.From.Strip, left, top);
    }

    /// <inheritdoc/>
    public void Visit(ParagraphPiece paragraph, ArraySegment<PlacedStrip> place)
    {
        canvas.Touch(paragraph.Element, place[0].Top);
        foreach (var placed in place)
        {
            var line = placed.Strip.Index;
            canvas.Line(paragraph.Lines[line], paragraph.Element, placed.Left + paragraph.LeftOf(line), placed.Baseline, placed.Extent);
        }
    }

    /// <summary>Nothing is painted.</summary>
    public void Visit(BlankPiece blank, ArraySegment<PlacedStrip> place)
    {
    }

    /// <inheritdoc/>
    public void Visit(RulePiece rule, ArraySegment<PlacedStrip> place) =>
        canvas.Fill(ArtifactKind.Layout, place[0].Left + rule.Left, place[0].Top, rule.Width, rule.Thickness, rule.Color);

    /// <inheritdoc/>
    public void Visit(FigurePiece figure, ArraySegment<PlacedStrip> place)
    {
        canvas.Touch(figure.Element, place[0].Top);
        var (left, width) = figure.At(place[0].Height);
        canvas.Picture(figure.Element, figure.Picture, place[0].Left + left, place[0].Top, width, place[0].Height);
    }

    /// <inheritdoc/>
    public void Visit(RowPiece row, ArraySegment<PlacedStrip> place)
    {
        foreach (var cell in row.Cells)
        {
            var slack = place[0].Strip.Height - cell.List.Height(0, cell.List.Count);
            List(cell.List, 0, cell.List.Count, place[0].Left + cell.Left, place[0].Top + (slack * cell.Align));
        }
    }

    /// <inheritdoc/>
    public void Visit(ColumnsPiece columns, ArraySegment<PlacedStrip> place)
    {
        var (from, x) = (place[0].Row!.From, place[0].Left + columns.Left);
        foreach (var end in place[0].Row!.Ends)
        {
            List(columns.List, from, end, x, place[0].Top);
            from = end;
            x += columns.Step;
        }
    }

    /// <summary>Cell by cell, so that the content of the page comes in the order of reading.</summary>
    public void Visit(TableRowPiece row, ArraySegment<PlacedStrip> place)
    {
        canvas.Touch(row.Row.Element, place[0].Top);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var (element, cell) = (row.Row.Cells[i].Element, row.Cells[i]);
            canvas.Touch(element, place[0].Top);
            if (row.Row.Cells[i].Field is { } field)
            {
                canvas.Field(field, place[0].Left + cell.Left - cell.Padding + FieldInset, place[0].Top + FieldInset, cell.Width - (2 * FieldInset), place[^1].Bottom - place[0].Top - (2 * FieldInset));
            }

            foreach (var placed in place)
            {
                if (cell.LabelAt(placed.Strip.Index) is { } label)
                {
                    canvas.ArtifactLine(ArtifactKind.Layout, label, placed.Left + cell.LabelLeft, placed.Baseline);
                }

                if (cell.LineAt(placed.Strip.Index) is { } line)
                {
                    canvas.Line(line, element, placed.Left + cell.Left, placed.Baseline, placed.Extent);
                }
            }
        }
    }

    // Strips under each other as a column of their own.
    private void List(VerticalList list, int from, int end, double left, double top) =>
        Paint(Place(list, PageSpan.Of(from), end, left, top), from, left, top);

    private void Paint(PlacedStrip[] placed, int from, double left, double top)
    {
        new EnclosurePainter(canvas, placed, from, left, top).Paint();
        foreach (var strip in placed)
        {
            Grounds(strip);
        }

        for (var i = 0; i < placed.Length;)
        {
            Labels(placed[i]);
            var next = i + 1;
            while (next < placed.Length && ReferenceEquals(placed[next].Strip.Piece, placed[i].Strip.Piece) && placed[next].Strip.Label is null)
            {
                next++;
            }

            placed[i].Strip.Piece.Accept(this, new ArraySegment<PlacedStrip>(placed, i, next - i));
            i = next;
        }
    }

    // What lies behind the words of a strip.
    private void Grounds(in PlacedStrip placed)
    {
        var line = placed.Strip.Index;
        switch (placed.Strip.Piece)
        {
            case ParagraphPiece paragraph:
                canvas.Grounds(paragraph.Lines[line], placed.Left + paragraph.LeftOf(line), placed.Baseline);
                break;
            case TableRowPiece row:
                foreach (var cell in row.Cells)
                {
                    if (cell.LineAt(line) is { } text)
                    {
                        canvas.Grounds(text, placed.Left + cell.Left, placed.Baseline);
                    }
                }

                break;
        }
    }

    // Beside a box the label stands on the first line in it, below the padding that the strip is.
    private void Labels(in PlacedStrip placed)
    {
        for (var label = placed.Strip.Label; label is not null; label = label.Inner)
        {
            var baseline = placed.Strip.Baseline is not null ? placed.Baseline
                : placed.Top + label.Drop + (placed.Strip.Piece is BlankPiece ? placed.Strip.Height : 0);
            canvas.Line(label.Line, label.Label.Element, placed.Left + label.Left, baseline, placed.Extent);
        }
    }

    private static PlacedStrip[] Place(VerticalList list, PageSpan span, int end, double left, double top)
    {
        var from = span.From.Strip;
        var placed = new PlacedStrip[end - from];
        for (var i = from; i < end; i++)
        {
            var strip = list.Strips[i];
            top += i == from ? list.Opening(i) : strip.Space;
            placed[i - from] = Placed(strip, left, top, span.Rows.GetValueOrDefault(i));
            top = placed[i - from].Bottom;
        }

        return placed;

        PlacedStrip Placed(in Strip strip, double x, double y, ColumnRow? row) =>
            new(strip, x, y, row?.Height ?? strip.Height - (span.Given * strip.Give), row);
    }
}
