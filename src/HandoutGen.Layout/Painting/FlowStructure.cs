using HandoutGen.Layout.Flow;
using HandoutGen.Pdf;
using HandoutGen.Pdf.Structure;

namespace HandoutGen.Layout.Painting;

/// <summary>The structure tree of a flow: each element is made when the reading first comes to it, with its destinations and its bookmark.</summary>
internal sealed class FlowStructure(PdfDocumentWriter writer)
{
    private readonly Dictionary<FlowElement, StructureElement> _elements = [];

    /// <summary>An element that is made already.</summary>
    public StructureElement this[FlowElement element] => _elements[element];

    /// <summary>One more like an element that is made already, after it: for what goes on elsewhere.</summary>
    public StructureElement Again(FlowElement element) => _elements[element].Parent!.Add(element.Type, element.Origin);

    /// <summary>The element, made here if the reading comes to it for the first time.</summary>
    /// <param name="element">What the flow asks for.</param>
    /// <param name="page">The page that the reading is on.</param>
    /// <param name="y">How high on it, from its lower edge.</param>
    public StructureElement At(FlowElement element, PdfPage page, double y)
    {
        if (_elements.TryGetValue(element, out var made))
        {
            return made;
        }

        var parent = element.Parent is null ? writer.Root : At(element.Parent, page, y);
        made = parent.Add(element.Type, element.Origin);
        made.Language = element.Language;
        made.Alt = element.Alt;
        made.ListNumbering = element.Numbering;
        made.Scope = element.Scope;
        foreach (var id in element.Destinations)
        {
            writer.AddNamedDestination(id, page, 0, y);
        }

        if (element.Bookmark is { } bookmark)
        {
            writer.AddBookmark(bookmark.Level, bookmark.Title, new Destination(page, 0, y));
        }

        _elements.Add(element, made);
        return made;
    }
}
