using HandoutGen.Diagnostics;
using HandoutGen.Layout.Flow;
using HandoutGen.Model;
using HandoutGen.Pdf.Forms;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography;

namespace HandoutGen.Rendering.Pdf;

/// <summary>Fields as elements of the flow.</summary>
internal static class FieldFlow
{
    /// <summary>The element of a field for text.</summary>
    /// <param name="field">The field.</param>
    /// <param name="owner">The element that it stands in.</param>
    /// <param name="span">Where the author wrote it.</param>
    /// <param name="size">The size of the text around it, in points.</param>
    /// <param name="context">What is looked up.</param>
    public static FlowElement Text(Field field, FlowElement owner, SourceSpan span, double size, FlowContext context)
    {
        var look = new TextFieldLook(field.Kind == FieldKind.Lines, size, FlowInk.Of(context.Ink.Colors.Foreground));
        return new FlowElement(StructureType.Form, owner)
        {
            Origin = span,
            Field = new FlowTextField(field.Name, field.Label, look, $"{field.Label} {context.Handout.Labels.Continued}"),
        };
    }

    /// <summary>The element of a box to tick.</summary>
    public static FlowElement Box(Field field, CheckBox box, FlowElement owner, SourceSpan span, Rgb color) => new(StructureType.Form, owner)
    {
        Origin = span,
        Field = new FlowTickBox(field.Name, field.Label, box == CheckBox.Ticked, color),
    };
}
