namespace HandoutGen.Csl.Styles;

/// <summary>One branch of <c>cs:choose</c>; no condition in <c>cs:else</c>.</summary>
internal sealed record Branch(Condition? Condition, IReadOnlyList<RenderingElement> Children);

/// <summary><c>cs:choose</c> with its <c>cs:if</c>, <c>cs:else-if</c> and <c>cs:else</c>.</summary>
internal sealed class ChooseElement(IReadOnlyList<Branch> branches) : RenderingElement(Presentation.None)
{
    public IReadOnlyList<Branch> Branches { get; } = branches;

    public override IEnumerable<RenderingElement> Children => Branches.SelectMany(static b => b.Children);

    public override TResult Accept<TResult>(IElementVisitor<TResult> visitor) => visitor.Visit(this);

    /// <param name="element">The element.</param>
    /// <param name="substituteOf">The cs:names in whose cs:substitute this stands, whose parts its shorthand cs:names take.</param>
    public static ChooseElement Read(StyleElement element, NamesElement? substituteOf)
    {
        var branches = new List<Branch>();
        foreach (var child in element.Xml.Children)
        {
            var branch = new StyleElement(child, element.Reader);
            switch (child.Name)
            {
                case "if" or "else-if":
                    var condition = Condition.Read(branch);
                    branch.Finish();
                    branches.Add(new Branch(condition, element.Reader.RenderingElements(child, substituteOf)));
                    break;
                case "else":
                    branches.Add(new Branch(null, element.Reader.RenderingElements(child, substituteOf)));
                    break;
            }
        }

        element.AllowChildren("if", "else-if", "else");
        return new ChooseElement(branches);
    }
}
