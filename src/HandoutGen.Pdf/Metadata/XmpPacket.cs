using System.Security;
using System.Text;

namespace HandoutGen.Pdf.Metadata;

/// <summary>
/// The metadata (ISO 16684-1): the same facts as the document information, and the claims of both standards. PDF/A does not know the
/// schema of PDF/UA's claim, so it is described in an extension schema (PDF/A-2, 6.6.2.3).
/// </summary>
internal static class XmpPacket
{
    private const string Extension =
        "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
        + "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
        + "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>"
        + "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
        + "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>"
        + "</pdfaExtension:schemas>";

    /// <summary>The packet, UTF-8, without padding: nobody edits it in place.</summary>
    public static byte[] Build(DocumentProperties properties)
    {
        var xml = new StringBuilder(3000);
        xml.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">")
            .Append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\"")
            .Append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
            .Append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"")
            .Append(" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"")
            .Append(" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">")
            .Append("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>")
            .Append("<dc:format>application/pdf</dc:format>");
        Alternative(xml, "dc:title", properties.Title);
        if (properties.Authors.Length > 0)
        {
            xml.Append("<dc:creator><rdf:Seq>");
            // The information dictionary holds one string: XMP mirrors it as one entry, so that both say the same.
            xml.Append("<rdf:li>").Append(Escape(string.Join("; ", properties.Authors))).Append("</rdf:li></rdf:Seq></dc:creator>");
        }

        if (properties.Subject is { } subject)
        {
            Alternative(xml, "dc:description", subject);
        }

        xml.Append("<dc:language><rdf:Bag><rdf:li>").Append(Escape(properties.Language)).Append("</rdf:li></rdf:Bag></dc:language>");
        if (properties.Date is { } date)
        {
            var iso = date.ToIso();
            xml.Append("<xmp:CreateDate>").Append(iso).Append("</xmp:CreateDate><xmp:ModifyDate>").Append(iso).Append("</xmp:ModifyDate>");
        }

        xml.Append("<pdf:Producer>").Append(Escape(properties.Producer)).Append("</pdf:Producer>").Append(Extension)
            .Append("</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    private static void Alternative(StringBuilder xml, string name, string text) =>
        xml.Append('<').Append(name).Append("><rdf:Alt><rdf:li xml:lang=\"x-default\">").Append(Escape(text))
            .Append("</rdf:li></rdf:Alt></").Append(name).Append('>');

    // What XML 1.0 cannot hold at all is left out.
    private static string Escape(string text) => SecurityElement.Escape(string.Concat(text.Where(c => c is (>= ' ' and < '\uFFFE') or '\n' or '\t')));
}
