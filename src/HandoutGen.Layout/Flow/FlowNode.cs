using System.Collections.Immutable;
using HandoutGen.Typography;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Layout.Flow;

/// <summary>
/// A part of the flow that pages are made from. The hierarchy is closed: <see cref="IFlowVisitor{T}"/> names every kind.
/// All lengths are in points. The start is the edge where reading starts: the left one, or the right one in a document
/// from right to left, where every indent, label, bar, column and cell stands on the other side.
/// </summary>
public abstract record FlowNode
{
    private protected FlowNode()
    {
    }

    /// <summary>The least white above. Between two nodes the larger of the two whites counts; at the head of a page none.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>The least white below.</summary>
    public double SpaceAfter { get; init; }

    /// <summary>How far the node reaches beyond the start of the measure.</summary>
    public double OutdentStart { get; init; }

    /// <summary>How far the node reaches beyond the end of the measure.</summary>
    public double OutdentEnd { get; init; }

    internal abstract void Accept<T>(IFlowVisitor<T> visitor, T place);
}

/// <summary>One method for each kind of <see cref="FlowNode"/>.</summary>
/// <typeparam name="T">What is said of the place where it stands.</typeparam>
internal interface IFlowVisitor<in T>
{
    void Visit(FlowParagraph paragraph, T place);

    void Visit(FlowList list, T place);

    void Visit(FlowTable table, T place);

    void Visit(FlowFigure figure, T place);

    void Visit(FlowAside aside, T place);

    void Visit(FlowBox box, T place);

    void Visit(FlowColumns columns, T place);

    void Visit(FlowRow row, T place);

    void Visit(FlowRule rule, T place);

    void Visit(FlowPageBreak pageBreak, T place);
}

/// <summary>Running text, a heading, a caption, a line of code.</summary>
/// <param name="Element">Its structure element.</param>
/// <param name="Runs">The text; the tags are <see cref="InlineMark"/>s.</param>
/// <param name="Leading">From baseline to baseline.</param>
public sealed record FlowParagraph(FlowElement Element, ImmutableArray<TextRun> Runs, double Leading) : FlowNode
{
    /// <summary>How its lines are broken and aligned.</summary>
    public LineBreakOptions Lines { get; init; } = LineBreakOptions.Body;

    /// <summary>How far the lines after the first are indented.</summary>
    public double HangingIndent { get; init; }

    /// <summary>How much of what follows stays on its page: lines of text. 0 lets it stand alone, 2 is right for headings.</summary>
    public int KeepLines { get; init; }

    /// <summary>It announces what follows ("such as:").</summary>
    public bool IsLeadIn { get; init; }

    /// <summary>
    /// Its own first letter says in which direction it runs, and not the document: an entry of a reference list, which may be
    /// in another script than the text.
    /// </summary>
    public bool HasOwnDirection { get; init; }

    /// <summary>It is divided only when nothing else helps: an entry of a reference list.</summary>
    public bool KeepWhole { get; init; }

