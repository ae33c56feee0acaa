namespace HandoutGen.Csl.Styles;

/// <summary><c>cs:name</c>: how each person is written and how the persons are joined.</summary>
internal sealed record NameElement(Presentation Presentation, NameOptions Options, Presentation Family, Presentation Given)
{
    public static readonly NameElement Default = new(Presentation.None, NameOptions.None, Presentation.None, Presentation.None);

    public static NameElement Read(StyleElement element)
    {
        var family = Presentation.None;
        var given = Presentation.None;
        foreach (var child in element.Xml.Children)
        {
            var part = new StyleElement(child, element.Reader);
            var name = child.Name == "name-part" ? part.Text("name") : null;
            if (name is "family")
            {
                family = Presentation.Read(part);
            }
            else if (name is "given")
            {
                given = Presentation.Read(part);
            }
            else
            {
                part.Complain(null, "only <name-part> named family or given can stand in <name>; it is left out");
            }

            if (name is not null)
            {
                part.Finish();
            }
        }

        return new NameElement(Presentation.Read(element), NameOptions.Read(element, onName: true), family, given);
    }
}
