namespace HandoutGen.Pdf.Structure;

/// <summary>One child of an element: exactly one of an element, a piece of marked content, or an annotation.</summary>
internal readonly struct StructureKid
{
    public StructureKid(StructureElement element) => Element = element;

    public StructureKid(TaggedPage page, int contentId)
    {
        Page = page;
        ContentId = contentId;
    }

    public StructureKid(TaggedPage page, PdfAnnotation annotation)
    {
        Page = page;
        Annotation = annotation;
    }

    public StructureElement? Element { get; }

    /// <summary>The page of the content or annotation.</summary>
    public TaggedPage? Page { get; }

    /// <summary>The MCID, when neither an element nor an annotation.</summary>
    public int ContentId { get; }

    public PdfAnnotation? Annotation { get; }

    public bool IsContent => Element is null && Annotation is null;
}
