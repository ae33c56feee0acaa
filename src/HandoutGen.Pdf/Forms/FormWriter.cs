using HandoutGen.Pdf.Objects;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Pdf.Forms;

/// <summary>Writes the document's interactive form (ISO 32000-1, 12.7.2): its fields in the order of reading and the font of what is typed.</summary>
internal sealed class FormWriter
{
    private readonly FieldWidget[] _fields;
    private readonly int _font;

    private FormWriter(int number, FieldWidget[] fields, int font) => (ObjectNumber, _fields, _font) = (number, fields, font);

    /// <summary>The form's object.</summary>
    public int ObjectNumber { get; }

    /// <summary>Writes what the fields need before they are written themselves; null for a document without fields.</summary>
    /// <exception cref="InvalidOperationException">There is a field for text and no face for it.</exception>
    public static FormWriter? Reserve(PdfFile file, FontFace? face, IEnumerable<FieldWidget> fields)
    {
        FieldWidget[] all = [.. fields];
        if (all.Length == 0)
        {
            return null;
        }

        TextFieldWidget[] texts = [.. all.OfType<TextFieldWidget>()];
        var font = texts.Length == 0 ? 0 : FieldFont.Write(file, face ?? throw new InvalidOperationException("a field for text needs a face to type in"));
        foreach (var text in texts)
        {
            text.Font = font;
        }

        return new FormWriter(file.Reserve(), all, font);
    }

    /// <summary>Writes the form, once its fields are written.</summary>
    public void Write(PdfFile file)
    {
        var to = file.Object(ObjectNumber).Write("<</Fields["u8);
        foreach (var field in _fields)
        {
            to.Reference(field.ObjectNumber).Write((byte)' ');
        }

        to.Truncate(to.Length - 1);
        to.Write((byte)']');
        if (_font > 0)
        {
            to.Write("/DA("u8).Write(FieldFont.Name).Write(" 0 Tf 0 g)/DR<</Font<<"u8).Write(FieldFont.Name).Write((byte)' ').Reference(_font).Write(">>>>"u8);
        }

        to.Write(">>"u8);
    }
}
