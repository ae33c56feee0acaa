using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Pdf.Forms;

/// <summary>A field to fill in with its one widget, in one object (ISO 32000-1, 12.5.6.19 and 12.7.3). The page shows what surrounds it.</summary>
/// <param name="owner">Its element.</param>
/// <param name="box">Its place on the page.</param>
/// <param name="name">Its name, unique in the document, without a full stop.</param>
/// <param name="label">What belongs in it, in words.</param>
internal abstract class FieldWidget(StructureElement owner, Rect box, string name, string label) : PdfAnnotation(owner)
{
    public string Name => name;

    public string Label => label;

    /// <summary>What the field is called in a dump.</summary>
    protected abstract string Kind { get; }

    protected double Width => box.Right - box.Left;

    protected double Height => box.Top - box.Bottom;

    /// <inheritdoc/>
    public override string Told => $"{Kind} {name} \"{label}\"";

    /// <inheritdoc/>
    public override void Write(PdfFile file, TaggedPage page)
    {
        var states = WriteAppearances(file);
        var to = file.Object(ObjectNumber);
        to.Write("<</Type/Annot/Subtype/Widget/Rect"u8).Array(box.Left, box.Bottom, box.Right, box.Top)
            .Write("/F 4/P "u8).Reference(page.ObjectNumber).Write("/StructParent "u8).Integer(StructParent)
            .Write("/T"u8).TextString(name).Write("/TU"u8).TextString(label);
        WriteField(to, states);
        to.Write(">>"u8);
    }

    /// <summary>Writes what the field looks like, and gives the objects.</summary>
    protected abstract int[] WriteAppearances(PdfFile file);

    /// <summary>Writes the entries of its kind.</summary>
    protected abstract void WriteField(ByteBuffer to, int[] appearances);
}
