namespace HandoutGen.Pdf.Structure;

/// <summary>Where a link goes.</summary>
public abstract record PdfLinkTarget
{
    private PdfLinkTarget()
    {
    }

    /// <summary>An address outside the file.</summary>
    /// <param name="Address">An absolute URI in ASCII, percent-encoded.</param>
    public sealed record Uri(string Address) : PdfLinkTarget;

    /// <summary>A named destination of this file.</summary>
    /// <param name="Id">The name given to <see cref="PdfDocumentWriter.AddNamedDestination"/>, before or after the link.</param>
    public sealed record Destination(string Id) : PdfLinkTarget;
}
