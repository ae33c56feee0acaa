using System.Collections.Frozen;

namespace HandoutGen.Csl;

/// <summary>One reference: a CSL type and its variables, each in the table of its kind.</summary>
/// <param name="Id">The key that citations use.</param>
/// <param name="Type">The CSL item type, for example <c>article-journal</c>.</param>
public sealed record CslItem(string Id, string Type)
{
    /// <summary>Standard and number variables. A value may hold the rich-text tags of CSL-JSON (<c>&lt;i&gt;</c>, <c>&lt;sup&gt;</c>…).</summary>
    public IReadOnlyDictionary<string, string> Text { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Name variables: author, editor, translator….</summary>
    public IReadOnlyDictionary<string, NameList> Names { get; init; } = FrozenDictionary<string, NameList>.Empty;

    /// <summary>Date variables: issued, accessed….</summary>
    public IReadOnlyDictionary<string, CslDate> Dates { get; init; } = FrozenDictionary<string, CslDate>.Empty;
}
