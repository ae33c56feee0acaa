using HandoutGen.Pdf.Forms;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;

namespace HandoutGen.Pdf;

/// <content>Fields to fill in (ISO 32000-1, 12.7).</content>
public sealed partial class PdfPage
{
    /// <summary>Adds an empty field for text as the child of its element. The page draws what shows its place.</summary>
    /// <param name="formElement">An element of type Form, of this field alone.</param>
    /// <param name="box">Where it stands.</param>
    /// <param name="name">Its name, unique in the document, without a full stop.</param>
    /// <param name="label">What belongs in it, in words: never empty.</param>
    /// <param name="look">How what is typed is set.</param>
    public void AddTextField(StructureElement formElement, Rect box, string name, string label, TextFieldLook look)
    {
        formElement.PrintField = new PrintField(null, label);
        Add(new TextFieldWidget(formElement, box, name, label, look));
    }

    /// <summary>Adds a box to tick as the child of its element. It draws itself.</summary>
    /// <param name="formElement">An element of type Form, of this box alone.</param>
    /// <param name="box">Where it stands: a square.</param>
    /// <param name="name">Its name, unique in the document, without a full stop.</param>
    /// <param name="label">What ticking it says, in words: never empty.</param>
    /// <param name="isTicked">It is ticked from the start.</param>
    /// <param name="color">The colour of its lines.</param>
    public void AddCheckBox(StructureElement formElement, Rect box, string name, string label, bool isTicked, Rgb color)
    {
        formElement.PrintField = new PrintField(isTicked, label);
        Add(new CheckBoxWidget(formElement, box, name, label, isTicked, color));
    }

    private void Add(FieldWidget widget)
    {
        Annotations.Add(widget);
        widget.Owner.AddAnnotation(this, widget);
    }
}
