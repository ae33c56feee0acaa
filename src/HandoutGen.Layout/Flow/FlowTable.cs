using System.Collections.Immutable;
using HandoutGen.Typography;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Layout.Flow;

/// <summary>
/// A table with one head row, which is repeated on every page that the table crosses. It reaches out of the measure only
/// where a line in it would be broken otherwise.
/// </summary>
/// <param name="Element">Its structure element.</param>
/// <param name="Alignments">One for each column.</param>
/// <param name="Head">The head row.</param>
/// <param name="Rows">The body rows, each with as many cells.</param>
/// <param name="Style">How it looks.</param>
public sealed record FlowTable(
    FlowElement Element,
    ImmutableArray<TextAlignment> Alignments,
    FlowTableRow Head,
    ImmutableArray<FlowTableRow> Rows,
    TableStyle Style) : FlowNode
{
    /// <summary>The head row is shown; a table without one has empty cells there.</summary>
    public bool HasHead { get; init; } = true;

    /// <summary>The columns' parts of the measure, 0 to 1; empty for widths after what stands in them.</summary>
    public ImmutableArray<double> Widths { get; init; } = [];

    /// <summary>What it shows, above it; or null.</summary>
    public FlowParagraph? Caption { get; init; }

    /// <inheritdoc/>
    internal override void Accept<T>(IFlowVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>A row of a table.</summary>
/// <param name="Element">Its structure element (TR).</param>
/// <param name="Cells">In the order of reading.</param>
public sealed record FlowTableRow(FlowElement Element, ImmutableArray<FlowTableCell> Cells)
{
    /// <summary>What stands in the first column where a row that no page can hold goes on: its name again, and that it goes on.</summary>
    public ImmutableArray<TextRun> Continued { get; init; } = [];
}

/// <summary>A cell of a table.</summary>
/// <param name="Element">Its structure element (TH or TD).</param>
/// <param name="Runs">Its text.</param>
/// <param name="Ground">What the cell is painted with; null for nothing of its own.</param>
public sealed record FlowTableCell(FlowElement Element, ImmutableArray<TextRun> Runs, Rgb? Ground = null)
{
    /// <summary>The element of the field that an empty cell is; null for none.</summary>
    public FlowElement? Field { get; init; }
}

/// <summary>How a table looks. Lengths are in points.</summary>
/// <param name="Leading">From baseline to baseline.</param>
/// <param name="PaddingX">Left and right of a cell's text.</param>
/// <param name="PaddingY">Above and below a cell's text.</param>
/// <param name="HeadGround">Behind the head row.</param>
/// <param name="Rule">The lines between rows.</param>
/// <param name="StrongRule">The lines under the head and at the end.</param>
public sealed record TableStyle(
    double Leading, double PaddingX, double PaddingY, Rgb HeadGround, Rgb Rule, Rgb StrongRule)
{
    /// <summary>Lines surround every cell.</summary>
    public bool Grid { get; init; }

    /// <summary>The least height of a row with nothing in it, or in a grid with an empty cell: a hand writes there.</summary>
    public double WritingHeight { get; init; }

    /// <summary>The type of a table whose words do not fit side by side may become as small as this; 0 for as small as it takes.</summary>
    public required double LeastSize { get; init; }

    /// <summary>
    /// Where rows would be high, or words broken, the table is set row by row: the cells of a row one under the other, each beside
    /// the words of its column's head.
    /// </summary>
    public bool MayStack { get; init; }
}

/// <summary>A word that is wider than its place and is divided.</summary>
/// <param name="Origin">The caller's mark of its text.</param>
/// <param name="Divided">The word with a hyphen where it is divided.</param>
public sealed record DividedWord(object? Origin, string Divided);

/// <summary>A table with more columns than have room side by side, so that words in it are broken.</summary>
/// <param name="Origin">The caller's mark of its element.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="Fitting">How many of them, from the first on, have room.</param>
public sealed record TightTable(object? Origin, int Columns, int Fitting);
