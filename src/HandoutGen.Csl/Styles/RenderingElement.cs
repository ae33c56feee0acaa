namespace HandoutGen.Csl.Styles;

/// <summary>An element that renders something: text, number, label, date, names, group or choose.</summary>
internal abstract class RenderingElement(Presentation presentation)
{
    public Presentation Presentation { get; } = presentation;

    public abstract TResult Accept<TResult>(IElementVisitor<TResult> visitor);

    /// <summary>The elements directly inside, for walks over the tree.</summary>
    public virtual IEnumerable<RenderingElement> Children => [];
}
