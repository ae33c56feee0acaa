

namespace HandoutGen.Csl.Styles;

/// <summary>The variables that the processor itself gives meaning to.</summary>
internal static class Variables
{
    public static readonly int Accessed = VariableTable.Known("accessed");
    public static readonly int CitationLabel = VariableTable.Known("citation-label");
    public static readonly int CitationNumber = VariableTable.Known("citation-number");
    public static readonly int Doi = VariableTable.Known("DOI");
    public static readonly int Editor = VariableTable.Known("editor");
    public static readonly int Event = VariableTable.Known("event");
    public static readonly int EventTitle = VariableTable.Known("event-title");
    public static readonly int FirstReferenceNoteNumber = VariableTable.Known("first-reference-note-number");
    public static readonly int Issued = VariableTable.Known("issued");
    public static readonly int Author = VariableTable.Known("author");
    public static readonly int Locator = VariableTable.Known("locator");
    public static readonly int Number = VariableTable.Known("number");
    public static readonly int NumberOfPages = VariableTable.Known("number-of-pages");
    public static readonly int NumberOfVolumes = VariableTable.Known("number-of-volumes");
    public static readonly int Page = VariableTable.Known("page");
    public static readonly int PageFirst = VariableTable.Known("page-first");
    public static readonly int Pmcid = VariableTable.Known("PMCID");
    public static readonly int Pmid = VariableTable.Known("PMID");
    public static readonly int Title = VariableTable.Known("title");
    public static readonly int Translator = VariableTable.Known("translator");
    public static readonly int Url = VariableTable.Known("URL");
    public static readonly int YearSuffix = VariableTable.Known("year-suffix");
    public static readonly int Language = VariableTable.Known("language");

    private static readonly bool[] RangeVariables = [.. CslVariables.All.Select(static name =>
        name is "volume" or "issue" or "edition" or "chapter-number" or "collection-number" or "number-of-pages" or "number-of-volumes")];

    /// <summary>A number variable whose hyphen means "to": "3-4" is two issues. Report and call numbers have hyphens of their own.</summary>
    public static bool MayBeRange(int variable) => variable >= 0 && variable < RangeVariables.Length && RangeVariables[variable];

    /// <summary>Not a variable.</summary>
    public const int None = -1;
}
