using System.Collections.Immutable;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Painting;

namespace HandoutGen.Layout.Measuring;

internal sealed partial class FlowMeasurer
{
    // A box that takes more of a page than this is divided like running text.
    private const double LargestWholeBox = 0.6;

    /// <inheritdoc/>
    public void Visit(FlowFigure figure)
    {
        var captionHeight = figure.Caption is null ? 0 : 4 * figure.Caption.Leading;
        var maxHeight = Math.Min(figure.MaxHeight, Math.Max(_context.PageHeight / 4, _context.PageHeight - captionHeight));
        var scale = Math.Min(1, Math.Min(_width / figure.Width, maxHeight / figure.Height));
        var (width, height) = (figure.Width * scale, figure.Height * scale);
        AddBlankForLabels(height);
        var first = _strips.Count;
        Add(new FigurePiece(figure.Element, figure.Picture, LeftOf(_start, width), width, height), 0, height, null, BreakRules.None, lines: 2);
        if (figure.Caption is not null)
        {
            AddAll([figure.Caption]);
            Mark(first + 1, _strips.Count, BreakRules.StrandsCaption);
        }
    }

    /// <inheritdoc/>
    public void Visit(FlowBox box)
    {
        var first = _strips.Count;
        var (start, width, outerIndent) = (_start, _width, _listIndent);

        // A box nested so deep that its text would become too narrow has no sides.
        var hasSides = width - box.Style.PaddingStart - box.Style.PaddingEnd >= _context.LeastMeasure;
        var style = hasSides ? box.Style : box.Style with { Ground = null, Bar = null, PaddingStart = 0, PaddingEnd = 0 };
        _listIndent = hasSides ? 0 : outerIndent;
        var enclosure = new BoxEnclosure(_enclosure, style, LeftOf(start, width), width, _context.RightToLeft) { First = first };
        _enclosure = enclosure;
        (_start, _width) = (start + style.PaddingStart, width - style.PaddingStart - style.PaddingEnd);
        Add(new BlankPiece(), 0, style.PaddingTop, null, BreakRules.None, lines: 0);
        _rules = BreakRules.StrandsEdge;
        _dropsSpace = true;
        AddAll(box.Content);
        (_space, _keepLines) = (0, 0); // Neither white nor lines are asked of what comes after the box.
        Add(new BlankPiece(), 1, style.PaddingBottom, null, BreakRules.StrandsEdge, lines: 0);
        (_start, _width, _listIndent) = (start, width, outerIndent);
        enclosure.End = _strips.Count;
        _enclosure = enclosure.Outer;
        if (HeightOf(first) < LargestWholeBox * _context.PageHeight)
        {
            Mark(first + 1, _strips.Count, BreakRules.DividesBox);
        }

        _rules |= box.KeepsNext ? BreakRules.StrandsEdge : BreakRules.None;
    }

    /// <inheritdoc/>
    public void Visit(FlowColumns columns)
    {
        var count = _inColumns ? 1 : columns.Count;
        while (count > 1 && ColumnWidth(columns, count) < columns.MinWidth)
        {
            count--;
        }

        if (count == 1)
        {
            AddAll(columns.Content);
            return;
        }

        var width = ColumnWidth(columns, count);
        var list = Measure(columns.Content, width, _context, inColumns: true);
        if (list.Count > 0)
        {
            var step = width + columns.Gap;
            var piece = new ColumnsPiece(new ColumnSet(list, count), LeftOf(_start, width), _context.RightToLeft ? -step : step);
            Add(piece, 0, 0, list.Strips[0].Baseline, list.Strips[0].Break, lines: 2);
        }
    }

    private double ColumnWidth(FlowColumns columns, int count) => (_width - ((count - 1) * columns.Gap)) / count;

    /// <inheritdoc/>
    public void Visit(FlowRow row)
    {
        var shared = row.Cells.Count(cell => cell.Width is null);
        var rest = _width - row.Cells.Sum(cell => cell.Width ?? 0) - ((row.Cells.Length - 1) * row.Gap);
        var cells = ImmutableArray.CreateBuilder<RowCell>(row.Cells.Length);
        var start = _start;
        foreach (var cell in row.Cells)
        {
            var width = cell.Width ?? rest / shared;
            cells.Add(new RowCell(Measure(cell.Content, width, _context, inColumns: true), LeftOf(start, width), cell.Align));
            start += width + row.Gap;
        }

        var height = cells.Max(cell => cell.List.Height(0, cell.List.Count));
        Add(new RowPiece(cells.MoveToImmutable()), 0, height, null, BreakRules.None, lines: 1);
    }

    /// <inheritdoc/>
    public void Visit(FlowRule rule)
    {
        AddBlankForLabels(rule.Thickness);
        Add(new RulePiece(LeftOf(_start, rule.Width ?? _width), rule.Width ?? _width, rule.Thickness, rule.Color), 0, rule.Thickness, null, BreakRules.LeadsWithRule, lines: 0);
    }
}
