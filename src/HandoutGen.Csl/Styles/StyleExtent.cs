namespace HandoutGen.Csl.Styles;

/// <summary>
/// How far macros and layouts reach when each call is taken as the elements that it stands for. A style from a stranger may call itself, or double itself
/// a hundred times over; both are found here, before anything is evaluated.
/// </summary>
internal sealed class StyleExtent
{
    /// <summary>Elements within elements, macros included.</summary>
    public const int MaximumDepth = 256;

    /// <summary>Elements, each counted as often as it is called. The largest of published styles have some two thousand.</summary>
    public const int MaximumElements = 10_000;

    // So many characters of a style's own words count as an element.
    private const int CharactersOfElement = 10;

    private readonly Dictionary<MacroElement, (long Size, int Depth)> _measured = [];
    private readonly HashSet<MacroElement> _open = [];

    /// <summary>Why the macro cannot be used, or null.</summary>
    public string? Complaint(MacroElement macro)
    {
        if (!TryMeasure(macro, 0, out var extent))
        {
            return $"the macro \"{macro.Name}\" calls itself, or calls too deep";
        }

        return extent.Size > MaximumElements ? $"the macro \"{macro.Name}\" stands for more than {MaximumElements} elements" : null;
    }

    /// <summary>The elements of everything that was measured for itself: what a reference costs at most.</summary>
    public long Total { get; private set; }

    /// <summary>Counts a sort key in.</summary>
    public void Add(SortKeyElement key)
    {
        (long Size, int Depth) extent = (0, 0);
        if (key.Macro is null || TryMeasure(key.Macro, 0, out extent))
        {
            Total += 1 + extent.Size;
        }
    }

    /// <summary>Why the layout, whose macros have no complaint, cannot be used, or null.</summary>
    public string? Complaint(LayoutElement layout)
    {
        if (!TryMeasure(layout.Children, 0, out var extent) || extent.Size > MaximumElements)
        {
            return $"the layout stands for more than {MaximumElements} elements";
        }

        Total += extent.Size;
        return null;
    }

    private bool TryMeasure(MacroElement macro, int level, out (long Size, int Depth) extent)
    {
        if (_measured.TryGetValue(macro, out extent))
        {
            return true;
        }

        if (level > MaximumDepth || !_open.Add(macro))
        {
            return false;
        }

        var measured = TryMeasure(macro.Children, level + 1, out extent);
        _open.Remove(macro);
        if (!measured || extent.Depth > MaximumDepth)
        {
            return false;
        }

        _measured[macro] = extent;
        return true;
    }

    private bool TryMeasure(IEnumerable<RenderingElement> elements, int level, out (long Size, int Depth) extent)
    {
        extent = (0, 0);
        foreach (var element in elements)
        {
            (long Size, int Depth) inner;
            var measured = element switch
            {
                TextElement { Macro: { } called } => TryMeasure(called, level, out inner),
                ChooseElement choose => TryMeasure(choose, level, out inner),
                _ => TryMeasure(element.Children, level + 1, out inner),
            };
            if (!measured)
            {
                return false;
            }

            extent = (Math.Min(extent.Size + inner.Size + 1 + (Words(element) / CharactersOfElement), MaximumElements + 1L), Math.Max(extent.Depth, inner.Depth + 1));
        }

        return true;
    }

    private static int Words(RenderingElement element) =>
        element.Presentation.Prefix.Length + element.Presentation.Suffix.Length + ((element as TextElement)?.Value?.Length ?? 0);

    /// <summary>Only one branch is ever evaluated: the choice is as large as its largest.</summary>
    private bool TryMeasure(ChooseElement choose, int level, out (long Size, int Depth) extent)
    {
        extent = (0, 0);
        foreach (var branch in choose.Branches)
        {
            if (!TryMeasure(branch.Children, level + 1, out var inner))
            {
                return false;
            }

            extent = (Math.Max(extent.Size, inner.Size), Math.Max(extent.Depth, inner.Depth));
        }

        extent.Size += choose.Branches.Count;
        return true;
    }
}
