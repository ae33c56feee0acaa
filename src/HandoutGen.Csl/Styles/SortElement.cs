using HandoutGen.Csl.Xml;

namespace HandoutGen.Csl.Styles;

/// <summary><c>cs:key</c>: a variable or a macro to sort by.</summary>
internal sealed record SortKeyElement(int Variable, MacroElement? Macro, bool Descending, NameOptions NameOptions)
{
    /// <summary>The variable as names, which a name variable is sorted by.</summary>
    public NamesElement Names { get; } = new(Presentation.None, [Variable], [string.Empty]);

    /// <summary>The macro itself, not one that it calls, has a date and no names: it is a date, whatever it shows beside it or where there is none.</summary>
    public bool IsDate { get; } = Macro is not null && StyleWalk.HasOwnDate(Macro.Children) && !StyleWalk.HasOwnNames(Macro.Children);
}

/// <summary><c>cs:sort</c>: the keys, the first foremost.</summary>
internal sealed record SortElement(SortKeyElement[] Keys)
{
    public static SortElement Read(XmlElement sort, StyleReader reader)
    {
        var keys = new List<SortKeyElement>();
        foreach (var child in sort.Children)
        {
            var element = new StyleElement(child, reader);
            if (child.Name == "key" && ReadKey(element) is { } key)
            {
                keys.Add(key);
                reader.Count(key);
                element.Finish();
            }
            else
            {
                element.Complain(null, "only <key> with a variable or a known macro can stand in <sort>; it is left out");
            }
        }

        return new SortElement([.. keys]);
    }

    private static SortKeyElement? ReadKey(StyleElement element)
    {
        var descending = element.Choice("sort", false, ("ascending", false), ("descending", true));
        var options = new NameOptions
        {
            EtAlMin = element.Number("names-min"),
            EtAlUseFirst = element.Number("names-use-first"),
            EtAlUseLast = element.Flag("names-use-last"),
        };
        if (element.Text("variable") is { Length: > 0 } variable)
        {
            return new SortKeyElement(element.Reader.Variable(element, "variable", variable), null, descending, options);
        }

        return element.Text("macro") is { } name && element.Reader.Macro(name) is { } macro
            ? new SortKeyElement(Variables.None, macro, descending, options)
            : null;
    }
}
