using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Pdf;

/// <summary>The rules that concern the document, its pages and its navigation.</summary>
internal static class DocumentCheck
{
    // PDF/A-2, 6.1.13.
    private const double SmallestPage = 3;
    private const double LargestPage = 14400;

    public static void Run(
        PdfDocumentWriter document, IReadOnlyDictionary<string, Destination> destinations, IReadOnlyList<Bookmark> bookmarks, ConformanceReport report)
    {
        var properties = document.Properties;
        if (string.IsNullOrWhiteSpace(properties.Title))
        {
            report.Add(ConformanceRule.TitleMissing, "the document has no title", null);
        }

        if (!LanguageTag.IsWellFormed(properties.Language))
        {
            report.Add(ConformanceRule.LanguageInvalid, $"\"{properties.Language}\" is no language tag", null);
        }

        if (document.Pages.Count == 0)
        {
            report.Add(ConformanceRule.NoPages, "the document has no page", null);
        }

        foreach (var text in (IEnumerable<string>)[properties.Title, properties.Subject ?? "", .. properties.Authors, .. bookmarks.Select(b => b.Title)])
        {
            report.CheckLength(text, null);
        }

        foreach (var page in document.Pages)
        {
            if (page.Width is not (>= SmallestPage and <= LargestPage) || page.Height is not (>= SmallestPage and <= LargestPage))
            {
                report.Add(ConformanceRule.PageSize, $"page {page.Index + 1} measures {page.Width:0.##} by {page.Height:0.##} points: 3 to 14400 are allowed", null);
            }

            foreach (var link in page.Annotations.OfType<LinkAnnotation>())
            {
                Check(link, destinations, report);
            }
        }

        FieldCheck.Run(document.FieldsOfPages(), report);
    }

    private static void Check(LinkAnnotation link, IReadOnlyDictionary<string, Destination> destinations, ConformanceReport report)
    {
        var tag = link.Owner.Origin();
        if (string.IsNullOrWhiteSpace(link.Contents))
        {
            report.Add(ConformanceRule.LinkWithoutContents, "a link does not say what it is for", tag);
        }

        report.CheckLength(link.Contents, tag);
        if (link.Owner.Type != StructureType.Link)
        {
            report.Add(ConformanceRule.LinkOutsideLinkElement, $"a link belongs to an element of type {link.Owner.Type}", tag);
        }

        if (link.Target is PdfLinkTarget.Destination { Id: var id } && !destinations.ContainsKey(id))
        {
            report.Add(ConformanceRule.DestinationMissing, $"a link goes to \"{id}\", which is nowhere in the document", tag);
        }

        if (link.Target is PdfLinkTarget.Uri { Address: var address })
        {
            report.CheckLength(address, tag);
        }
    }
}
