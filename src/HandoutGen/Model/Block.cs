using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using HandoutGen.Pictures.Codes;

namespace HandoutGen.Model;

/// <summary>A part of a section's body. The hierarchy is closed: <see cref="IBlockVisitor{T}"/> names every kind.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>Where the author wrote it.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Calls the visitor's method for this kind.</summary>
    public abstract T Accept<T>(IBlockVisitor<T> visitor);
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Content) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A heading within a section's body.</summary>
/// <param name="Level">3 to 6 in a top-level section: the title is 1, the section's own heading 2.</param>
/// <param name="Id">Unique in the handout; a link target.</param>
/// <param name="Content">The heading's text.</param>
public sealed record SubHeading(int Level, string Id, ImmutableArray<Inline> Content) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A list with bullets, boxes to tick, or labels as the author typed them.</summary>
/// <param name="Tight">The author left no blank lines between the items.</param>
/// <param name="Items">At least one; each may hold any blocks.</param>
public sealed record ListBlock(bool Tight, ImmutableArray<ListItem> Items) : Block
{
    /// <summary>The items have labels of their own: numbers, letters or signs.</summary>
    public bool IsLabelled => Items.Any(item => item.Label is not null);

    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One item of a list.</summary>
/// <param name="Content">What the item says.</param>
/// <param name="Span">Where the author wrote it.</param>
/// <param name="Box">The box that stands in the place of its bullet, or null; an item with a label has none.</param>
/// <param name="Label">What stands in the place of its bullet, as it was typed: "3.", "b)", "✓"; null for a bullet or a box.</param>
public sealed record ListItem(ImmutableArray<Block> Content, SourceSpan Span, CheckBox? Box = null, string? Label = null);

/// <summary>A box that the reader ticks.</summary>
public enum CheckBox
{
    /// <summary>Still to do.</summary>
    Empty,

    /// <summary>Ticked already.</summary>
    Ticked,
}

/// <summary>A table with one header row, or none, and a regular grid.</summary>
/// <param name="Columns">The alignment of each column.</param>
/// <param name="Header">The header cells, as many as there are columns; all empty for a table without a header row.</param>
/// <param name="Rows">The body rows, each with as many cells as there are columns.</param>
public sealed record TableBlock(
    ImmutableArray<ColumnAlignment> Columns,
    ImmutableArray<TableCell> Header,
    ImmutableArray<ImmutableArray<TableCell>> Rows) : Block
{
    /// <summary>What it shows, in words; empty for none.</summary>
    public ImmutableArray<Inline> Caption { get; init; } = [];

    /// <summary>Lines surround every cell: it is there to be written in.</summary>
    public bool Grid { get; init; }

    /// <summary>The cells of the first column name their rows.</summary>
    public bool RowHeaders { get; init; }

    /// <summary>The columns' parts of the width, in percent; empty for widths after what stands in them.</summary>
    public ImmutableArray<double> Widths { get; init; } = [];

    /// <summary>It has a header row.</summary>
    public bool HasHeader => Header.Any(cell => !cell.Content.IsEmpty);

    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One cell of a table.</summary>
public sealed record TableCell(ImmutableArray<Inline> Content, SourceSpan Span);

/// <summary>How the cells of a column are aligned.</summary>
public enum ColumnAlignment
{
    /// <summary>At the start of the line: the default.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the end of the line, as numbers are.</summary>
    End,
}

/// <summary>A picture on its own, with an optional caption.</summary>
/// <param name="Source">The path as the author wrote it; the key into <see cref="ResolvedHandout.Images"/>.</param>
/// <param name="Alt">What the picture says, for a reader who cannot see it. Never empty.</param>
/// <param name="Caption">From the Markdown title; empty for none.</param>
public sealed record Figure(string Source, string Alt, ImmutableArray<Inline> Caption) : Block
{
    /// <summary>The width that it is shown at; null for its own.</summary>
    public PictureWidth? Width { get; init; }

    /// <summary>Where it stands beside the text that follows.</summary>
    public PictureSide Side { get; init; }

    /// <summary>It is a QR code: the paragraph after it has its words and its address.</summary>
    public bool IsCode => Source.StartsWith(QrCode.Scheme, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>How wide a picture is shown.</summary>
/// <param name="Value">Above 0: points, or percent of the width that there is.</param>
/// <param name="IsPercent">The value is a part of the width that there is, 100 at most.</param>
public sealed record PictureWidth(double Value, bool IsPercent);

/// <summary>The side of the text on which a picture stands.</summary>
public enum PictureSide
{
    /// <summary>None: the text is above and below.</summary>
    None,

    /// <summary>The left side, whatever the direction of the text.</summary>
    Left,

    /// <summary>The right side.</summary>
    Right,
}

/// <summary>Text that is set apart, with its kind in words.</summary>
public sealed record Callout(CalloutKind Kind, ImmutableArray<Block> Content) : Block
{
    /// <summary>What the author calls it; empty for its kind's word alone.</summary>
    public ImmutableArray<Inline> Title { get; init; } = [];

    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Somebody else's words.</summary>
public sealed record Quote(ImmutableArray<Block> Content) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Blocks set in balanced columns where there is room.</summary>
/// <param name="Count">2 or 3.</param>
/// <param name="Content">The blocks that flow through the columns.</param>
public sealed record Columns(int Count, ImmutableArray<Block> Content) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Blocks side by side where there is room, each in a column of its own.</summary>
/// <param name="Columns">At least one, in the order of reading.</param>
public sealed record SideBySide(ImmutableArray<SideColumn> Columns) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One column of blocks that stand side by side.</summary>
/// <param name="Percent">The part of the width that it takes, 1 to 100; null for its share of what the others leave.</param>
/// <param name="Content">What stands in it, never empty.</param>
public sealed record SideColumn(int? Percent, ImmutableArray<Block> Content);

/// <summary>Blocks in another language than what surrounds them.</summary>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Content">The blocks.</param>
public sealed record ForeignBlocks(string Language, ImmutableArray<Block> Content) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>What follows begins a page.</summary>
public sealed record PageBreak : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Lines kept as they are, in a fixed-width face.</summary>
public sealed record CodeBlock(string Value) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A change of subject, shown as a line.</summary>
public sealed record ThematicBreak : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One method for each kind of <see cref="Block"/>.</summary>
public interface IBlockVisitor<out T>
{
    /// <summary>Visits a paragraph.</summary>
    T Visit(Paragraph paragraph);

    /// <summary>Visits a sub-heading.</summary>
    T Visit(SubHeading heading);

    /// <summary>Visits a list.</summary>
    T Visit(ListBlock list);

    /// <summary>Visits a table.</summary>
    T Visit(TableBlock table);

    /// <summary>Visits a figure.</summary>
    T Visit(Figure figure);

    /// <summary>Visits a callout.</summary>
    T Visit(Callout callout);

    /// <summary>Visits a quotation.</summary>
    T Visit(Quote quote);

    /// <summary>Visits blocks in columns.</summary>
    T Visit(Columns columns);

    /// <summary>Visits blocks side by side.</summary>
    T Visit(SideBySide sides);

    /// <summary>Visits blocks in another language.</summary>
    T Visit(ForeignBlocks foreign);

    /// <summary>Visits a page break.</summary>
    T Visit(PageBreak pageBreak);

    /// <summary>Visits a code block.</summary>
    T Visit(CodeBlock code);

    /// <summary>Visits a thematic break.</summary>
    T Visit(ThematicBreak rule);
}
