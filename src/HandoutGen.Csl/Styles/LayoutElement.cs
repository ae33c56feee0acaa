namespace HandoutGen.Csl.Styles;

/// <summary><c>cs:layout</c>: what is rendered for each cite or entry, and the affixes and delimiter around them.</summary>
internal sealed class LayoutElement(Presentation presentation, string delimiter, IReadOnlyList<RenderingElement> children)
{
    public Presentation Presentation { get; } = presentation;

    public string Delimiter { get; } = delimiter;

    public IReadOnlyList<RenderingElement> Children { get; } = children;

    public static LayoutElement Read(StyleElement element)
    {
        var layout = new LayoutElement(Presentation.Read(element), element.Text("delimiter") ?? string.Empty, element.Reader.RenderingElements(element.Xml));
        element.Finish();
        return layout;
    }
}
