using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>What a cite brings to the evaluation of its item.</summary>
internal sealed record CiteData
{
    public static readonly CiteData None = new();

    public string? Locator { get; init; }

    public string LocatorLabel { get; init; } = "page";

    public Position Position { get; init; } = Position.None;

    public int FirstReferenceNote { get; init; }

    public bool SuppressAuthor { get; init; }

    public bool AuthorOnly { get; init; }
}
