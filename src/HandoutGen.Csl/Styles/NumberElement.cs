namespace HandoutGen.Csl.Styles;

internal enum NumberForm
{
    Numeric,
    Ordinal,
    LongOrdinal,
    Roman,
}

/// <summary><c>cs:number</c>: a number variable in figures, as an ordinal or in Roman numerals.</summary>
internal sealed class NumberElement(Presentation presentation, int variable, NumberForm form) : RenderingElement(presentation)
{
    public int Variable { get; } = variable;

    public NumberForm Form { get; } = form;

    public override TResult Accept<TResult>(IElementVisitor<TResult> visitor) => visitor.Visit(this);

    public static NumberElement? Read(StyleElement element)
    {
        if (element.Text("variable") is not { Length: > 0 } variable)
        {
            element.Complain(null, "<number> names no variable; it is left out");
            return null;
        }

        return new NumberElement(
            Presentation.Read(element),
            element.Reader.Variable(element, "variable", variable),
            element.Choice("form", NumberForm.Numeric, ("numeric", NumberForm.Numeric), ("ordinal", NumberForm.Ordinal),
                ("long-ordinal", NumberForm.LongOrdinal), ("roman", NumberForm.Roman)));
    }
}
