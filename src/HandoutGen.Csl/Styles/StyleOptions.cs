namespace HandoutGen.Csl.Styles;

internal enum PageRangeFormat
{
    AsGiven,
    Expanded,
    Minimal,
    MinimalTwo,
    Chicago15,
    Chicago16,
}

internal enum DemoteParticle
{
    DisplayAndSort,
    SortOnly,
    Never,
}

/// <summary>The options on <c>cs:style</c> (specification, "Global Options").</summary>
internal sealed record StyleOptions(bool InitializeWithHyphen, PageRangeFormat PageRangeFormat, DemoteParticle DemoteNonDroppingParticle)
{
    public static readonly StyleOptions Default = new(true, PageRangeFormat.AsGiven, DemoteParticle.DisplayAndSort);

    public static StyleOptions Read(StyleElement element) => new(
        element.Flag("initialize-with-hyphen") ?? true,
        element.Choice("page-range-format", PageRangeFormat.AsGiven, ("expanded", PageRangeFormat.Expanded), ("minimal", PageRangeFormat.Minimal),
            ("minimal-two", PageRangeFormat.MinimalTwo), ("chicago", PageRangeFormat.Chicago15), ("chicago-15", PageRangeFormat.Chicago15),
            ("chicago-16", PageRangeFormat.Chicago16)),
        element.Choice("demote-non-dropping-particle", DemoteParticle.DisplayAndSort, ("display-and-sort", DemoteParticle.DisplayAndSort),
            ("sort-only", DemoteParticle.SortOnly), ("never", DemoteParticle.Never)));
}
