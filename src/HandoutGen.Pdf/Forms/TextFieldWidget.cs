using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Pdf.Forms;

/// <summary>A field for text (ISO 32000-1, 12.7.4.3), empty.</summary>
/// <param name="owner">Its element.</param>
/// <param name="box">Its place on the page.</param>
/// <param name="name">Its name.</param>
/// <param name="label">What belongs in it, in words.</param>
/// <param name="look">How what is typed is set.</param>
internal sealed class TextFieldWidget(StructureElement owner, Rect box, string name, string label, TextFieldLook look) : FieldWidget(owner, box, name, label)
{
    // Table 228. A field takes no more than it shows, so that what was typed is what is printed.
    private const int MultiLineFlag = 1 << 12;
    private const int DoNotScrollFlag = 1 << 23;

    /// <summary>The object of the font of what is typed.</summary>
    public int Font { get; set; }

    /// <inheritdoc/>
    protected override string Kind => look.IsMultiLine ? "field of lines" : "field";

    /// <inheritdoc/>
    protected override int[] WriteAppearances(PdfFile file)
    {
        var empty = file.Reserve();
        using var entries = new ByteBuffer(128);
        entries.Write("/Type/XObject/Subtype/Form/BBox"u8).Array(0, 0, Width, Height)
            .Write("/Resources<</Font<<"u8).Write(FieldFont.Name).Write((byte)' ').Reference(Font).Write(">>>>"u8);
        file.Stream(empty, entries.Written, "/Tx BMC\nEMC"u8);
        return [empty];
    }

    /// <inheritdoc/>
    protected override void WriteField(ByteBuffer to, int[] appearances)
    {
        to.Write("/FT/Tx/Ff "u8).Integer(DoNotScrollFlag | (look.IsMultiLine ? MultiLineFlag : 0)).Write("/DA("u8).Write(FieldFont.Name).Write((byte)' ').Number(look.Size).Write(" Tf "u8);
        Ink.Write(to, look.Color).Write(" rg)/AP<</N "u8).Reference(appearances[0]).Write(">>"u8);
    }
}
