using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl.Styles;

/// <summary><c>cs:names</c>: one or more name variables, and what stands in for them when all are empty.</summary>
internal sealed class NamesElement(Presentation presentation, int[] variables, string[] variableNames) : RenderingElement(presentation)
{
    public int[] Variables { get; } = variables;

    public string[] VariableNames { get; } = variableNames;

    public NameElement Name { get; private set; } = NameElement.Default;

    public EtAlElement EtAl { get; private set; } = EtAlElement.Default;

    public LabelElement? Label { get; private set; }

    /// <summary>The label stands before the names.</summary>
    public bool LabelFirst { get; private set; }

    public string? Delimiter { get; private set; }

    public IReadOnlyList<RenderingElement> Substitute { get; private set; } = [];

    public override IEnumerable<RenderingElement> Children => Substitute;

    public override TResult Accept<TResult>(IElementVisitor<TResult> visitor) => visitor.Visit(this);

    public static NamesElement Read(StyleElement element, NamesElement? standsInFor)
    {
        var names = element.Words("variable");
        if (names.Length == 0)
        {
            element.Complain(null, "<names> names no variable");
        }

        // "A shorthand version of cs:names without child elements, which uses the attribute values set on the parent" (Substitute).
        var shorthandOf = element.Xml.Children.Count == 0 ? standsInFor : null;
        var own = Presentation.Read(element) with { TextCase = TextCase.None };
        var read = new NamesElement(shorthandOf is { Presentation.IsPlain: false } ? shorthandOf.Presentation : own, [.. names.Select(n => element.Reader.Variable(element, "variable", n))], names)
        {
            Delimiter = element.Text("delimiter"),
        };

        var hasName = false;
        var hasEtAl = false;
        XmlElement? substitute = null;
        foreach (var child in element.Xml.Children)
        {
            var part = new StyleElement(child, element.Reader);
            switch (child.Name)
            {
                case "name":
                    read.Name = NameElement.Read(part);
                    hasName = true;
                    break;
                case "et-al":
                    read.EtAl = EtAlElement.Read(part);
                    hasEtAl = true;
                    break;
                case "label":
                    read.Label = LabelElement.Read(part, insideNames: true);
                    read.LabelFirst = !hasName;
                    break;
                case "substitute":
                    substitute = child;
                    continue;
                default:
                    continue;
            }

            part.Finish();
        }

        element.AllowChildren("name", "et-al", "label", "substitute");
        if (!hasName)
        {
            read.LabelFirst = false;
        }

        if (shorthandOf is not null)
        {
            read.Name = shorthandOf.Name;
            read.EtAl = shorthandOf.EtAl;
            read.Label = shorthandOf.Label;
            read.LabelFirst = shorthandOf.LabelFirst;
            read.Delimiter ??= shorthandOf.Delimiter;
        }
        else if (standsInFor is not null)
        {
            if (!hasName)
            {
                read.Name = standsInFor.Name;
            }

            if (!hasEtAl)
            {
                read.EtAl = standsInFor.EtAl;
            }
        }

        if (substitute is not null)
        {
            read.Substitute = element.Reader.RenderingElements(substitute, read);
        }

        return read;
    }
}
