using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl.Styles;

internal enum Collapse
{
    None,
    CitationNumber,
    Year,
    YearSuffix,
    YearSuffixRanged,
}

internal enum GivenNameRule
{
    ByCite,
    AllNames,
    AllNamesWithInitials,
    PrimaryName,
    PrimaryNameWithInitials,
}

/// <summary><c>cs:citation</c>: the options of in-text citations, their sort keys and their layout.</summary>
internal sealed record CitationElement(LayoutElement Layout, SortElement? Sort, NameOptions NameOptions)
{
    public bool AddNames { get; private init; }

    public bool AddGivenName { get; private init; }

    public GivenNameRule GivenNameRule { get; private init; }

    public bool AddYearSuffix { get; private init; }

    /// <summary>Null when cites are not grouped.</summary>
    public string? CiteGroupDelimiter { get; private init; }

    public Collapse Collapse { get; private init; }

    public string? YearSuffixDelimiter { get; private init; }

    public string? AfterCollapseDelimiter { get; private init; }

    public int NearNoteDistance { get; private init; }

    public static CitationElement? Read(XmlElement xml, StyleReader reader, NameOptions styleOptions)
    {
        var element = new StyleElement(xml, reader);
        var layout = xml.Child("layout");
        if (layout is null)
        {
            element.Complain(null, "<citation> has no <layout>", isError: true);
            return null;
        }

        if (reader.Layout(layout) is not { } entry)
        {
            return null;
        }

        var read = new CitationElement(
            entry,
            xml.Child("sort") is { } sort ? SortElement.Read(sort, reader) : null,
            NameOptions.Read(element, onName: false).Or(styleOptions))
        {
            AddNames = element.Flag("disambiguate-add-names") ?? false,
            AddGivenName = element.Flag("disambiguate-add-givenname") ?? false,
            GivenNameRule = element.Choice("givenname-disambiguation-rule", GivenNameRule.ByCite, ("by-cite", GivenNameRule.ByCite),
                ("all-names", GivenNameRule.AllNames), ("all-names-with-initials", GivenNameRule.AllNamesWithInitials),
                ("primary-name", GivenNameRule.PrimaryName), ("primary-name-with-initials", GivenNameRule.PrimaryNameWithInitials)),
            AddYearSuffix = element.Flag("disambiguate-add-year-suffix") ?? false,
            CiteGroupDelimiter = element.Text("cite-group-delimiter"),
            Collapse = element.Choice("collapse", Collapse.None, ("citation-number", Collapse.CitationNumber), ("year", Collapse.Year),
                ("year-suffix", Collapse.YearSuffix), ("year-suffix-ranged", Collapse.YearSuffixRanged)),
            YearSuffixDelimiter = element.Text("year-suffix-delimiter"),
            AfterCollapseDelimiter = element.Text("after-collapse-delimiter"),
            NearNoteDistance = element.Number("near-note-distance") ?? 5,
        };
        element.AllowChildren("sort", "layout");
        element.Finish();
        return read;
    }
}
