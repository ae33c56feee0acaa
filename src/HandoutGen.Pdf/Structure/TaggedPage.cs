namespace HandoutGen.Pdf.Structure;

/// <summary>A page as the structure tree sees it: its place, its annotations, and which element owns each piece of its content.</summary>
public abstract class TaggedPage
{
    private protected TaggedPage(int index) => Index = index;

    /// <summary>The page's place in the document, from 0.</summary>
    public int Index { get; }

    internal int ObjectNumber { get; set; }

    /// <summary>The owners of the page's marked content, by MCID.</summary>
    internal List<StructureElement> Owners { get; } = [];

    internal List<PdfAnnotation> Annotations { get; } = [];

    /// <summary>The text of tagged content, in the order in which it was shown.</summary>
    internal List<(int ContentId, string Text)> Texts { get; } = [];
}
