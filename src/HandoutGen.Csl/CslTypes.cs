using System.Collections.Frozen;

namespace HandoutGen.Csl;

/// <summary>The item types of CSL 1.0.2 (specification, appendix III).</summary>
public static class CslTypes
{
    /// <summary>All types in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic",
        "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
        "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference",
        "patent", "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report", "review",
        "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
    ];

    private static readonly FrozenSet<string> TypeSet = All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether CSL 1.0.2 knows the type.</summary>
    public static bool IsKnown(string type) => TypeSet.Contains(type);
}
