using HandoutGen.Diagnostics;
using HandoutGen.Yaml;

namespace HandoutGen.Source.Body;

/// <summary>What has to be written otherwise in a body, line by line, so that Markdown reads what the author meant.</summary>
/// <param name="map">The body.</param>
/// <param name="lines">Its lines outside code.</param>
/// <param name="refused">The starts of lines whose marks make no item.</param>
internal sealed class BodyEdits(ScalarSourceMap map, BodyLine[] lines, HashSet<int> refused)
{
    // How far apart two items of one pasted list may begin: the lines between them are a long item's.
    private const int Reach = 5;

    private readonly List<(TextEdit Edit, string? Label, int? Item)> _edits = [];

    private readonly DiagnosticBag _diagnostics = new();

    // The lines that begin a pasted item.
    private readonly Dictionary<int, PastedMark> _items = [];

    private readonly string _text = map.Value;

    /// <summary>The body with all that it needs.</summary>
    /// <param name="labels">The labels of items that were written otherwise, by the offset of their mark in the new text.</param>
    /// <param name="items">The offsets of the marks that were written otherwise, with the starts of their lines.</param>
    public ScalarSourceMap Apply(out Dictionary<int, string> labels, out List<(int At, int Line)> items)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            Add(i);
        }

        (labels, items) = ([], []);
        var shift = 0;
        foreach (var (edit, label, item) in _edits)
        {
            if (label is not null)
            {
                labels.Add(edit.Start + shift, label);
            }

            if (item is { } line)
            {
                items.Add((edit.Start + shift, line));
            }

            shift += edit.Replacement.Length - edit.Length;
        }

        return _edits.Count == 0 ? map : map.Edit(_edits.Select(edit => edit.Edit));
    }

    /// <summary>Reports what was read as a list.</summary>
    public void Report(DiagnosticBag diagnostics) => _diagnostics.Items.ToList().ForEach(diagnostics.Add);

    private void Add(int index)
    {
        var line = lines[index];
        if (line.TextStart >= line.End)
        {
            return;
        }

        if (_text[line.TextStart] is '>' or '+' or '-' && ComparisonSign.IsAt(_text, line.TextStart, line.End))
        {
            ReportInQuotation(index);
            if (_text[line.TextStart] != '-' || line.IsItem)
            {
                Escape(line.TextStart);
            }
        }
        else if (line.Text(_text) is ['_', '_', '_', ..] blank && !blank.ContainsAnyExcept('_'))
        {
            Escape(line.TextStart); // a line to write on; CommonMark has it as a change of subject
        }
        else if (IsMinus(index))
        {
            Escape(line.MarkStart);
        }
        else if (line.Quotes > 0 && !line.IsItem && line.Text(_text) is ['\\', >= '0' and <= '9', ..])
        {
            _edits.Add((new TextEdit(line.TextStart, 1, ""), null, null)); // "> \2019 was…": a quotation that begins with a number
        }
        else if (Mark(line) is { } mark)
        {
            AddPasted(index, mark);
        }
        else if (line.IsItem)
        {
            AddNumber(index);
        }
    }

    // "- 5 °C" right under "> 38 °C" goes on with comparisons, and is no item.
    private bool IsMinus(int index)
    {
        var line = lines[index];
        return line.IsItem && index > 0 && _text[line.MarkStart] == '-' && ComparisonSign.IsAt(_text, line.MarkStart, line.End)
            && lines[index - 1] is { IsItem: false } above && above.End + 1 == line.Start && above.TextStart < above.End && ComparisonSign.IsAt(_text, above.TextStart, above.End);
    }

    // A quotation that goes on with a number: its sign is kept all the same, and its author may not expect it.
    private void ReportInQuotation(int index)
    {
        var line = lines[index];
        if (_text[line.TextStart] == '>' && !line.IsItem && index > 0 && lines[index - 1].Quotes > line.Quotes)
        {
            _diagnostics.Report(
                MarkdownRules.SignsShown, map.Span(line.TextStart, 1), "\">\" before a number is shown as it stands", $"write > \\{_text[(line.TextStart + 1)..line.End].Trim()} if the quotation goes on here");
        }
    }

    private PastedMark? Mark(BodyLine line) =>
        line.TextStart < line.End && !refused.Contains(line.Start) && PastedMark.Read(line.Text(_text)) is { } mark && (!line.IsItem || mark.IsCertain) ? mark : null;

    private void AddPasted(int index, PastedMark mark)
    {
        var line = lines[index];
        var before = Neighbour(index, -1, other => other.IsFollowedBy(mark));
        if (!mark.IsCertain && !IsUnderItem(index, mark) && before is null && Neighbour(index, 1, mark.IsFollowedBy) is null)
        {
            return;
        }

        if (!GoesOn(index, mark))
        {
            _diagnostics.Report(
                MarkdownRules.ReadAsList,
                map.Span(line.TextStart, mark.Label.Length),
                $"the lines that begin with {(PastedSign.IsOfSymbolFont(mark.Label[0]) ? "a bullet of Word's own fonts" : $"\"{mark.Label}\"")} are read as a list from here on",
                mark.Kind is PastedMarkKind.Bullet or PastedMarkKind.Box
                    ? $"write \"{(mark.Kind == PastedMarkKind.Box ? "- [ ]" : "-")} {Shown(line, mark)}\" and so on"
                    : "their marks are shown as you wrote them; end the lines with a backslash if they are no list");
        }

        _items.Add(index, mark);
        var isLabelled = mark.Kind is PastedMarkKind.Sign or PastedMarkKind.Number;
        var native = line.IsItem ? "" : isLabelled ? "+ " : mark.Kind == PastedMarkKind.Box ? "- [ ] " : "- "; // "- • a" has its bullet
        _edits.Add((new TextEdit(line.TextStart, mark.Length, native), isLabelled ? mark.Label : null, native.Length > 0 ? line.Start : null));
        var rest = line.TextStart + mark.Length;
        while (rest < line.End && !ComparisonSign.IsAt(_text, rest, line.End) && BodyLine.MarkLength(_text, rest, line.End) is > 0 and var further)
        {
            rest = Math.Min(line.End, rest + further); // "→ 3) - 4": an item in an item
        }

        if (rest < line.End && _text[rest] is '>' or '+' or '-' && ComparisonSign.IsAt(_text, rest, line.End))
        {
            Escape(rest);
        }
    }

    // A bullet right under a pasted item and deeper than it.
    private bool IsUnderItem(int index, PastedMark mark) =>
        mark.Kind == PastedMarkKind.Bullet && index > 0 && _items.ContainsKey(index - 1) && lines[index].Indent > lines[index - 1].Indent;

    private void Escape(int position) => _edits.Add((new TextEdit(position, 0, "\\"), null, null));

    // The list that the author was told of goes on: an item stands right above, or above the lines of its text.
    private bool GoesOn(int index, PastedMark mark)
    {
        var isBlank = false;
        for (var i = index - 1; i >= 0 && (!isBlank || lines[i].IsBlank || _items.ContainsKey(i)); i--)
        {
            if (_items.TryGetValue(i, out var above) && above.IsLike(mark))
            {
                return true;
            }

            isBlank |= lines[i].IsBlank;
        }

        return false;
    }

    // The nearest line before or after whose mark belongs to the same list.
    private int? Neighbour(int index, int step, Func<PastedMark, bool> isSame)
    {
        var line = lines[index];
        if (step > 0 && line.Text(_text).EndsWith('\\'))
        {
            return null; // its author has ended it
        }

        for (var i = index + step; i >= 0 && i < lines.Length && Math.Abs(i - index) <= Reach; i += step)
        {
            if (step < 0 && lines[i].Text(_text).EndsWith('\\'))
            {
                return null;
            }

            if (lines[i].Indent == line.Indent && lines[i].Quotes == line.Quotes && Mark(lines[i]) is { } mark && isSame(mark))
            {
                return i;
            }
        }

        return null;
    }

    // CommonMark lets only the number 1 begin a list right under a line of text. Any other does where another item follows.
    private void AddNumber(int index)
    {
        var line = lines[index];
        var digits = Digits(line);
        if (digits == 0 || _text.AsSpan(line.MarkStart, digits).SequenceEqual("1") || index == 0 || refused.Contains(line.Start) || !IsUnderText(index))
        {
            return;
        }

        var next = index + 1 < lines.Length ? lines[index + 1] : default;
        if (Digits(next) > 0 && next.Indent == line.Indent && next.Quotes == line.Quotes)
        {
            _edits.Add((new TextEdit(line.MarkStart, digits, "1"), _text.Substring(line.MarkStart, digits + 1), line.Start));
        }
    }

    private int Digits(BodyLine line) => line.IsItem ? line.MarkStart + _text.AsSpan(line.MarkStart, line.TextStart - line.MarkStart).IndexOfAnyExcept("0123456789") - line.MarkStart : 0;

    // The paragraph that the line would go on with: an item of the same list above it, or a blank line, ends it.
    private bool IsUnderText(int index)
    {
        var line = lines[index];
        for (var i = index - 1; i >= 0 && !lines[i].IsBlank && lines[i].End + 1 >= lines[i + 1].Start; i--)
        {
            if (lines[i].IsItem || _items.ContainsKey(i))
            {
                return line.Indent >= lines[i].TextStart - lines[i].Start || Digits(lines[i]) == 0;
            }

            if (lines[i].Text(_text) is ['#' or ':' or '|' or '`' or '~', ..])
            {
                return false;
            }
        }

        return !lines[index - 1].IsBlank;
    }

    private string Shown(BodyLine line, PastedMark mark)
    {
        const int Longest = 40;
        var text = _text.AsSpan(line.TextStart + mark.Length, Math.Max(0, line.End - line.TextStart - mark.Length)).Trim().ToString();
        return text.Length <= Longest ? text : text[..Longest].TrimEnd() + "…";
    }
}
