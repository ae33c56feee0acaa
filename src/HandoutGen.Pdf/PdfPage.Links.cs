using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Pdf;

/// <content>Link annotations (ISO 32000-1, 12.5.6.5).</content>
public sealed partial class PdfPage
{
    /// <summary>
    /// Adds a link as the next child of its element. A link that wraps has one box for each line; one that goes on over
    /// the page has this called on each page, for the same element.
    /// </summary>
    /// <param name="linkElement">An element of type Link.</param>
    /// <param name="boxes">Where a click follows the link: at least one.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="contents">What it is for, in words (PDF/UA-1, 7.18.5-2): never empty.</param>
    public void AddLink(StructureElement linkElement, IReadOnlyList<Rect> boxes, PdfLinkTarget target, string contents)
    {
        ArgumentOutOfRangeException.ThrowIfZero(boxes.Count);
        var link = new LinkAnnotation(linkElement, boxes, target, contents);
        Annotations.Add(link);
        linkElement.AddAnnotation(this, link);
    }
}
