namespace HandoutGen.Csl.Styles;

internal enum LabelPlural
{
    Contextual,
    Always,
    Never,
}

/// <summary><c>cs:label</c>: the term that matches a number variable or, inside <c>cs:names</c>, a name variable.</summary>
internal sealed class LabelElement(Presentation presentation, string variableName, int variable, TermForm form, LabelPlural plural)
    : RenderingElement(presentation)
{
    /// <summary>Empty inside <c>cs:names</c>.</summary>
    public string VariableName { get; } = variableName;

    public int Variable { get; } = variable;

    public TermForm Form { get; } = form;

    public LabelPlural Plural { get; } = plural;

    public override TResult Accept<TResult>(IElementVisitor<TResult> visitor) => visitor.Visit(this);

    public static LabelElement? Read(StyleElement element, bool insideNames)
    {
        var variable = insideNames ? string.Empty : element.Text("variable") ?? string.Empty;
        if (!insideNames && variable.Length == 0)
        {
            element.Complain(null, "<label> names no variable; it is left out");
            return null;
        }

        return new LabelElement(
            Presentation.Read(element),
            variable,
            insideNames ? Variables.None : element.Reader.Variable(element, "variable", variable),
            TermForms.Read(element),
            element.Choice("plural", LabelPlural.Contextual, ("contextual", LabelPlural.Contextual), ("always", LabelPlural.Always), ("never", LabelPlural.Never)));
    }
}
