using HandoutGen.Pdf.Conformance;
using HandoutGen.Pdf.Fonts;
using HandoutGen.Pdf.Forms;
using HandoutGen.Pdf.Graphics;
using HandoutGen.Pdf.Images;
using HandoutGen.Pdf.Metadata;
using HandoutGen.Pdf.Structure;
using HandoutGen.Typography.Fonts;

namespace HandoutGen.Pdf;

/// <summary>
/// One PDF 1.7 file in memory, PDF/UA-1 and PDF/A-2a at once. The same calls give the same bytes. Not safe for several threads.
/// </summary>
/// <param name="properties">What the file says of itself.</param>
public sealed partial class PdfDocumentWriter(DocumentProperties properties)
{
    private readonly List<PdfPage> _pages = [];
    private readonly List<PdfFont> _fonts = [];
    private readonly Dictionary<FontFace, PdfFont> _fontsByFace = [];
    private readonly List<PdfImage> _images = [];
    private readonly Dictionary<PdfImage, int> _imageIndexes = [];
    private readonly List<Bookmark> _bookmarks = [];
    private readonly Dictionary<string, Destination> _destinations = new(StringComparer.Ordinal);
    private readonly ConformanceReport _found = new();
    private bool _saved;

    /// <summary>What the file says of itself.</summary>
    public DocumentProperties Properties { get; } = properties;

    /// <summary>The root of the structure tree, of type Document.</summary>
    public StructureElement Root { get; } = new(StructureType.Document, null);

    /// <summary>
    /// The face of what is typed into text fields, TrueType, of whose characters those of WinAnsiEncoding are embedded; needed once there is such a field.
    /// </summary>
    public FontFace? FieldFace { get; init; }

    /// <summary>The pages so far.</summary>
    public IReadOnlyList<PdfPage> Pages => _pages;

    /// <summary>Adds a page at the end. Earlier pages may still be drawn on.</summary>
    /// <param name="width">Points, 3 to 14400 (PDF/A-2, 6.1.13).</param>
    /// <param name="height">Points, 3 to 14400.</param>
    public PdfPage AddPage(double width, double height)
    {
        var page = new PdfPage(this, _pages.Count, width, height);
        _pages.Add(page);
        return page;
    }

    /// <summary>Adds an entry to the outline, after and below the last one of a lower level.</summary>
    /// <param name="level">1 for the outermost.</param>
    /// <param name="title">The entry's words.</param>
    /// <param name="destination">Where it goes.</param>
    public void AddBookmark(int level, string title, Destination destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        _bookmarks.Add(new Bookmark(level, title, destination));
    }

    /// <summary>Names a place, for links within the file and from outside ("file.pdf#id"). The first place of a name stays.</summary>
    /// <param name="id">The name, unique in the file.</param>
    /// <param name="page">The page.</param>
    /// <param name="x">Points from the left edge.</param>
    /// <param name="y">Points from the lower edge: what is at the window's top.</param>
    public void AddNamedDestination(string id, PdfPage page, double x, double y) => _destinations.TryAdd(id, new Destination(page, x, y));

    internal IEnumerable<FieldWidget> FieldsOfPages() => _pages.SelectMany(page => page.Annotations).OfType<FieldWidget>();

    internal GraphicsResources Graphics { get; } = new();

    internal PdfFont Font(FontFace face)
    {
        if (_fonts.Count > 0 && _fonts[^1].Face == face)
        {
            return _fonts[^1];
        }

        if (!_fontsByFace.TryGetValue(face, out var font))
        {
            font = new PdfFont(face, _fonts.Count);
            _fonts.Add(font);
            _fontsByFace.Add(face, font);
        }

        return font;
    }

    internal int ImageIndex(PdfImage image)
    {
        if (!_imageIndexes.TryGetValue(image, out var index))
        {
            index = _images.Count;
            _images.Add(image);
            _imageIndexes.Add(image, index);
        }

        return index;
    }

    internal void Violate(ConformanceRule rule, string message, object? tag) => _found.Add(rule, message, tag);
}
