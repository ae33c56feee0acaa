using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Structure;

/// <summary>
/// One element of the structure tree (ISO 32000-1, 14.7.2). Its children are, in reading order, what was added to it:
/// elements by <see cref="Add"/>, content by <c>BeginTagged</c>, annotations by
/// <c>AddLink</c>, <c>AddTextField</c> and <c>AddCheckBox</c>. So add an element when the reading comes to it, not before. Content may be added on any number of pages.
/// </summary>
public sealed class StructureElement
{
    private readonly List<StructureKid> _kids = [];

    internal StructureElement(StructureType type, StructureElement? parent)
    {
        Type = type;
        Parent = parent;
    }

    /// <summary>The standard structure type.</summary>
    public StructureType Type { get; }

    /// <summary>The element that holds this one; null for the root.</summary>
    public StructureElement? Parent { get; }

    /// <summary>The caller's own mark: where in the author's source this element comes from. Violations carry the nearest one above them.</summary>
    public object? Tag { get; set; }

    /// <summary>The text that stands for a picture.</summary>
    public string? Alt { get; set; }

    /// <summary>The text that the content really is, where its characters do not say so.</summary>
    public string? ActualText { get; set; }

    /// <summary>What an abbreviation stands for.</summary>
    public string? Expansion { get; set; }

    /// <summary>The language, BCP 47, where it differs from the parent's.</summary>
    public string? Language { get; set; }

    /// <summary>A name for the reader of the tree, not for the reader of the document.</summary>
    public string? Title { get; set; }

    /// <summary>A name unique in the document (the file's IDTree).</summary>
    public string? Id { get; set; }

    /// <summary>How a list is labelled (L).</summary>
    public ListNumbering? ListNumbering { get; set; }

    /// <summary>Which cells a header cell speaks for (TH).</summary>
    public TableScope? Scope { get; set; }

    /// <summary>How many columns a cell spans (TH, TD).</summary>
    public int ColSpan { get; set; } = 1;

    /// <summary>How many rows a cell spans (TH, TD).</summary>
    public int RowSpan { get; set; } = 1;

    /// <summary>The box on the page (Figure, Formula, Table).</summary>
    public Rect? BBox { get; set; }

    /// <summary>What a field is where there is nothing but paper (Form).</summary>
    public PrintField? PrintField { get; internal set; }

    /// <summary>How the element is placed.</summary>
    public Placement? Placement { get; set; }

    internal IReadOnlyList<StructureKid> Kids => _kids;

    internal int ObjectNumber { get; set; }

    /// <summary>Nothing below this element can be read, and nothing asks for it to be kept: it is left out of the file. A table's cells stay, for its grid.</summary>
    internal bool IsEmpty => Type is not (StructureType.TD or StructureType.TH or StructureType.Document)
        && _kids.TrueForAll(kid => kid.Element is { IsEmpty: true });

    /// <summary>Adds a child element at the end.</summary>
    public StructureElement Add(StructureType type, object? tag = null)
    {
        var child = new StructureElement(type, this) { Tag = tag };
        _kids.Add(new StructureKid(child));
        return child;
    }

    internal void AddContent(TaggedPage page, int contentId) => _kids.Add(new StructureKid(page, contentId));

    /// <summary>Whether this content is the element's last child so far.</summary>
    internal bool EndsWithContent(TaggedPage page, int contentId) =>
        _kids.Count > 0 && _kids[^1] is { IsContent: true } last && last.Page == page && last.ContentId == contentId;

    internal void AddAnnotation(TaggedPage page, PdfAnnotation annotation) => _kids.Add(new StructureKid(page, annotation));

    /// <summary>The caller's mark of this element or of the nearest ancestor that has one.</summary>
    internal object? Origin()
    {
        for (var element = this; element is not null; element = element.Parent)
        {
            if (element.Tag is not null)
            {
                return element.Tag;
            }
        }

        return null;
    }
}
