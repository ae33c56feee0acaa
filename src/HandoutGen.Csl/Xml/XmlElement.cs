namespace HandoutGen.Csl.Xml;

/// <summary>An XML element with its position, so that every complaint can name a line.</summary>
internal sealed class XmlElement(string name, int line, int column)
{
    private readonly List<string> _text = [];

    /// <summary>The local name; empty for an element of a namespace other than CSL's, which is skipped.</summary>
    public string Name { get; } = name;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public List<XmlAttribute> Attributes { get; } = [];

    public List<XmlElement> Children { get; } = [];

    /// <summary>The character data directly inside, all pieces together.</summary>
    public string Text => _text.Count switch
    {
        0 => string.Empty,
        1 => _text[0],
        _ => string.Concat(_text),
    };

    public void AddText(string piece) => _text.Add(piece);

    /// <summary>The attribute's value, or null. Attributes with a prefix are named with it: <c>xml:lang</c>.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var a in Attributes)
            {
                if (a.Name == attribute)
                {
                    return a.Value;
                }
            }

            return null;
        }
    }

    public XmlElement? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }
}

internal readonly record struct XmlAttribute(string Name, string Value, int Line, int Column);
