namespace HandoutGen.Pdf.Structure;

/// <summary>The standard structure types that this writer uses (ISO 32000-1, 14.8.4). The names are those of the file.</summary>
public enum StructureType
{
    /// <summary>The whole document: the root of the tree.</summary>
    Document,

    /// <summary>A section with its heading.</summary>
    Sect,

    /// <summary>A group without a meaning of its own, such as a callout.</summary>
    Div,

    /// <summary>A block quotation.</summary>
    BlockQuote,

    /// <summary>A caption, first or last in its list or table, or in a figure.</summary>
    Caption,

    /// <summary>A table of contents.</summary>
    TOC,

    /// <summary>One entry of a table of contents.</summary>
    TOCI,

    /// <summary>The heading of level 1.</summary>
    H1,

    /// <summary>A heading of level 2.</summary>
    H2,

    /// <summary>A heading of level 3.</summary>
    H3,

    /// <summary>A heading of level 4.</summary>
    H4,

    /// <summary>A heading of level 5.</summary>
    H5,

    /// <summary>A heading of level 6.</summary>
    H6,

    /// <summary>A paragraph.</summary>
    P,

    /// <summary>A list.</summary>
    L,

    /// <summary>One item of a list.</summary>
    LI,

    /// <summary>An item's bullet or number.</summary>
    Lbl,

    /// <summary>An item's text.</summary>
    LBody,

    /// <summary>A table.</summary>
    Table,

    /// <summary>The header rows of a table.</summary>
    THead,

    /// <summary>The body rows of a table.</summary>
    TBody,

    /// <summary>The footer rows of a table.</summary>
    TFoot,

    /// <summary>A row of a table.</summary>
    TR,

    /// <summary>A header cell.</summary>
    TH,

    /// <summary>A data cell.</summary>
    TD,

    /// <summary>A run of text: emphasis, another language, an abbreviation.</summary>
    Span,

    /// <summary>A quotation within a paragraph.</summary>
    Quote,

    /// <summary>A footnote or endnote.</summary>
    Note,

    /// <summary>A citation: it points to another place in the document.</summary>
    Reference,

    /// <summary>An entry of a bibliography.</summary>
    BibEntry,

    /// <summary>Computer code.</summary>
    Code,

    /// <summary>A link, with its annotations.</summary>
    Link,

    /// <summary>A field to fill in: one widget.</summary>
    Form,

    /// <summary>A picture.</summary>
    Figure,

    /// <summary>A formula.</summary>
    Formula,
}
