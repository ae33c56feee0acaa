using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl.Styles;

/// <summary>Reads the parts that all elements of a style share: macros, variables, sequences of rendering elements.</summary>
internal sealed class StyleReader(List<CslDiagnostic> diagnostics)
{
    private readonly Dictionary<string, MacroElement> _macros = new(StringComparer.Ordinal);

    private readonly StyleExtent _extent = new();

    public List<CslDiagnostic> Diagnostics { get; } = diagnostics;

    public VariableTable Variables { get; } = new();

    /// <summary>Reads a layout; null, with an error, when it stands for too much.</summary>
    public LayoutElement? Layout(XmlElement xml)
    {
        var layout = LayoutElement.Read(new StyleElement(xml, this));
        if (_extent.Complaint(layout) is not { } complaint)
        {
            return layout;
        }

        Diagnostics.Add(new CslDiagnostic(true, xml.Line, xml.Column, complaint));
        return null;
    }

    /// <summary>How many elements a reference is made of at most, in citation, list and sorting.</summary>
    public long Extent => _extent.Total;

    /// <summary>Counts a sort key in.</summary>
    public void Count(SortKeyElement key) => _extent.Add(key);

    public MacroElement? Macro(string name) => _macros.GetValueOrDefault(name);

    /// <summary>Registers all macros by name, then reads their contents; a macro that calls itself is an error.</summary>
    public bool ReadMacros(XmlElement style)
    {
        var bodies = new List<(MacroElement Macro, XmlElement Xml)>();
        foreach (var child in style.Children)
        {
            if (child.Name != "macro" || child["name"] is not { } name)
            {
                continue;
            }

            var macro = new MacroElement(name);
            if (_macros.TryAdd(name, macro))
            {
                bodies.Add((macro, child));
            }
            else
            {
                Diagnostics.Add(new CslDiagnostic(false, child.Line, child.Column, $"a second macro is named \"{name}\"; it is left out"));
            }
        }

        foreach ((var macro, var xml) in bodies)
        {
            macro.Children = RenderingElements(xml);
        }

        foreach ((var macro, var xml) in bodies)
        {
            if (_extent.Complaint(macro) is not { } complaint)
            {
                continue;
            }

            Diagnostics.Add(new CslDiagnostic(true, xml.Line, xml.Column, complaint));
            return false;
        }

        return true;
    }

    public int Variable(StyleElement element, string attribute, string name)
    {
        if (!Variables.TryFind(name, out _))
        {
            element.Complain(attribute, $"\"{name}\" is not a variable of CSL 1.0.2; it renders what the reference has under that name");
        }

        return Variables.Add(name);
    }

    public IReadOnlyList<RenderingElement> RenderingElements(XmlElement parent, NamesElement? substituteOf = null)
    {
        var elements = new List<RenderingElement>();
        foreach (var child in parent.Children)
        {
            var element = new StyleElement(child, this);
            RenderingElement? read = child.Name switch
            {
                "text" => TextElement.Read(element),
                "number" => NumberElement.Read(element),
                "date" => DateElement.Read(element),
                "names" => NamesElement.Read(element, substituteOf),
                "label" => LabelElement.Read(element, insideNames: false),
                "group" => GroupElement.Read(element, substituteOf),
                "choose" => ChooseElement.Read(element, substituteOf),
                _ => null,
            };
            if (read is not null)
            {
                elements.Add(read);
                element.Finish();
            }
            else if (child.Name is not ("text" or "number" or "date" or "label" or ""))
            {
                element.Complain(null, $"<{child.Name}> is not a rendering element of CSL 1.0.2; it is left out");
            }
        }

        return elements.ToArray();
    }
}
