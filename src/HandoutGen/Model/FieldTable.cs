using System.Collections.Immutable;

namespace HandoutGen.Model;

/// <summary>A place of a handout that its reader fills in on a screen.</summary>
/// <param name="Kind">What is filled in.</param>
/// <param name="Name">Unique in the handout: lower-case letters, digits and hyphens.</param>
/// <param name="Label">What belongs in it, in the handout's own words; never empty.</param>
public sealed record Field(FieldKind Kind, string Name, string Label);

/// <summary>What is filled in.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Lines,

    /// <summary>A box to tick.</summary>
    Box,
}

/// <summary>
/// The fields of a handout to fill in, by the very node of its tree that each stands for. A handout on paper has none, and its blanks
/// and boxes are lines and signs.
/// </summary>
public sealed record FieldTable
{
    private readonly Dictionary<Blank, ImmutableArray<Field>> _blanks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoxMark, Field> _marks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ListItem, Field> _items = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TableCell, Field> _cells = new(ReferenceEqualityComparer.Instance);

    /// <summary>A handout on paper.</summary>
    public static FieldTable None { get; } = new([], [], [], []);

    /// <summary>A table; of a node that is given twice the first counts.</summary>
    /// <param name="blanks">Blanks with one field for each of their lines. Blanks on lines under each other may have one field in common.</param>
    /// <param name="marks">Boxes in running text.</param>
    /// <param name="items">Items of lists with a box.</param>
    /// <param name="cells">Cells to write in.</param>
    public FieldTable(
        IEnumerable<(Blank Node, ImmutableArray<Field> Fields)> blanks,
        IEnumerable<(BoxMark Node, Field Field)> marks,
        IEnumerable<(ListItem Node, Field Field)> items,
        IEnumerable<(TableCell Node, Field Field)> cells)
    {
        foreach (var (node, fields) in blanks)
        {
            _blanks.TryAdd(node, fields);
        }

        Fill(_marks, marks);
        Fill(_items, items);
        Fill(_cells, cells);
    }

    /// <summary>There is nothing to fill in.</summary>
    public bool IsEmpty => _blanks.Count + _marks.Count + _items.Count + _cells.Count == 0;

    /// <summary>The fields of a blank, one for each of its lines; none on paper.</summary>
    public ImmutableArray<Field> Of(Blank blank) => _blanks.GetValueOrDefault(blank, []);

    /// <summary>The field of a box, or null.</summary>
    public Field? Of(BoxMark box) => _marks.GetValueOrDefault(box);

    /// <summary>The field of an item's box, or null.</summary>
    public Field? Of(ListItem item) => _items.GetValueOrDefault(item);

    /// <summary>The field that an empty cell is, or null.</summary>
    public Field? Of(TableCell cell) => _cells.GetValueOrDefault(cell);

    /// <summary>The field of several lines that a blank is a part of, or null.</summary>
    public Field? Shared(Inline inline) => inline is Blank blank && Of(blank) is [{ Kind: FieldKind.Lines } field] ? field : null;

    private static void Fill<T>(Dictionary<T, Field> table, IEnumerable<(T Node, Field Field)> entries)
        where T : class
    {
        foreach (var (node, field) in entries)
        {
            table.TryAdd(node, field);
        }
    }
}
