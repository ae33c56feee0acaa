namespace HandoutGen.Csl.Styles;

/// <summary><c>cs:text</c>: a variable, a macro, a term or a verbatim value.</summary>
internal sealed class TextElement(Presentation presentation) : RenderingElement(presentation)
{
    public int Variable { get; private init; } = Variables.None;

    /// <summary>The variable's short companion when <c>form="short"</c>.</summary>
    public int ShortVariable { get; private init; } = Variables.None;

    public MacroElement? Macro { get; private init; }

    public string? Term { get; private init; }

    public TermForm TermForm { get; private init; }

    public bool Plural { get; private init; }

    public string? Value { get; private init; }

    public override IEnumerable<RenderingElement> Children => Macro?.Children ?? [];

    public override TResult Accept<TResult>(IElementVisitor<TResult> visitor) => visitor.Visit(this);

    public static TextElement? Read(StyleElement element)
    {
        var presentation = Presentation.Read(element);
        if (element.Text("variable") is { Length: > 0 } variable)
        {
            var isShort = element.Choice("form", false, ("short", true), ("long", false));
            return new TextElement(presentation)
            {
                Variable = element.Reader.Variable(element, "variable", variable),
                ShortVariable = isShort ? element.Reader.Variables.Add(variable + "-short") : Variables.None,
            };
        }

        if (element.Text("macro") is { } macro)
        {
            if (element.Reader.Macro(macro) is { } found)
            {
                // What a macro renders has its own case: published styles that ask for another one here rely on its having no effect.
                return new TextElement(presentation with { TextCase = TextCase.None }) { Macro = found };
            }

            element.Complain("macro", $"no macro is named \"{macro}\"; it is left out");
            return null;
        }

        if (element.Text("term") is { } term)
        {
            return new TextElement(presentation)
            {
                Term = term,
                TermForm = TermForms.Read(element),
                Plural = element.Flag("plural") ?? false,
            };
        }

        if (element.Text("value") is { } value)
        {
            return new TextElement(presentation) { Value = value };
        }

        element.Complain(null, "<text> names no variable, macro, term or value; it is left out");
        return null;
    }
}