    /// <inheritdoc/>
    internal override void Accept<T>(IFlowVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>A list.</summary>
/// <param name="Items">At least one.</param>
/// <param name="Indent">From the surrounding text's edge to the items' text.</param>
public sealed record FlowList(ImmutableArray<FlowItem> Items, double Indent) : FlowNode
{
    /// <summary>A list of so few items is not divided while it fits on a page.</summary>
    public int ShortCount { get; init; } = 4;

    /// <summary>The first or last item may not stand alone.</summary>
    public bool KeepsCompany { get; init; } = true;

    /// <inheritdoc/>
    internal override void Accept<T>(IFlowVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>An item of a list.</summary>
/// <param name="Label">The bullet or number; null for none.</param>
/// <param name="Content">Any nodes.</param>
public sealed record FlowItem(FlowLabel? Label, ImmutableArray<FlowNode> Content);

/// <summary>A bullet or number.</summary>
/// <param name="Element">Its structure element (Lbl).</param>
/// <param name="Run">The text.</param>
/// <param name="Gap">The white between the label and the item's text, for a label that stands at the text; null for one that stands at the surrounding text's edge.</param>
public sealed record FlowLabel(FlowElement Element, TextRun Run, double? Gap);

/// <summary>A picture with an optional caption.</summary>
/// <param name="Element">Its structure element, with the alternate text.</param>
/// <param name="Picture">What is drawn.</param>
/// <param name="Width">The width it wants; less where there is no room.</param>
/// <param name="Height">The height that goes with that width.</param>
/// <param name="Caption">Under it, kept with it; or null.</param>
public sealed record FlowFigure(FlowElement Element, FlowPicture Picture, double Width, double Height, FlowParagraph? Caption) : FlowNode
{
    /// <summary>The height it may have; larger ones are scaled.</summary>
    public double MaxHeight { get; init; } = double.PositiveInfinity;

    /// <summary>The part of the measure that it takes, 0 to 1, in the place of its width; null for none.</summary>
    public double? Part { get; init; }

    /// <inheritdoc/>
    internal override void Accept<T>(IFlowVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>
/// A picture beside the nodes that follow it, as many as its height has room for; the others stand below. Where the measure
/// is too narrow for both, the nodes stand under the picture.
/// </summary>
/// <param name="Figure">The picture.</param>
/// <param name="Content">What follows it.</param>
/// <param name="Gap">The white between.</param>
public sealed record FlowAside(FlowFigure Figure, ImmutableArray<FlowNode> Content, double Gap) : FlowNode
{
    /// <summary>The picture stands at the end of the measure; otherwise at its start.</summary>
    public bool AtEnd { get; init; }

    /// <inheritdoc/>
    internal override void Accept<T>(IFlowVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>Nodes on a ground or beside a bar.</summary>
/// <param name="Content">What stands in the box.</param>
/// <param name="Style">How the box looks.</param>
public sealed record FlowBox(ImmutableArray<FlowNode> Content, BoxStyle Style) : FlowNode
{
    /// <summary>What follows begins on its page: the box is a letterhead.</summary>
    public bool KeepsNext { get; init; }

    /// <inheritdoc/>
    internal override void Accept<T>(IFlowVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>How a box looks.</summary>
public sealed record BoxStyle
{
    /// <summary>The ground, or null for none.</summary>
    public Rgb? Ground { get; init; }

    /// <summary>The bar at the start, or null for none.</summary>
    public Rgb? Bar { get; init; }

    /// <summary>The bar's width.</summary>
    public double BarWidth { get; init; }

    /// <summary>From the box's start to the text.</summary>
    public double PaddingStart { get; init; }

    /// <summary>From the text's measure to the box's end.</summary>
    public double PaddingEnd { get; init; }

    /// <summary>Above the first line.</summary>
    public double PaddingTop { get; init; }

    /// <summary>Below the last line.</summary>
    public double PaddingBottom { get; init; }

    /// <summary>How far the ground and the bar reach beyond the box on both sides, for a band from edge to edge of the page.</summary>
    public double Bleed { get; init; }

    /// <summary>A bar along the upper edge, or null for none.</summary>
    public (double Thickness, Rgb Color)? TopBar { get; init; }

    /// <summary>A line along the lower edge, or null for none.</summary>
    public (double Thickness, Rgb Color)? BottomRule { get; init; }
}

/// <summary>Nodes in balanced columns.</summary>
/// <param name="Content">What flows through the columns.</param>
/// <param name="Count">At least 1.</param>
/// <param name="Gap">The white between two columns.</param>
public sealed record FlowColumns(ImmutableArray<FlowNode> Content, int Count, double Gap) : FlowNode
{
    /// <summary>The least width of a column: with less there are fewer columns.</summary>
    public double MinWidth { get; init; }

    /// <inheritdoc/>
    internal override void Accept<T>(IFlowVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>What follows begins a page.</summary>
public sealed record FlowPageBreak : FlowNode
{
    /// <inheritdoc/>
    internal override void Accept<T>(IFlowVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>Cells side by side that no page end divides, such as a letterhead.</summary>
/// <param name="Cells">In the order of reading.</param>
/// <param name="Gap">The white between two cells.</param>
public sealed record FlowRow(ImmutableArray<FlowCell> Cells, double Gap) : FlowNode
{
    /// <summary>
    /// The least width of a cell: where there is less, or where the row is higher than a page, the cells stand one under the other.
    /// 0 for cells that always stand side by side.
    /// </summary>
    public double MinWidth { get; init; }

    /// <inheritdoc/>
    internal override void Accept<T>(IFlowVisitor<T> visitor, T place) => visitor.Visit(this, place);
}

/// <summary>A cell of a row.</summary>
/// <param name="Content">What stands in it.</param>
/// <param name="Width">Its width; null shares what the others leave.</param>
/// <param name="Align">Where it stands in the height of the row: 0 at the top, 0.5 in the middle, 1 at the foot.</param>
public sealed record FlowCell(ImmutableArray<FlowNode> Content, double? Width, double Align)
{
    /// <summary>The part of the row's width without its gaps that it takes, 0 to 1, in the place of a width; null for none.</summary>
    public double? Part { get; init; }
}

/// <summary>A line across the measure.</summary>
/// <param name="Thickness">Its thickness.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Width">Its length; null for the whole measure.</param>
public sealed record FlowRule(double Thickness, Rgb Color, double? Width) : FlowNode
{
    /// <inheritdoc/>
    internal override void Accept<T>(IFlowVisitor<T> visitor, T place) => visitor.Visit(this, place);
}
