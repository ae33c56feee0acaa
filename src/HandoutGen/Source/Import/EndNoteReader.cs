using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace HandoutGen.Source.Import;

/// <summary>Reads the XML that EndNote exports: <c>records/record</c>, its text in <c>style</c> elements. No DTD, no entity, nothing fetched.</summary>
internal static class EndNoteReader
{
    private const int MaximumDepth = 64;

    /// <summary>The records of a file.</summary>
    public static ForeignRecords Read(string text, Func<int, int, int> offset)
    {
        var records = ImmutableArray.CreateBuilder<ForeignRecord>();
        var faults = ImmutableArray.CreateBuilder<ForeignFault>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            var place = (IXmlLineInfo)reader;
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "record", IsEmptyElement: false })
                {
                    records.Add(Record(reader, () => offset(place.LineNumber, place.LinePosition)));
                }
            }
        }
        catch (XmlException e)
        {
            faults.Add(new ForeignFault(offset(e.LineNumber, e.LinePosition), "the XML is damaged here", "export it again"));
        }

        return new ForeignRecords(records.ToImmutable(), faults.ToImmutable());
    }

    // Stands on the record's start, and leaves the reader on its end.
    private static ForeignRecord Record(XmlReader reader, Func<int> here)
    {
        var begin = here();
        var fields = ImmutableArray.CreateBuilder<ForeignField>();
        var path = new List<string>();
        var value = new StringBuilder();
        var faces = new Stack<string>();
        var type = "";
        string? label = null;
        var start = begin;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "style":
                    var face = reader.GetAttribute("face") ?? "";
                    var tag = face.Contains("italic") ? "i" : face.Contains("superscript") ? "sup" : face.Contains("subscript") ? "sub" : face.Contains("bold") ? "b" : "";
                    if (!reader.IsEmptyElement)
                    {
                        faces.Push(tag);
                        value.Append(tag.Length > 0 ? $"<{tag}>" : "");
                    }

                    break;
                case XmlNodeType.Element:
                    if (reader.Depth - depth > MaximumDepth)
                    {
                        throw new XmlException("too deep", null, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);
                    }

                    type = reader.LocalName == "ref-type" ? reader.GetAttribute("name") ?? type : type;
                    if (!reader.IsEmptyElement)
                    {
                        path.Add(reader.LocalName);
                        value.Clear();
                        start = here();
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    value.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "style":
                    value.Append(faces.TryPop(out var closed) && closed.Length > 0 ? $"</{closed}>" : "");
                    break;
                case XmlNodeType.EndElement:
                    var words = string.Join(' ', value.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
                    var name = path.Count > 0 ? path[^1] : "";
                    // An author's field is named by the list that holds it.
                    var field = name == "author" && path.Count > 1 ? path[^2] : name;
                    if (words.Length > 0 && name is not ("rec-number" or "ref-type" or "key" or "database" or "source-app" or "foreign-keys"))
                    {
                        label = name == "label" && !words.Contains(' ') ? words : label;
                        if (name != "label")
                        {
                            fields.Add(new ForeignField(field, words, start));
                        }
                    }

                    value.Clear();
                    if (path.Count > 0)
                    {
                        path.RemoveAt(path.Count - 1);
                    }

                    break;
            }
        }

        return new ForeignRecord(type, label, fields.ToImmutable(), begin);
    }
}
