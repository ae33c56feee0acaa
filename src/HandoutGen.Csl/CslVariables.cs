using System.Collections.Frozen;

namespace HandoutGen.Csl;

/// <summary>The variables of CSL 1.0.2 (specification, appendix IV) and their kinds.</summary>
public static class CslVariables
{
    internal static readonly string[] NameVariables =
    [
        "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director", "editor",
        "editor-translator", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
        "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator", "translator",
    ];

    internal static readonly string[] DateVariables =
        ["accessed", "available-date", "event-date", "issued", "original-date", "submitted"];

    internal static readonly string[] NumberVariables =
    [
        "chapter-number", "citation-number", "collection-number", "edition", "first-reference-note-number", "issue", "locator", "number",
        "number-of-pages", "number-of-volumes", "page", "page-first", "part-number", "printing-number", "section", "supplement-number",
        "version", "volume",
    ];

    internal static readonly string[] StandardVariables =
    [
        "abstract", "annote", "archive", "archive-place", "archive_collection", "archive_location", "authority", "call-number",
        "citation-key", "citation-label", "collection-title", "container-title", "container-title-short", "dimensions", "division", "DOI",
        "event", "event-place", "event-title", "genre", "ISBN", "ISSN", "jurisdiction", "keyword", "language", "license", "medium", "note",
        "original-publisher", "original-publisher-place", "original-title", "part-title", "PMCID", "PMID", "publisher", "publisher-place",
        "references", "reviewed-genre", "reviewed-title", "scale", "source", "status", "title", "title-short", "URL", "volume-title",
        "year-suffix",
    ];

    private static readonly FrozenSet<string> NameSet = NameVariables.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> DateSet = DateVariables.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> NumberSet = NumberVariables.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> TextSet = NumberVariables.Concat(StandardVariables).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All variables: names, dates, numbers, then standard ones.</summary>
    public static IReadOnlyList<string> All { get; } = [.. NameVariables, .. DateVariables, .. NumberVariables, .. StandardVariables];

    /// <summary>Whether the variable holds names.</summary>
    public static bool IsName(string variable) => NameSet.Contains(variable);

    /// <summary>Whether the variable holds a date.</summary>
    public static bool IsDate(string variable) => DateSet.Contains(variable);

    /// <summary>Whether the variable holds text or a number.</summary>
    public static bool IsText(string variable) => TextSet.Contains(variable);

    /// <summary>Whether the variable holds a number, or text that may be one.</summary>
    public static bool IsNumber(string variable) => NumberSet.Contains(variable);
}
