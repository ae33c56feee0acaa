using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Model;
using HandoutGen.Source;

namespace HandoutGen.Resolution;

/// <summary>
/// Finds what a handout's reader fills in, and names it by the words that stand there: those before a blank, else those after it; those
/// after a box; the heads of a cell's row and column. Without any, the nearest words above count.
/// </summary>
internal sealed class FieldLabels : TreeWalk
{
    private const int LongestName = 40;

    // A cell that says more does not name its row.
    private const int LongestRowName = 60;

    private readonly Brand _brand;
    private readonly Labels _labels;
    private readonly List<(Blank, ImmutableArray<Field>)> _blanks = [];
    private readonly List<(BoxMark, Field)> _marks = [];
    private readonly List<(ListItem, Field)> _items = [];
    private readonly List<(TableCell, Field)> _cells = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal); // how far each name is numbered

    // The nearest words above, and whether a field has them for its label already.
    private string _above;
    private bool _isTaken;

    private FieldLabels(string title, Brand brand, Labels labels) => (_above, _brand, _labels) = (title, brand, labels);

    /// <summary>The fields of a handout.</summary>
    /// <param name="title">The handout's title.</param>
    /// <param name="sections">What is to be filled in.</param>
    /// <param name="brand">The brand, for its values among words.</param>
    /// <param name="labels">The tool's own words.</param>
    public static FieldTable Of(string title, ImmutableArray<Section> sections, Brand brand, Labels labels)
    {
        var walk = new FieldLabels(title, brand, labels);
        walk.All(sections);
        return new FieldTable(walk._blanks, walk._marks, walk._items, walk._cells);
    }

    public override bool Visit(ListBlock list)
    {
        var above = _above;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            if (item.Box is not null)
            {
                var words = item.Content is [Paragraph { Content: var first }, ..] ? FirstWords(first) : "";
                _items.Add((item, Named(FieldKind.Box, words.Length > 0 ? words : Counted(above, i + 1))));
            }

            All(item.Content);
        }

        return true;
    }

    public override bool Visit(TableBlock table)
    {
        All(table.Caption);
        All(table.Header);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            for (var column = 0; column < table.Columns.Length; column++)
            {
                Cell(table, row, column);
            }
        }

        return true;
    }

    protected override bool All(ImmutableArray<Inline> content)
    {
        var lines = FieldWords.Lines(content, _brand);
        for (var i = 0; i < lines.Length;)
        {
            var end = i;
            while (end < lines.Length && lines[end] is [{ Blank.IsOneLine: true }])
            {
                end++;
            }

            if (end > i + 1)
            {
                var field = Named(FieldKind.Lines, Above());
                _blanks.AddRange(lines[i..end].Select(line => (line[0].Blank!, ImmutableArray.Create(field))));
                i = end;
            }
            else
            {
                Line(lines[i++]);
            }
        }

        return true;
    }

    private void All(ImmutableArray<TableCell> cells)
    {
        foreach (var cell in cells)
        {
            All(cell.Content);
        }
    }

    private void Cell(TableBlock table, int row, int column)
    {
        var cell = table.Rows[row][column];
        var name = column > 0 && FieldWords.Of(table.Rows[row][0].Content, _brand) is { Length: <= LongestRowName } words ? words : "";
        var head = FieldWords.Of(table.Header[column].Content, _brand);
        var label = (name.Length > 0, head.Length > 0) switch
        {
            (true, true) => name + _labels.Comma + head,
            (true, false) => name,
            (false, true) => Counted(head, row + 1),
            _ => string.Create(CultureInfo.InvariantCulture, $"{FieldWords.Of(table.Caption, _brand)} ({row + 1}.{column + 1})").TrimStart(),
        };
        if (cell.Content.IsEmpty)
        {
            if (table.Grid)
            {
                _cells.Add((cell, Named(FieldKind.Lines, label)));
            }

            return;
        }

        (_above, _isTaken) = (label, false);
        All(cell.Content);
    }

    private void Line(ImmutableArray<LinePart> line)
    {
        var question = line is [{ Says: true } words, { Box: not null }, ..] ? FieldWords.Name(words.Words) + " " : "";
        for (var i = 0; i < line.Length; i++)
        {
            var before = i > 0 && line[i - 1].Says ? FieldWords.Name(Sentence(line, i - 1)) : "";
            var after = i + 1 < line.Length && line[i + 1].Says ? FieldWords.Name(line[i + 1].Words) : "";
            if (line[i].Box is { } box)
            {
                _marks.Add((box, Named(FieldKind.Box, after.Length > 0 ? question + after : Above())));
            }
            else if (line[i].Blank is { } blank)
            {
                var label = before.Length > 0 ? before : after.Length > 0 ? after : Above();
                _blanks.Add((blank, Parts(blank, label)));
            }
        }

        if (line.LastOrDefault(part => part.Says) is { } last)
        {
            (_above, _isTaken) = (FieldWords.Name(last.Words), line is not [.., { Says: true }]);
        }
    }

    // "I take ____ mg of ____": words that go on with a small letter are heard with those before the blank between them.
    private static string Sentence(ImmutableArray<LinePart> line, int index)
    {
        var words = line[index].Words.Trim();
        return index >= 2 && line[index - 1].Blank is not null && line[index - 2].Says && char.IsLower(words[0])
            ? $"{Sentence(line, index - 2).TrimEnd()} … {words}"
            : words;
    }

    // A date in three parts is three fields.
    private ImmutableArray<Field> Parts(Blank blank, string label)
    {
        var count = blank.LineCount;
        return count == 1
            ? [Named(FieldKind.Line, label)]
            : [.. Enumerable.Range(1, count).Select(part => Named(FieldKind.Line, string.Create(CultureInfo.InvariantCulture, $"{label} ({part}/{count})")))];
    }

    private string FirstWords(ImmutableArray<Inline> content) =>
        FieldWords.Lines(content, _brand)[0].TakeWhile(part => part.Blank is null && part.Box is null).Select(part => FieldWords.Name(part.Words)).FirstOrDefault("");

    private string Above()
    {
        var words = _isTaken ? $"{_above} {_labels.Continued}" : _above;
        _isTaken = true;
        return words;
    }

    private Field Named(FieldKind kind, string label)
    {
        var slug = Slug.Of(label, keepOtherScripts: false);
        slug = slug.Length == 0 ? "field" : slug[..Math.Min(slug.Length, LongestName)].Trim('-');
        var name = slug;
        while (!_names.Add(name))
        {
            var count = _counts[slug] = _counts.GetValueOrDefault(slug, 1) + 1;
            name = string.Create(CultureInfo.InvariantCulture, $"{slug}-{count}");
        }

        return new Field(kind, name, label);
    }

    private static string Counted(string words, int number) => string.Create(CultureInfo.InvariantCulture, $"{words} ({number})");
}
