using System.Xml;

namespace HandoutGen.Csl.Xml;

/// <summary>Reads style and locale files, which come from strangers: no DTD, no entity, nothing fetched, bounded size and depth.</summary>
internal static class SafeXmlReader
{
    public const int MaximumCharacters = 4 * 1024 * 1024;
    public const int MaximumDepth = 64;
    // The longest of published styles has some two hundred characters.
    private const int LongestAttribute = 2000;

    private const string CslNamespace = "http://purl.org/net/xbiblio/csl";

    /// <summary>Reads the document, or reports why it cannot be read and gives null.</summary>
    public static XmlElement? Read(TextReader text, List<CslDiagnostic> diagnostics)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

        try
        {
            using var reader = XmlReader.Create(text, settings);
            return ReadTree(reader, diagnostics);
        }
        catch (XmlException e)
        {
            diagnostics.Add(new CslDiagnostic(true, e.LineNumber, e.LinePosition, Plain(e)));
            return null;
        }
    }

    private static XmlElement? ReadTree(XmlReader reader, List<CslDiagnostic> diagnostics)
    {
        var position = (IXmlLineInfo)reader;
        var open = new Stack<XmlElement>();
        XmlElement? root = null;

        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count >= MaximumDepth)
                    {
                        diagnostics.Add(new CslDiagnostic(true, position.LineNumber, position.LinePosition,
                            $"elements are nested more than {MaximumDepth} deep"));
                        return null;
                    }

                    var empty = reader.IsEmptyElement;
                    var element = ReadElement(reader, position);
                    if (element.Attributes.FindIndex(attribute => attribute.Value.Length > LongestAttribute) is var index and >= 0)
                    {
                        var (name, value, line, column) = element.Attributes[index];
                        diagnostics.Add(new CslDiagnostic(true, line, column, $"the attribute \"{name}\" has {value.Length} characters; at most {LongestAttribute} are read"));
                        return null;
                    }

                    if (open.TryPeek(out var parent))
                    {
                        parent.Children.Add(element);
                    }

                    root ??= element;
                    if (!empty)
                    {
                        open.Push(element);
                    }

                    break;

                case XmlNodeType.EndElement:
                    open.Pop();
                    break;

                // Between the hundreds of children of a locale it means nothing, and all of it together is long.
                case XmlNodeType.Whitespace when open.TryPeek(out var holder) && holder.Children.Count > 0:
                    break;

                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (open.TryPeek(out var owner))
                    {
                        owner.AddText(Printable(reader.Value));
                    }

                    break;
            }
        }

        return root;
    }

    private static XmlElement ReadElement(XmlReader reader, IXmlLineInfo position)
    {
        var ours = reader.NamespaceURI is CslNamespace or "";
        var element = new XmlElement(ours ? reader.LocalName : string.Empty, position.LineNumber, position.LinePosition);
        if (!reader.MoveToFirstAttribute())
        {
            return element;
        }

        do
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
            {
                continue;
            }

            element.Attributes.Add(new XmlAttribute(reader.Name, Printable(reader.Value), position.LineNumber, position.LinePosition));
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
        return element;
    }

    // XML takes DEL and the control characters above it (XML 1.0, §2.2), which no text that is shown has a use for.
    private static string Printable(string text) =>
        text.Any(IsControl) ? string.Concat(text.Where(c => !IsControl(c))) : text;

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r');

    private static string Plain(XmlException e)
    {
        if (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return "the file has a document type declaration, which is not allowed";
        }

        if (e.Message.Contains("MaxCharacters", StringComparison.Ordinal))
        {
            return $"the file is larger than {MaximumCharacters} characters";
        }

        return "the file is not well-formed XML: " + e.Message;
    }
}
