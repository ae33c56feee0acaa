using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Structure;

/// <summary>What stands on a page to be followed or filled in (ISO 32000-1, 12.5), with the element that owns it.</summary>
internal abstract class PdfAnnotation(StructureElement owner)
{
    public StructureElement Owner => owner;

    public int ObjectNumber { get; set; }

    /// <summary>The annotation's key in the ParentTree.</summary>
    public int StructParent { get; set; }

    /// <summary>What it is, for the reader of a <see cref="StructureDump"/>.</summary>
    public abstract string Told { get; }

    /// <summary>Writes the annotation, printed and neither hidden nor bound to an action (PDF/A-2, 6.3.2 and 6.4.1).</summary>
    public abstract void Write(PdfFile file, TaggedPage page);
}
