using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Citing;

/// <summary>One cite as it is asked for; the position may be fixed from outside.</summary>
internal sealed record CiteRequest(string ItemId)
{
    public string? Locator { get; init; }

    public string LocatorLabel { get; init; } = "page";

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public bool SuppressAuthor { get; init; }

    public bool AuthorOnly { get; init; }

    /// <summary>Null to have the processor find it.</summary>
    public Position? Position { get; init; }

    public int FirstReferenceNote { get; init; }

    public static CiteRequest Of(Cite cite) => new(cite.ItemId)
    {
        Locator = cite.Locator,
        LocatorLabel = cite.LocatorLabel,
        Prefix = cite.Prefix,
        Suffix = cite.Suffix,
        SuppressAuthor = cite.SuppressAuthor,
    };
}
