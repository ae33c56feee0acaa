namespace HandoutGen.Pdf.Structure;

/// <summary>A link annotation, with the element that owns it.</summary>
internal sealed record LinkAnnotation(StructureElement Owner, IReadOnlyList<Rect> Boxes, PdfLinkTarget Target, string Contents)
{
    public int ObjectNumber { get; set; }

    /// <summary>The annotation's key in the ParentTree.</summary>
    public int StructParent { get; set; }
}
