namespace HandoutGen.Pdf.Structure;

/// <summary>Content that belongs to the page and not to the document (ISO 32000-1, 14.8.2.2).</summary>
public enum ArtifactKind
{
    /// <summary>The running header (Pagination, Header).</summary>
    PaginationHeader,

    /// <summary>The running footer (Pagination, Footer).</summary>
    PaginationFooter,

    /// <summary>Rules, underlines, bullets drawn as shapes, repeated table headers (Layout).</summary>
    Layout,

    /// <summary>Tints and panels behind the text (Background).</summary>
    Background,
}
