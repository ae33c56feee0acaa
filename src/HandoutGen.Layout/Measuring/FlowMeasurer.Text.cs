using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Painting;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Layout.Measuring;

internal sealed partial class FlowMeasurer
{
    // An item of so many lines is no lone line, so it may end or begin a page.
    private const int LinesOfAGoodItem = 4;

    // A list of so many lines is not short, however few its items.
    private const int LinesOfAShortList = 10;

    /// <inheritdoc/>
    public void Visit(FlowParagraph paragraph)
    {
        if (paragraph.Runs.IsEmpty)
        {
            return;
        }

        if (paragraph.KeepLines > 0 && !_afterHeading)
        {
            _keepLines = 0; // What stood under the heading before was all that it had.
        }

        var widths = new LineWidths(_width, _width - paragraph.HangingIndent);
        var prepared = Prepare(paragraph.Runs, paragraph.HasOwnDirection);
        var lines = prepared.Lay(widths, paragraph.Lines);

        // The lines after the first are narrower; from right to left they end earlier on paper.
        var shift = prepared.RunsRightToLeft ? 0 : paragraph.HangingIndent;
        var piece = new ParagraphPiece(paragraph.Element, lines, LeftOf(_start, _width), shift);
        var baseline = Baseline(paragraph.Runs[0].Style, paragraph.Leading);
        for (var i = 0; i < lines.Length; i++)
        {
            Add(piece, i, paragraph.Leading, baseline, i == 0 ? BreakRules.None : InnerBreak(paragraph, i, lines.Length), lines: 1);
        }

        _keepLines = Math.Max(_keepLines, paragraph.KeepLines);
        _afterHeading = paragraph.KeepLines > 0;
        _rules |= paragraph.IsLeadIn ? BreakRules.StrandsLeadIn : BreakRules.None;
    }

    private BreakRules InnerBreak(FlowParagraph paragraph, int line, int count) =>
        (paragraph.KeepLines > 0 ? BreakRules.StrandsHeading : BreakRules.None)
        | (line == 1 ? BreakRules.Orphan : BreakRules.None)
        | (line == count - 1 ? BreakRules.Widow : BreakRules.None)
        | (paragraph.KeepWhole ? BreakRules.DividesEntry : BreakRules.None)
        | (_itemDepth > 0 ? BreakRules.DividesItem : BreakRules.DividesParagraph);

    /// <inheritdoc/>
    public void Visit(FlowList list)
    {
        var starts = new List<int>(list.Items.Length);
        var (start, width, outerIndent) = (_start, _width, _listIndent);

        // A list nested so deep that its text would become too narrow stands under the text of the list around it.
        var back = width - list.Indent < _context.LeastMeasure ? Math.Min(list.Indent, outerIndent) : 0;
        (start, width) = (start - back, width + back);
        if (back > 0)
        {
            AddBlankForLabels(); // Its own labels stand in the same place.
        }

        _listIndent = list.Indent;
        _itemDepth++;
        foreach (var item in list.Items)
        {
            starts.Add(_strips.Count);
            if (item.Label is not null)
            {
                AddLabel(item.Label, start, list.Indent);
            }

            (_start, _width) = (start + list.Indent, width - list.Indent);
            AddAll(item.Content);
            AddBlankForLabels();
            (_start, _width) = (start, width);
        }

        (_start, _width) = (start + back, width - back);
        _listIndent = outerIndent;
        _itemDepth--;
        MarkListBreaks(list, starts);
    }

    private void AddLabel(FlowLabel label, double start, double indent)
    {
        var prepared = Prepare([label.Run]);
        var width = prepared.NaturalWidth;
        var line = prepared.Lay(new LineWidths(width), LineBreakOptions.Body)[0];
        (_labels ??= []).Add((label, line, LeftOf(label.Gap is { } gap ? start + indent - gap - width : start, width)));
    }

    // A label needs a line of its own where what it stands beside is lower than so many points, such as a rule.
    private void AddBlankForLabels(double beside = 0)
    {
        if (_labels is [.., var (label, _, _)] && label.Run.Style.Size * 1.4 is var height && height > beside)
        {
            Add(new BlankPiece(), 0, height, Baseline(label.Run.Style, height), BreakRules.None, lines: 1);
        }
    }

    private void MarkListBreaks(FlowList list, List<int> starts)
    {
        var (first, end) = (starts[0], _strips.Count);
        if (starts.Count <= list.ShortCount && end - first <= LinesOfAShortList)
        {
            Mark(first + 1, end, BreakRules.DividesShortList);
        }

        if (list.KeepsCompany && starts.Count > 1)
        {
            Mark(first + 1, Math.Min(starts[1] + 1, first + LinesOfAGoodItem), BreakRules.LoneItem);
            Mark(Math.Max(starts[^1], end - LinesOfAGoodItem + 1), end, BreakRules.LoneItem);
        }
    }
}
