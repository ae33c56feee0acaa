using HandoutGen.Csl.Evaluation;

namespace HandoutGen.Csl.Styles;

/// <summary>An element that renders something: text, number, label, date, names, group or choose.</summary>
internal abstract class RenderingElement(Presentation presentation)
{
    public Presentation Presentation { get; } = presentation;

    /// <summary>Evaluates the element for the item at hand; null when it renders nothing.</summary>
    public abstract OutputNode? Evaluate(Evaluator evaluator);

    /// <summary>The elements directly inside, for walks over the tree.</summary>
    public virtual IEnumerable<RenderingElement> Children => [];
}
