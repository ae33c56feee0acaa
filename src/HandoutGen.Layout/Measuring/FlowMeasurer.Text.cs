using HandoutGen.Layout.Flow;
using HandoutGen.Layout.Strips;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Layout.Measuring;

internal sealed partial class FlowMeasurer
{
    // An item of so many lines is no lone line, so it may end or begin a page.
    private const int LinesOfAGoodItem = 4;

    // A list of so many lines is not short, however few its items.
    private const int LinesOfAShortList = 10;

    // A paragraph of more lines is no tail of its section.
    private const int TailLines = 2;

    // The height of a label that stands beside no text, in parts of its size.
    private const double LabelLeading = 1.4;

    /// <inheritdoc/>
    public void Visit(FlowParagraph paragraph, Frame frame)
    {
        if (paragraph.Runs.IsEmpty)
        {
            return;
        }

        if (paragraph.KeepLines > 0)
        {
            _strips.BeginHeading();
        }

        if (paragraph.Element.Type is >= StructureType.H1 and <= StructureType.H6)
        {
            _strips.EndSection();
        }

        var first = _strips.Count;
        var widths = new LineWidths(frame.Width, frame.Width - paragraph.HangingIndent);
        var prepared = Prepare(paragraph.Runs, paragraph.HasOwnDirection);
        var lines = Lay(prepared, widths, paragraph.Lines);

        // The lines after the first are narrower; from right to left they end earlier on paper.
        var shift = prepared.RunsRightToLeft ? 0 : paragraph.HangingIndent;
        var piece = new ParagraphPiece(paragraph.Element, lines, LeftOf(frame.Start, frame.Width), shift);
        var baseline = Baseline(paragraph.Runs[0].Style, paragraph.Leading);
        for (var i = 0; i < lines.Length; i++)
        {
            Add(piece, i, paragraph.Leading, baseline, i == 0 ? BreakRules.None : InnerBreak(paragraph, i, lines.Length, frame), lines: 1, frame);
        }

        _strips.EndParagraph(paragraph.KeepLines);
        if (paragraph.KeepLines == 0 && !frame.InItem && lines.Length <= TailLines)
        {
            _strips.Tail(first);
        }

        _strips.Rule(paragraph.IsLeadIn ? BreakRules.StrandsLeadIn : BreakRules.None);
    }

    private BreakRules InnerBreak(FlowParagraph paragraph, int line, int count, Frame frame) =>
        (paragraph.KeepLines > 0 ? BreakRules.StrandsHeading : BreakRules.None)
        | (line == 1 ? BreakRules.Orphan : BreakRules.None)
        | (line == count - 1 ? BreakRules.Widow : BreakRules.None)
        | (paragraph.KeepWhole ? BreakRules.DividesEntry : BreakRules.None)
        | (frame.InItem ? BreakRules.DividesItem : BreakRules.DividesParagraph);

    /// <inheritdoc/>
    public void Visit(FlowList list, Frame frame)
    {
        var starts = new List<int>(list.Items.Length);

        // A list nested so deep that its text would become too narrow stands under the text of the list around it.
        var back = frame.Width - list.Indent < _context.LeastMeasure ? Math.Min(list.Indent, frame.ListIndent) : 0;
        if (back > 0)
        {
            AddBlankForLabels(frame); // Its own labels stand in the same place.
        }

        frame = frame.Within(list.Indent - back, 0) with { ListIndent = list.Indent, InItem = true };
        foreach (var item in list.Items)
        {
            starts.Add(_strips.Count);
            if (item.Label is not null)
            {
                AddLabel(item.Label, frame.Start - list.Indent, list.Indent);
            }

            AddAll(item.Content, frame);
            AddBlankForLabels(frame);
        }

        MarkListBreaks(list, starts);
    }

    private void AddLabel(FlowLabel label, double start, double indent)
    {
        var prepared = Prepare([label.Run]);
        var width = prepared.NaturalWidth;
        var line = prepared.Lay(new LineWidths(width), LineBreakOptions.Body)[0];
        var left = LeftOf(label.Gap is { } gap ? start + indent - gap - width : start, width);
        _strips.Beside(new ItemLabel(label, line, left, Baseline(label.Run.Style, LabelLeading * label.Run.Style.Size), null));
    }

    // A label needs a line of its own where what it stands beside is lower than so many points, such as a rule.
    private void AddBlankForLabels(Frame frame, double beside = 0)
    {
        if (_strips.Label?.Label.Run.Style is { } style && style.Size * LabelLeading is var height && height > beside)
        {
            Add(new BlankPiece(), 0, height, Baseline(style, height), BreakRules.None, lines: 1, frame);
        }
    }

    private void MarkListBreaks(FlowList list, List<int> starts)
    {
        var (first, end) = (starts[0], _strips.Count);
        if (starts.Count <= list.ShortCount && end - first <= LinesOfAShortList)
        {
            _strips.Mark(first + 1, end, BreakRules.DividesShortList);
        }

        if (list.KeepsCompany && starts.Count > 1)
        {
            _strips.Mark(first + 1, Math.Min(starts[1] + 1, first + LinesOfAGoodItem), BreakRules.LoneItem);
            _strips.Mark(Math.Max(starts[^1], end - LinesOfAGoodItem + 1), end, BreakRules.LoneItem);
        }
    }
}
