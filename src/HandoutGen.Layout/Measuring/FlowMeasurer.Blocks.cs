using System.Collections.Immutable;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Strips;

namespace HandoutGen.Layout.Measuring;

internal sealed partial class FlowMeasurer
{
    // A box that takes more of a page than this is divided like running text.
    private const double LargestWholeBox = 0.6;

    // A picture that takes more of a page than this may be drawn smaller by so much of its height, rather than leave a hole before it.
    private const double TallPicture = 0.2;
    private const double LargestGive = 0.4;

    /// <inheritdoc/>
    public void Visit(FlowFigure figure, Frame frame)
    {
        var (width, height) = SizeOf(figure, frame.Width);
        AddBlankForLabels(frame, height);
        var first = _strips.Count;
        var piece = new FigurePiece(figure.Element, figure.Picture, LeftOf(frame.Start, width), width, height, _context.RightToLeft);
        var give = height > TallPicture * _context.PageHeight ? LargestGive * height : 0;
        _strips.Add(new Strip(piece, 0, 0, height, null, BreakRules.None, frame.Enclosure) { Give = give }, lines: 2);
        if (figure.Caption is not null)
        {
            AddAll([figure.Caption], frame);
            _strips.Mark(first + 1, _strips.Count, BreakRules.StrandsCaption);
        }
    }

    private (double Width, double Height) SizeOf(FlowFigure figure, double measure)
    {
        var captionHeight = figure.Caption is null ? 0 : 4 * figure.Caption.Leading;
        var maxHeight = Math.Min(figure.MaxHeight, Math.Max(_context.PageHeight / 4, _context.PageHeight - captionHeight));
        var wanted = figure.Part is { } part ? part * measure / figure.Width : 1;
        var scale = Math.Min(wanted, Math.Min(measure / figure.Width, maxHeight / figure.Height));
        return (figure.Width * scale, figure.Height * scale);
    }

    /// <inheritdoc/>
    public void Visit(FlowBox box, Frame frame)
    {
        var first = _strips.Count;

        // A box nested so deep that its text would become too narrow has no sides.
        var hasSides = frame.Width - box.Style.PaddingStart - box.Style.PaddingEnd >= _context.LeastMeasure;
        var style = hasSides ? box.Style : box.Style with { Ground = null, Bar = null, PaddingStart = 0, PaddingEnd = 0 };
        var enclosure = new BoxEnclosure(frame.Enclosure, first, style, LeftOf(frame.Start, frame.Width), frame.Width, _context.RightToLeft);
        var inside = frame.Within(style.PaddingStart, style.PaddingEnd) with { Enclosure = enclosure, ListIndent = hasSides ? 0 : frame.ListIndent };
        Add(new BlankPiece(), 0, style.PaddingTop, null, BreakRules.None, lines: 0, inside);
        _strips.EnterBox();
        AddAll(box.Content, inside);
        _strips.LeaveBox();
        Add(new BlankPiece(), 1, style.PaddingBottom, null, BreakRules.StrandsEdge, lines: 0, inside);
        enclosure.Close(_strips.Count);
        if (_strips.HeightFrom(first) < LargestWholeBox * _context.PageHeight)
        {
            _strips.Mark(first + 1, _strips.Count, BreakRules.DividesBox);
            _strips.Mark(first + 1, _strips.Count, BreakRules.DividesBlockInBox, where: BreakRules.DividesParagraph | BreakRules.DividesItem);
        }

        _strips.Rule(box.KeepsNext ? BreakRules.StrandsEdge : BreakRules.None);
    }

    /// <inheritdoc/>
    public void Visit(FlowColumns columns, Frame frame)
    {
        var count = frame.InColumns ? 1 : columns.Count;
        while (count > 1 && ColumnWidth(columns, count, frame) < columns.MinWidth)
        {
            count--;
        }

        if (count == 1)
        {
            AddAll(columns.Content, frame);
            return;
        }

        var width = ColumnWidth(columns, count, frame);
        var list = Measure(columns.Content, new Frame(0, width) { InColumns = true }, _context);
        if (list.Count > 0)
        {
            var step = width + columns.Gap;
            var piece = new ColumnsPiece(list, count, LeftOf(frame.Start, width), _context.RightToLeft ? -step : step);
            Add(piece, 0, 0, list.Strips[0].Baseline, list.Strips[0].Break, lines: 2, frame);
        }
    }

    private double ColumnWidth(FlowColumns columns, int count, Frame frame) => (frame.Width - ((count - 1) * columns.Gap)) / count;

    /// <inheritdoc/>
    public void Visit(FlowRow row, Frame frame)
    {
        var room = frame.Width - ((row.Cells.Length - 1) * row.Gap);
        var shared = row.Cells.Count(cell => Width(cell) is null);
        var rest = room - row.Cells.Sum(cell => Width(cell) ?? 0);
        if (row.Cells.Any(cell => (Width(cell) ?? (rest / shared)) < row.MinWidth))
        {
            Stack(row, frame);
            return;
        }

        var cells = ImmutableArray.CreateBuilder<RowCell>(row.Cells.Length);
        var start = frame.Start;
        foreach (var cell in row.Cells)
        {
            var width = Width(cell) ?? rest / shared;
            cells.Add(new RowCell(Measure(cell.Content, new Frame(0, width) { InColumns = true }, _context), LeftOf(start, width), cell.Align));
            start += width + row.Gap;
        }

        var height = cells.Max(cell => cell.List.Height(0, cell.List.Count));
        if (row.MinWidth > 0 && height > _context.PageHeight)
        {
            Stack(row, frame);
            return;
        }

        AddBlankForLabels(frame, height);
        Add(new RowPiece(cells.MoveToImmutable()), 0, height, null, BreakRules.None, lines: 2, frame);

        double? Width(FlowCell cell) => cell.Part is { } part ? part * room : cell.Width;
    }

    private void Stack(FlowRow row, Frame frame)
    {
        foreach (var cell in row.Cells)
        {
            AddAll(cell.Content, frame);
        }
    }

    /// <inheritdoc/>
    public void Visit(FlowPageBreak pageBreak, Frame frame) => _strips.BeginPage();

    /// <inheritdoc/>
    public void Visit(FlowRule rule, Frame frame)
    {
        AddBlankForLabels(frame, rule.Thickness);
        var width = rule.Width ?? frame.Width;
        Add(new RulePiece(LeftOf(frame.Start, width), width, rule.Thickness, rule.Color), 0, rule.Thickness, null, BreakRules.LeadsWithRule, lines: 0, frame);
    }
}
