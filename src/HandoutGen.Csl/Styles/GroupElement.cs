namespace HandoutGen.Csl.Styles;

/// <summary><c>cs:group</c>: elements with a delimiter, left out as a whole when the variables in it are all empty.</summary>
internal sealed class GroupElement(Presentation presentation, string? delimiter, IReadOnlyList<RenderingElement> children)
    : RenderingElement(presentation)
{
    public string? Delimiter { get; } = delimiter;

    public override IReadOnlyList<RenderingElement> Children { get; } = children;

    public override TResult Accept<TResult>(IElementVisitor<TResult> visitor) => visitor.Visit(this);

    public static GroupElement Read(StyleElement element, NamesElement? substituteOf) =>
        new(Presentation.Read(element), element.Text("delimiter"), element.Reader.RenderingElements(element.Xml, substituteOf));
}
