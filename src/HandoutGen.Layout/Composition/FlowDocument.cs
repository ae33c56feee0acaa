using System.Collections.Immutable;
using HandoutGen.Layout.Breaking;
using HandoutGen.Layout.Flow;
using HandoutGen.Typography;
using HandoutGen.Typography.Shaping;

namespace HandoutGen.Layout.Composition;

/// <summary>A flow with the pages that it is to be set on.</summary>
/// <param name="Geometry">The paper and its margins.</param>
/// <param name="Content">The flow.</param>
/// <param name="RunningLines">What stands at the head and foot of each page.</param>
public sealed record FlowDocument(PageGeometry Geometry, ImmutableArray<FlowNode> Content, RunningLines RunningLines);

/// <summary>The paper and its margins, in points.</summary>
public sealed record PageGeometry
{
    /// <summary>The paper's width.</summary>
    public required double Width { get; init; }

    /// <summary>The paper's height.</summary>
    public required double Height { get; init; }

    /// <summary>From the left edge to the text.</summary>
    public required double Left { get; init; }

    /// <summary>From the text to the right edge.</summary>
    public required double Right { get; init; }

    /// <summary>From the upper edge to the text of the first page.</summary>
    public required double FirstTop { get; init; }

    /// <summary>From the upper edge to the text of the other pages.</summary>
    public required double Top { get; init; }

    /// <summary>From the text to the lower edge.</summary>
    public required double Bottom { get; init; }

    /// <summary>What the whole page is painted with, or null for the paper as it is.</summary>
    public Rgb? Ground { get; init; }

    /// <summary>The leading of running text.</summary>
    public required double Leading { get; init; }

    /// <summary>The width of the text.</summary>
    public double Measure => Width - Left - Right;

    /// <summary>What is nested so deep that its measure would be less than this is not indented any further.</summary>
    public required double LeastMeasure { get; init; }

    /// <summary>The document is read from right to left: its paragraphs run so, and everything stands on the other side.</summary>
    public bool RightToLeft { get; init; }

    internal PageHeights Heights => new(Height - FirstTop - Bottom, Height - Top - Bottom, Leading);
}

/// <summary>The lines at the head and foot of pages: artifacts, outside the order of reading, but for what the footer of the last page says.</summary>
public sealed record RunningLines
{
    /// <summary>From the paper's left edge to the lines.</summary>
    public required double Left { get; init; }

    /// <summary>The measure of the lines.</summary>
    public required double Width { get; init; }

    /// <summary>From baseline to baseline, for a footer of more than one line.</summary>
    public required double Leading { get; init; }

    /// <summary>The least white between what stands at the start and what stands at the end.</summary>
    public required double Gap { get; init; }

    /// <summary>From the upper edge to the baseline of the header.</summary>
    public double HeaderBaseline { get; init; }

    /// <summary>From the upper edge to the baseline of the footer.</summary>
    public double FooterBaseline { get; init; }

    /// <summary>From the upper edge to the line above the footer, and its colour; null for none.</summary>
    public (double Y, Rgb Color)? FooterRule { get; init; }

    /// <summary>From the upper edge to the line below the header, and its colour; null for none.</summary>
    public (double Y, Rgb Color)? HeaderRule { get; init; }

    /// <summary>The header of the pages after the first: at the start and at the end. Where both do not fit on one line, what stands at the end stands alone.</summary>
    public (ImmutableArray<TextRun> Start, ImmutableArray<TextRun> End) Header { get; init; } = ([], []);

    /// <summary>The footer at the start of each page's foot. On the last page the runs whose <see cref="InlineMark"/> has an element are its content.</summary>
    public ImmutableArray<TextRun> Footer { get; init; } = [];

    /// <summary>How many lines the footer may have.</summary>
    public int FooterLines { get; init; } = 1;

    /// <summary>The footer at the end of a page's foot, from its number (from 1) and the number of pages.</summary>
    public required Func<int, int, ImmutableArray<TextRun>> PageNumber { get; init; }
}
