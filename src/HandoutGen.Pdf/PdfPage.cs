using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Objects;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Pdf;

/// <summary>
/// One page, drawn in the order of reading. Lengths are points, y upwards from the lower edge. All that is drawn belongs
/// either to an element (<see cref="BeginTagged"/>) or to the page (<see cref="BeginArtifact"/>).
/// </summary>
public sealed partial class PdfPage : TaggedPage
{
    private readonly PdfDocumentWriter _document;
    private readonly ByteBuffer _content = new(8 * 1024);
    private StructureElement? _owner;
    private ArtifactKind? _artifact;

    // The end of marked content is written when something else begins, so that an element's lines become one sequence.
    private bool _open;

    // Between BeginTagged or BeginArtifact and EndMarked.
    private bool _inside;

    internal PdfPage(PdfDocumentWriter document, int index, double width, double height)
        : base(index)
    {
        _document = document;
        Width = width;
        Height = height;
    }

    /// <summary>The width in points.</summary>
    public double Width { get; }

    /// <summary>The height in points.</summary>
    public double Height { get; }

    /// <summary>Begins content of an element: its next child in reading order. Content of the same element that follows without a break joins it.</summary>
    /// <exception cref="InvalidOperationException">Marked content is open already: it does not nest (PDF/UA-1, 7.1-1 and 7.1-2).</exception>
    public void BeginTagged(StructureElement owner)
    {
        CheckClosed();
        var continues = _open && _artifact is null && _owner == owner && owner.EndsWithContent(this, Owners.Count - 1);
        if (!continues)
        {
            CloseMarked();
            owner.AddContent(this, Owners.Count);
            _content.Write((byte)'/').Ascii(owner.Type.ToString()).Write(" <</MCID "u8).Integer(Owners.Count).Write(">>BDC\n"u8);
            Owners.Add(owner);
        }

        _owner = owner;
        _artifact = null;
        _open = true;
        _inside = true;
    }

    /// <summary>Begins content that belongs to the page and not to the document.</summary>
    /// <exception cref="InvalidOperationException">Marked content is open already.</exception>
    public void BeginArtifact(ArtifactKind kind)
    {
        CheckClosed();
        if (!_open || _artifact != kind)
        {
            CloseMarked();
            _content.Write("/Artifact "u8).Write(kind switch
            {
                ArtifactKind.PaginationHeader => "<</Type/Pagination/Subtype/Header>>"u8,
                ArtifactKind.PaginationFooter => "<</Type/Pagination/Subtype/Footer>>"u8,
                ArtifactKind.Background => "<</Type/Background>>"u8,
                _ => "<</Type/Layout>>"u8,
            }).Write("BDC\n"u8);
        }

        _artifact = kind;
        _owner = null;
        _open = true;
        _inside = true;
    }

    /// <summary>Ends what <see cref="BeginTagged"/> or <see cref="BeginArtifact"/> began.</summary>
    /// <exception cref="InvalidOperationException">Nothing is open.</exception>
    public void EndMarked()
    {
        CheckInside();
        _inside = false;
    }

    /// <summary>Gives back the memory that the content took; the page is not drawn on any more.</summary>
    internal void Release() => _content.Dispose();

    // Element content must begin and end outside a text object, or both inside it (ISO 32000-1, 14.6.1): always outside.
    private void CloseMarked()
    {
        EndText();
        if (_open)
        {
            _content.Write("EMC\n"u8);
        }

        _open = false;
    }

    private void CheckClosed()
    {
        if (_inside)
        {
            throw new InvalidOperationException("marked content does not nest: end it first");
        }
    }

    private void CheckInside()
    {
        if (!_inside)
        {
            throw new InvalidOperationException("what is drawn belongs to an element or is an artifact: begin one first");
        }
    }

    private void Violate(ConformanceRule rule, string message) => _document.Violate(rule, message, _owner?.Origin());
}
