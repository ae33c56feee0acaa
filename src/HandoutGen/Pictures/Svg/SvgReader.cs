using System.Collections.Immutable;
using System.Text;
using System.Xml;
using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures.Svg;

/// <summary>Reads SVG into a tree within stated limits. No DTD, no entity, nothing outside the file.</summary>
internal sealed class SvgReader
{
    /// <summary>The largest file, in characters.</summary>
    public const int MaximumCharacters = 4 * 1024 * 1024;

    /// <summary>How deep elements may nest.</summary>
    public const int MaximumDepth = 64;

    /// <summary>How many elements a picture may have.</summary>
    public const int MaximumElements = 50_000;

    public const string Namespace = "http://www.w3.org/2000/svg";

    private const string XLink = "http://www.w3.org/1999/xlink";

    private readonly SourceFile _file;
    private readonly DiagnosticBag _diagnostics;
    private int _elements;
    private bool _gaveUp;

    private SvgReader(SourceFile file, DiagnosticBag diagnostics) => (_file, _diagnostics) = (file, diagnostics);

    /// <summary>The root element, or null after a diagnostic.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="display">The file's path as diagnostics show it.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static SvgElement? Read(ReadOnlySpan<byte> bytes, string display, DiagnosticBag diagnostics)
    {
        if (bytes.Length > MaximumCharacters)
        {
            diagnostics.Report(
                SvgRules.TooLarge, new SourceSpan(new SourceFile(display, ""), 0, 0), $"the picture has {bytes.Length} bytes; at most {MaximumCharacters} are read");
            return null;
        }

        // A byte order mark decides; XML's other encodings (latin-1…) are not worth their traps here.
        var encoding = bytes.StartsWith<byte>([0xff, 0xfe]) ? Encoding.Unicode : bytes.StartsWith<byte>([0xfe, 0xff]) ? Encoding.BigEndianUnicode : Encoding.UTF8;
        var text = encoding.GetString(bytes).TrimStart('\ufeff');
        var file = new SourceFile(display, text);
        return new SvgReader(file, diagnostics).ReadRoot(SvgDocumentType.TakeOff(text, MaximumCharacters));
    }

    private SvgElement? ReadRoot(string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        try
        {
            reader.MoveToContent();
            if (reader.LocalName != "svg" || reader.NamespaceURI is not (Namespace or ""))
            {
                Report(SvgRules.Malformed, Here(reader), $"the picture's outermost element is <{reader.Name}>, not <svg>");
                return null;
            }

            var root = ReadElement(reader, reader.NamespaceURI, 1);
            while (!_gaveUp && reader.Read())
            {
                // To the end, so that what follows the root is checked too.
            }

            return _gaveUp ? null : root;
        }
        catch (XmlException exception)
        {
            ReportMalformed(exception);
            return null;
        }
    }

    private SvgElement ReadElement(XmlReader reader, string rootNamespace, int depth)
    {
        var span = Here(reader);
        var name = reader.LocalName;
        if (depth > MaximumDepth)
        {
            GiveUp(span, $"elements nest more than {MaximumDepth} deep");
        }
        else if (++_elements > MaximumElements)
        {
            GiveUp(span, $"the picture has more than {MaximumElements} elements");
        }

        var attributes = ReadAttributes(reader);
        var children = ImmutableArray.CreateBuilder<SvgElement>();
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
        {
            return new SvgElement(name, attributes, [], "", span);
        }

        while (!_gaveUp && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                // What editors keep for themselves (metadata, guides) is in other namespaces.
                if (reader.NamespaceURI == rootNamespace || reader.NamespaceURI == Namespace)
                {
                    children.Add(ReadElement(reader, rootNamespace, depth + 1));
                }
                else
                {
                    SkipForeign(reader, depth + 1);
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text.Append(reader.Value);
            }
        }

        return new SvgElement(name, attributes, children.ToImmutable(), text.ToString(), span);
    }

    private void SkipForeign(XmlReader reader, int depth)
    {
        var level = reader.Depth;
        if (reader.IsEmptyElement)
        {
            return;
        }

        while (!_gaveUp && reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == level))
        {
            if (reader.NodeType == XmlNodeType.Element && depth + reader.Depth - level > MaximumDepth)
            {
                GiveUp(Here(reader), $"elements nest more than {MaximumDepth} deep");
            }
        }
    }

    private static ImmutableSortedDictionary<string, string> ReadAttributes(XmlReader reader)
    {
        var attributes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0)
            {
                // SVG 2 §16.1.5: href goes before xlink:href.
                attributes[reader.LocalName] = reader.Value;
            }
            else if (reader.NamespaceURI == XLink && reader.LocalName == "href")
            {
                attributes.TryAdd("href", reader.Value);
            }
        }

        reader.MoveToElement();
        return attributes.ToImmutable();
    }

    private void ReportMalformed(XmlException exception)
    {
        var span = new SourceSpan(_file, _file.Offset(Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition)), 1);
        if (_file.Text.Contains("<!DOCTYPE", StringComparison.Ordinal) && exception.Message.Contains("DTD", StringComparison.Ordinal))
        {
            Report(SvgRules.Unsafe, span, "the picture declares a document type with entities of its own", "save it as plain SVG");
            return;
        }

        var message = exception.Message;
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        message = (place > 0 ? message[..place] : message).TrimEnd('.');
        Report(SvgRules.Malformed, span, $"the picture is no well-formed XML: {char.ToLowerInvariant(message[0])}{message[1..]}", "save it as SVG again");
    }

    private void GiveUp(SourceSpan span, string message)
    {
        _gaveUp = true;
        Report(SvgRules.TooLarge, span, message, "save the logo simpler, or as PNG");
    }

    private void Report(DiagnosticRule rule, SourceSpan span, string message, string? hint = null) => _diagnostics.Report(rule, span, message, hint);

    private SourceSpan Here(XmlReader reader)
    {
        var info = (IXmlLineInfo)reader;
        return new SourceSpan(_file, _file.Offset(info.LineNumber, info.LinePosition), reader.Name.Length);
    }
}
